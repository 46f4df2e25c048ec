import type { CommonFacts } from "../../facts";
import { DIVIDED } from "../../facts";
import { isNothing } from "../../facts/amount";
import type { BreakdownFacts, BreakdownKind, NamedAmount } from "../../facts/breakdowns";
import { list } from "../../phrases/list";
import { shareOf } from "../../phrases/share";
import { say } from "../../say";
import { section, type Draft, type SectionDeclaration } from "../../section";

/** `其中：基本支出640.00万元，占86.49%；项目支出……`, each with its share. */
const shares = (parts: readonly NamedAmount[], { total }: BreakdownFacts) =>
  list(
    parts.map(({ name, amount }) => say`${name}${amount}，${shareOf(amount, total)}`),
    "；",
  );

const amounts = (parts: readonly NamedAmount[]) => list(parts.map(({ name, amount }) => say`${name}${amount}`));

function divided(facts: CommonFacts, of: string, by: string, breakdown: BreakdownFacts): readonly Draft[] {
  const { department, year } = facts;
  const { total, parts, categories } = breakdown;
  if (isNothing(total)) return [say`${department}${year}年没有安排${of}。`];
  return [
    say`${department}${year}年${of}${total}${parts.length === 0 ? "" : say`，其中：${shares(parts, breakdown)}`}。`,
    ...(categories.length === 0 ? [] : [say`${dividedBy(by, categories)}，包括：${amounts(categories)}。`]),
  ];
}

/** A section on a table that divides an amount once more. @param by how its rows divide it */
const breakdown = (kind: BreakdownKind, heading: string, by = ""): SectionDeclaration =>
  section({
    id: `breakdown-${kind}`,
    heading: ({ department, year }) => say`关于${department}${year}年${heading}情况的说明`,
    needs: [kind],
    says: (facts) => divided(facts, DIVIDED[kind], by, facts[kind]),
  });

const BY_FUNCTION = "按支出功能分类";
const BY_ECONOMIC = "按支出经济分类";

/** A table of expenditure by function that some places print by economic class. */
const dividedBy = (by: string, categories: readonly NamedAmount[]): string =>
  by === BY_FUNCTION && categories.every(({ key }) => /^[35]/u.test(key)) ? BY_ECONOMIC : by;

/** 财政拨款支出, of all three budgets: 江苏 prints it beside the general public budget's. */
export const fiscalExpenditure = breakdown("fiscalExpenditure", "财政拨款支出", BY_FUNCTION);
export const generalPublicByEconomic = breakdown("generalPublicByEconomic", "一般公共预算支出经济分类", BY_ECONOMIC);
export const basicByFunction = breakdown("basicByFunction", "一般公共预算基本支出功能分类", BY_FUNCTION);
export const projectsByEconomic = breakdown("projectsByEconomic", "一般公共预算项目支出经济分类", BY_ECONOMIC);
export const basicByFund = breakdown("basicByFund", "基本支出", BY_ECONOMIC);
export const projectsByFund = breakdown("projectsByFund", "项目支出");
export const projectList = breakdown("projectList", "项目支出");

/** 政府性基金收支, where a form prints both sides in one table. */
export const governmentFundOverview = section({
  id: "government-fund-overview",
  heading: ({ department, year }) => say`关于${department}${year}年政府性基金预算收支情况的说明`,
  needs: ["governmentFundOverview"],
  says: ({ department, year, governmentFundOverview: { total, categories } }) =>
    isNothing(total)
      ? [say`${department}${year}年没有使用政府性基金预算拨款安排的支出。`]
      : [
          say`${department}${year}年政府性基金预算收支总预算${total}。`,
          ...(categories.length === 0 ? [] : [say`支出包括：${amounts(categories)}。`]),
        ],
});
