import { CATEGORY_BY_NAME } from "../codes/classification";
import { bareLabel } from "./label";

/** The code of a 支出功能分类 类 named without one, under its present or a former name; `null` where it is none. */
export function categoryCode(name: string): string | null {
  return CATEGORY_BY_NAME.get(bareLabel(name)) ?? null;
}
