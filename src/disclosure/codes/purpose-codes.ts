/**
 * What some codes are for, as rules about “三公” expenses, contributions and the parts of basic expenditure
 * need it. Source: 政府收支分类科目, 部门预算支出经济分类 and 支出功能分类; the same in every list since 2018.
 */

/** The codes of basic expenditure that hold each kind of “三公” expense, by the line of its table. */
export const THREE_PUBLIC_CODES = [
  { line: "travelAbroad", codes: ["30212"] },
  { line: "reception", codes: ["30217"] },
  { line: "vehicleOperation", codes: ["30231"] },
  { line: "vehiclePurchase", codes: ["30913", "31013"] },
] as const;

/** Payments with an economic code that also have a functional item of their own. */
export const PAYMENTS_IN_BOTH_CLASSIFICATIONS = [
  /** 机关事业单位基本养老保险缴费. */
  { economic: "30108", functional: "2080505" },
  /** 职业年金缴费. */
  { economic: "30109", functional: "2080506" },
  /** 住房公积金. */
  { economic: "30113", functional: "2210201" },
] as const;

/** Whether an economic 类 belongs to personnel (人员经费) or operating funds (公用经费); others to neither alone. */
export const FUNDS_OF_CATEGORY: ReadonlyMap<string, "personnel" | "operating"> = new Map([
  ["301", "personnel"],
  ["303", "personnel"],
  ["302", "operating"],
  ["307", "operating"],
  ["309", "operating"],
  ["310", "operating"],
]);
