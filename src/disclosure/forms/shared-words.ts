import type { TableKind } from "../kinds/definition";

/** Words that several places print alike. */

/** Columns below a common header: `under("本年收入", ["小计"])` → `本年收入/小计`. */
export const under = (heading: string, columns: readonly string[]): string[] =>
  columns.map((column) => `${heading}/${column}`);

/** Income beside expenditure, one amount a side. */
export const TWO_SIDES = ["收入/项目", "收入/预算数", "支出/项目", "支出/预算数"] as const;

export const CODE_AND_NAME = ["科目编码", "科目名称"] as const;
export const CODE_BY_LEVEL = ["科目编码/类", "科目编码/款", "科目编码/项"] as const;

export const BUDGETS = ["一般公共预算", "政府性基金预算", "国有资本经营预算"] as const;
export const BUDGET_APPROPRIATIONS = ["一般公共预算拨款", "政府性基金预算拨款", "国有资本经营预算拨款"] as const;

/** Expenditure by kind, without and with the parts of 基本支出. */
export const BY_KIND = ["合计", "基本支出", "项目支出"] as const;
export const BY_KIND_AND_PART = [
  "合计",
  "基本支出/小计",
  "基本支出/人员经费",
  "基本支出/公用经费",
  "项目支出",
] as const;
export const BASIC_PARTS = ["合计", "人员经费", "公用经费"] as const;

/** What is neither 基本支出 nor 项目支出. */
export const OTHER_EXPENDITURE = ["事业单位经营支出", "上缴上级支出", "对附属单位补助支出"] as const;

/** Sources of income beside the budgets. */
export const OTHER_SOURCES = ["事业收入", "事业单位经营收入", "上级补助收入", "附属单位上缴收入", "其他收入"] as const;

/** Income of the year by source, as the columns of 收入总表. */
export const INCOME_OF_THE_YEAR = ["小计", ...BUDGETS, "财政专户管理资金", ...OTHER_SOURCES] as const;

/** Income by source, as the lines of 收支总表; what is carried over and the totals follow. */
export const INCOME_LINES = [
  "一、一般公共预算拨款收入",
  "二、政府性基金预算拨款收入",
  "三、国有资本经营预算拨款收入",
  "四、财政专户管理资金收入",
  "五、事业收入",
  "六、事业单位经营收入",
  "七、上级补助收入",
  "八、附属单位上缴收入",
  "九、其他收入",
  "本年收入合计",
  "上年结转结余",
] as const;

/** Appropriations of the year and carried over, as the lines of 财政拨款收支总表. */
export const APPROPRIATION_LINES = [
  "一、本年收入",
  "（一）一般公共预算拨款",
  "（二）政府性基金预算拨款",
  "（三）国有资本经营预算拨款",
  "二、上年结转",
  "（一）一般公共预算拨款",
  "（二）政府性基金预算拨款",
  "（三）国有资本经营预算拨款",
  "收入总计",
] as const;

/** What an empty table says is not there. */
export const ABSENT = {
  generalPublicExpenditure: "没有使用一般公共预算拨款安排的支出",
  basicExpenditure: "没有使用一般公共预算拨款安排的基本支出",
  projects: "没有使用一般公共预算拨款安排的项目支出",
  governmentFund: "没有使用政府性基金预算拨款安排的支出",
  stateCapital: "没有使用国有资本经营预算拨款安排的支出",
  threePublicExpenses: "没有使用财政拨款安排的“三公”经费支出",
  carryover: "没有上年结转结余预算安排的支出",
} as const satisfies Partial<Record<TableKind, string>>;
