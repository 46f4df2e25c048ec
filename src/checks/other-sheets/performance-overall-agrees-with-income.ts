import type { Figure } from "../../disclosure/figure";
import type { InputFigure } from "../../disclosure/inputs/inputs";
import { formatAmount, plainAmount, sum } from "../../disclosure/money";
import { recognisePerformance } from "../../disclosure/performance";
import { disclosureTemplate } from "../../disclosure/sources";
import { qualifiedAddress } from "../../workbook/address";
import { assess, type Statement } from "../equation";
import { tableName } from "../names";
import { examination, type Fault } from "../rule";
import { printed } from "./stated-balance";

/** 部门整体绩效目标表: 财政资金 and 其他资金 as in 表1. */
export const performanceOverallAgreesWithIncome = examination({
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
  examine: ({ workbook, book }) => {
    const table = book.tables.overview;
    if (!table) return [];
    const name = tableName(book, "overview");
    const line = (key: Parameters<typeof table.line>[0]): Figure | null | undefined =>
      table.line(key)?.figure("income");
    return recognisePerformance(workbook).overall.flatMap(({ superior, own, fiscal, other }) => {
      const stated = superior && own ? [superior, own] : fiscal ? [fiscal] : [];
      return [
        ...faultsOf(
          "财政资金",
          "fiscal funds",
          stated,
          `${name.zh}财政拨款`,
          `fiscal appropriations of ${name.en}`,
          [line("generalPublicAppropriation"), line("governmentFundAppropriation"), line("stateCapitalAppropriation")],
          line("fiscalCarryover"),
        ),
        ...faultsOf(
          "其他资金",
          "other funds",
          other ? [other] : [],
          `${name.zh}财政专户核拨与单位资金`,
          `special account and unit funds of ${name.en}`,
          [line("specialFiscalAccount"), line("unitFunds")],
          line("nonFiscalCarryover"),
        ),
      ];
    });
  },
});

/** Money carried over may be counted in, as the template leaves it open. */
function faultsOf(
  zh: string,
  en: string,
  stated: readonly InputFigure[],
  tableZh: string,
  tableEn: string,
  figures: readonly (Figure | null | undefined)[],
  carryover: Figure | null | undefined,
): Fault[] {
  const known = figures.flatMap((figure) => figure ?? []);
  const [first] = stated;
  if (!first || known.length === 0 || figures.includes(null)) return [];
  const sides = (parts: readonly Figure[]): Statement => ({
    relation: "equals",
    total: { amount: sum(stated.map(({ amount }) => amount)), quantum: printed(first).quantum },
    parts: parts.map((figure) => ({ figure, sign: 1 as const })),
  });
  const { outcome, expected, difference } = assess(sides(known));
  const withCarryover = carryover ? assess(sides([...known, carryover])).outcome : "broken";
  if (outcome === "exact" || outcome === "rounding" || withCarryover === "exact" || withCarryover === "rounding")
    return [];
  const cells = stated.map(({ cell }) => cell);
  const places = cells.map(qualifiedAddress);
  const tablePlaces = known.filter(({ amount }) => !amount.isZero()).map(({ cell }) => qualifiedAddress(cell));
  const off = formatAmount(difference.abs());
  const said = formatAmount(expected.plus(difference));
  return [
    {
      table: null,
      cells: [...cells, ...known.map(({ cell }) => cell)],
      message: {
        zh: `部门整体绩效目标表的${zh}${said}（${places.join("、")}）应等于${tableZh}${formatAmount(expected)}${tablePlaces.length === 0 ? "" : `（${tablePlaces.join("、")}）`}，${difference.isPositive() ? "多" : "少"}${off}万元。`,
        en: `The ${en} of the overall target form, ${said} (${places.join(", ")}), should equal the ${tableEn}, ${formatAmount(expected)}${tablePlaces.length === 0 ? "" : ` (${tablePlaces.join(", ")})`}, ${off} too ${difference.isPositive() ? "much" : "little"}.`,
      },
      expected: plainAmount(expected),
      actual: plainAmount(expected.plus(difference)),
      difference: plainAmount(difference),
    },
  ];
}
