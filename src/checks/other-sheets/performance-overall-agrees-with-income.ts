import type { StatedFigure } from "../../disclosure/figure";
import type { LineKey } from "../../disclosure/kinds";
import { counted } from "./counted";
import { formName, type OverallTarget } from "../../disclosure/performance";
import { disclosureTemplate } from "../../disclosure/sources";
import { eitherWay, type EitherWay } from "../carried-over";
import { balance, type EquationDraft } from "../rule";

/** 部门整体绩效目标表: 财政资金 and 其他资金 as in 表1. */
export const performanceOverallAgreesWithIncome = balance({
  id: "performance-overall-agrees-with-income",
  kind: "other-sheets",
  name: { zh: "整体绩效目标表的资金与收支总表一致", en: "Funds of the overall target form agree" },
  holds: {
    zh: "部门整体绩效目标表的财政资金等于收支总表的财政拨款，其他资金等于财政专户核拨与单位资金之和。",
    en: "The fiscal funds of the overall target form are the overview's fiscal appropriations; its other funds are the special fiscal account and unit funds.",
  },
  severity: "logical",
  sources: [disclosureTemplate("部门整体绩效目标表：年度预算")],
  remedy: {
    zh: "以批复的预算为准，改正整体绩效目标表或收支总表。",
    en: "Correct the target form or the overview by the approved budget.",
  },
  needs: [],
  equations: (_, { tables: { overview }, performance: { overall } }) => {
    if (!overview) return [];
    const line = (key: LineKey<"overview">) => overview.line(key)?.figure("income");
    const fiscal = [
      line("generalPublicAppropriation"),
      line("governmentFundAppropriation"),
      line("stateCapitalAppropriation"),
    ];
    const others = [line("specialFiscalAccount"), line("unitFunds")];
    return overall.flatMap((form) => [
      ...(form.fiscal === null
        ? // Then what superior and own budgets arrange is 财政资金 together.
          fundsOf(form, form.own, { parts: fiscal, minus: [form.superior ?? undefined] }, line("fiscalCarryover"))
        : fundsOf(form, form.fiscal, { parts: fiscal }, line("fiscalCarryover"))),
      ...fundsOf(form, form.other ?? leftBlank(form), { parts: others }, line("nonFiscalCarryover")),
    ]);
  },
});

/** Money carried over may be counted in, as the template leaves it open. */
function fundsOf(
  form: OverallTarget,
  total: StatedFigure | null,
  terms: Pick<EitherWay, "parts" | "minus">,
  carriedOver: EitherWay["parts"][number],
): EquationDraft[] {
  const isOnForm = terms.parts.some((part) => part !== undefined);
  return isOnForm ? eitherWay([{ about: formName(form), total, ...terms, carriedOver: [carriedOver] }]) : [];
}

/** 其他资金 left blank beside 财政资金 that are stated: none, as the form says it. */
function leftBlank({ otherAt, own, fiscal, superior }: OverallTarget): StatedFigure | null {
  const isFilled = [own, fiscal, superior].some((figure) => figure !== null);
  if (otherAt === null || !isFilled) return null;
  return counted(
    0,
    { zh: "其他资金", en: "Other funds" },
    {
      unit: "万元",
      cell: otherAt,
    },
  );
}
