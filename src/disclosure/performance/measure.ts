import { plain } from "../recognition/label";

/** What kind of quantity a value states; `words` for a description, `bare` for a number alone. */
export type Quantity = "percentage" | "money" | "time" | "count" | "bare" | "words";

export interface Measure {
  readonly quantity: Quantity;
  /** As printed behind the number: `家`, `%`; empty where there is none. */
  readonly unit: string;
}

const OPERATORS = /^(?:[<>=≤≥≦≧]|不少于|不低于|不超过|不高于|不大于|不小于|大于|小于|至少|达到|每天|每年|每月|约)+/u;
const DATE = /^(?:每年|每月)?(?:20\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日|底|初|末)?(?:之?前|以前|后)?$/u;
const NUMBER = /^[\d,.]+(万|亿|千|百)?([^\d]*?)(?:以内|以上|以下|左右|之?前)?$/u;

/** Units as forms print them; those that are none of these count things. */
const UNITS: readonly (readonly [Quantity, RegExp])[] = [
  ["percentage", /^(?:%|‰|个百分点|百分点)$/u],
  ["money", /元/u],
  ["time", /^(?:年|个?月|周|天|日|个?工作日|个?小时|分钟|秒)$/u],
];

/** Reads an indicator's value: `＜=2小时` is a time, `2024年5月30日` too, `=93个` a count. */
export function measureOf(text: string): Measure {
  const value = plain(text).replace(OPERATORS, "");
  if (/\d/u.test(value) && DATE.test(value)) return { quantity: "time", unit: "" };
  const [, , unit] = NUMBER.exec(value) ?? [];
  if (unit === undefined) return { quantity: "words", unit: "" };
  if (unit === "") return { quantity: "bare", unit };
  return { quantity: UNITS.find(([, pattern]) => pattern.test(unit))?.[0] ?? "count", unit };
}

/** How the name of an indicator ends, and what it may then be measured in. Money may be a share of something. */
const NAMES: readonly (readonly [RegExp, readonly Quantity[]])[] = [
  [/(?:率|满意度|比重|占比|比例)$/u, ["percentage"]],
  [/(?:数量|人数|次数|个数|户数|家数|份数|期数)$/u, ["count"]],
  [/(?:时间|时限|期限|时长)$/u, ["time"]],
  [/(?:经费|费用|成本|支出|金额)$/u, ["money", "percentage"]],
];

const COUNTED = /^(?:%|个|家|次|人|人次|项|台|套|辆|份|期|条|件|张|户|天|小时|分钟|万元|元)$/u;

/** Whether what an indicator is called lets it be measured so. A name that promises nothing lets everything. */
export function suits(name: string, { quantity, unit }: Measure): boolean {
  if (quantity === "words" || quantity === "bare") return true;
  const label = plain(name);
  const [, inName = ""] = /\(([^()]*)\)$/u.exec(label) ?? [];
  // 数量（家） is counted in 家, not in 个.
  if (COUNTED.test(inName) && unit !== inName && !(quantity === "count" && unit.endsWith(inName))) return false;
  const promised = NAMES.find(([ending]) => ending.test(label.replace(/\([^()]*\)$/u, "")))?.[1];
  return promised === undefined || promised.includes(quantity);
}

/** Whether two values of one indicator can be compared. A number alone is taken for the other's. */
export function comparable(a: Measure, b: Measure): boolean {
  const isOpen = ({ quantity }: Measure): boolean => quantity === "words" || quantity === "bare";
  return isOpen(a) || isOpen(b) || a.quantity === b.quantity;
}
