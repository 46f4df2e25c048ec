import type { CellRef } from "../../workbook/address";
import type { Run } from "../document";

/** `【待填：基本支出的上年预算数】`: a place that could not be written, to be counted and filled. */
export function gap(name: string, from: readonly CellRef[] = []): Run {
  return { text: `【待填：${name}】`, from, working: null, gap: name };
}
