import { word } from "../document";
import type { Amount } from "../facts/amount";
import { amount } from "./amount";
import type { Run } from "../document";

/** `（含上年结转150.00万元）` behind an amount that counts it in. */
export function withCarried(carried: Amount | null): Run[] {
  return carried === null ? [] : [word("（含上年结转"), amount(carried), word("）")];
}
