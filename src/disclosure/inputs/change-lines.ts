import { bareLabel } from "../recognition/label";
import { KINDS } from "../kinds";

/** Under which heading a change is stated; what the column 类别 of 上年预算数 and 变动原因 says. */
export type ChangeScope =
  | "income"
  | "expenditure"
  | "generalPublicBudget"
  | "generalPublicItems"
  | "governmentFundItems"
  | "stateCapitalItems"
  | "threePublicExpenses"
  | "agencyOperatingFunds";

/** The identity of a line that has a change: `income/unitFunds`, `generalPublicItems/2010601`. */
export type ChangeKey = `${ChangeScope}/${string}`;

interface Wordings {
  readonly zh: string;
  readonly also?: readonly string[];
}

interface ScopeDefinition extends Wordings {
  /** Lines by label; `null` where lines are functional codes. */
  readonly lines: Readonly<Record<string, Wordings>> | null;
}

const BASIC_AND_PROJECT = {
  total: { zh: "合计", also: ["总计"] },
  basic: { zh: "基本支出" },
  project: { zh: "项目支出" },
} as const;

/** Lines are worded as in the table that states this year's figure. */
export const CHANGE_SCOPES: Readonly<Record<ChangeScope, ScopeDefinition>> = {
  income: {
    zh: "部门收入",
    also: ["收入", "收入预算"],
    lines: {
      ...KINDS.income.columns,
      // Forms print it under a name of its own.
      appropriation: { ...KINDS.income.columns.appropriation, also: ["财政拨款收入", "财政拨款"] },
    },
  },
  expenditure: { zh: "部门支出", also: ["支出", "支出预算"], lines: BASIC_AND_PROJECT },
  generalPublicBudget: { zh: "一般公共预算支出", also: ["一般公共预算", "一般公共预算拨款"], lines: BASIC_AND_PROJECT },
  generalPublicItems: { zh: "一般公共预算支出科目", also: ["一般公共预算科目"], lines: null },
  governmentFundItems: { zh: "政府性基金预算支出科目", also: ["政府性基金预算科目"], lines: null },
  stateCapitalItems: { zh: "国有资本经营预算支出科目", also: ["国有资本经营预算科目"], lines: null },
  threePublicExpenses: { zh: "“三公”经费", also: ["财政拨款“三公”经费"], lines: KINDS.threePublicExpenses.lines },
  agencyOperatingFunds: {
    zh: "机关运行经费",
    lines: { total: { zh: "机关运行经费", also: ["机关运行经费财政拨款预算", "合计"] } },
  },
};

const says = (label: string, { zh, also = [] }: Wordings): boolean =>
  [zh, ...also].some((wording) => bareLabel(wording) === bareLabel(label));

function isScope(name: string): name is ChangeScope {
  return name in CHANGE_SCOPES;
}

/** The scope that the column 类别 names; `null` where it names none. */
export function scopeNamed(label: string): ChangeScope | null {
  const name = Object.entries(CHANGE_SCOPES).find(([, scope]) => says(label, scope))?.[0];
  return name !== undefined && isScope(name) ? name : null;
}

/** The line of a scope by its functional code or its label; `null` where the scope has no such line. */
export function changeKey(scope: ChangeScope, code: string | null, label: string): ChangeKey | null {
  const { lines } = CHANGE_SCOPES[scope];
  if (lines === null) return code === null ? null : `${scope}/${code}`;
  const line = Object.entries(lines).find(([, wordings]) => says(label, wordings))?.[0];
  return line === undefined ? null : `${scope}/${line}`;
}
