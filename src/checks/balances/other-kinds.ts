import type { Bilingual } from "../../disclosure/bilingual";
import { definitionOf } from "../../disclosure/kinds";
import type { TableKind } from "../../disclosure/kinds/definition";
import { disclosureTemplate } from "../../disclosure/sources";
import type { BalanceRule } from "../rule";
import { addsUp, ALL_LINES, COLUMNS, LEVELS, type Along } from "./adds-up";
import { statedTwice, TOTALS } from "./stated-twice";

/**
 * The two principles for the tables that only some forms print, and for what these forms print otherwise in the
 * tables of all. Named by what the kinds of tables are called.
 */

interface Direction {
  readonly suffix: string;
  readonly along: Along;
  readonly says: Bilingual;
  readonly remedy: Bilingual;
}

const ROWS: Direction = {
  suffix: "row-total-adds-up",
  along: COLUMNS,
  says: { zh: "每行合计等于所含各栏之和", en: "each row adds up over the columns it includes" },
  remedy: {
    zh: "核对合计是否漏加、重加某栏，或某栏是否仍是上一稿的数。",
    en: "See whether the total leaves out or repeats a column, or a column still shows an earlier draft.",
  },
};

const BELOW: Direction = {
  suffix: "levels-add-up",
  along: LEVELS,
  says: { zh: "合计与上级行等于其下各行之和", en: "totals and upper rows are the sum of the rows below" },
  remedy: {
    zh: "核对上级科目是否漏加、重加下级科目，或某一科目是否仍是上一稿的数。",
    en: "See whether the parent leaves out or repeats a row below it, or a row still shows an earlier draft.",
  },
};

const LINES: Direction = {
  suffix: "lines-add-up",
  along: ALL_LINES,
  says: { zh: "合计等于所含各项之和", en: "totals are the sum of their lines" },
  remedy: {
    zh: "核对该行是否漏加、重加其下各行，或某行是否仍是上一稿的数。",
    en: "See whether the line leaves out or repeats one of its lines, or a line still shows an earlier draft.",
  },
};

const SUMS: readonly (readonly [TableKind, readonly Direction[]])[] = [
  ["overview", [ROWS, BELOW]],
  ["appropriation", [BELOW]],
  ["fiscalExpenditure", [ROWS, BELOW]],
  ["fiscalBasic", [ROWS, BELOW]],
  ["generalPublicByEconomic", [ROWS, BELOW]],
  ["basicByFunction", [ROWS, BELOW]],
  ["projectsByEconomic", [BELOW]],
  ["basicByFund", [ROWS, BELOW]],
  ["projectsByFund", [ROWS, BELOW]],
  ["projectList", [BELOW]],
  ["governmentFundOverview", [LINES]],
  ["threePublicExpenses", [BELOW]],
  ["agencyOperating", [BELOW]],
  ["expenditureByEconomic", [ROWS, BELOW]],
  ["expenditureByGovernmentClass", [ROWS, BELOW]],
  ["expenditureByUnit", [ROWS, BELOW]],
  ["procurement", [ROWS, BELOW, LINES]],
  ["purchasedServices", [ROWS, LINES]],
  ["transfersDown", [ROWS, BELOW]],
  ["newAssets", [LINES]],
  ["fiscalProjects", [ROWS, BELOW]],
  ["specialAccountExpenditure", [ROWS, BELOW]],
  ["fundThreePublicExpenses", [LINES]],
];

const kebab = (kind: TableKind): string => kind.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

/** 表内勾稽 of tables that only some forms print. */
export const OTHER_SUMS: readonly BalanceRule[] = SUMS.flatMap(([kind, directions]) =>
  directions.map(({ suffix, along, says, remedy }) => {
    const { title } = definitionOf(kind);
    return addsUp(kind, along, {
      id: `${kebab(kind)}-${suffix}`,
      name: { zh: `${title.zh}${says.zh}`, en: `${title.en}: ${says.en}` },
      holds: { zh: `${title.zh}${says.zh}。`, en: `${title.en}: ${says.en}.` },
      sources: [disclosureTemplate(title.zh)],
      remedy,
    });
  }),
);

/** Tables that state the same amounts in total; `verifiable` where places differ in what they count in. */
const PAIRS: readonly (readonly [TableKind, TableKind, "logical" | "verifiable"])[] = [
  ["expenditure", "basicByFund", "logical"],
  ["expenditure", "projectsByFund", "verifiable"],
  ["generalPublicExpenditure", "generalPublicByEconomic", "logical"],
  ["generalPublicExpenditure", "basicByFunction", "logical"],
  ["basicByFunction", "basicExpenditure", "logical"],
  ["generalPublicExpenditure", "projectsByEconomic", "logical"],
  ["fiscalExpenditure", "fiscalBasic", "logical"],
  ["appropriation", "fiscalExpenditure", "logical"],
  ["generalPublicExpenditure", "fiscalProjects", "verifiable"],
  ["expenditure", "expenditureByEconomic", "logical"],
  ["expenditure", "expenditureByGovernmentClass", "logical"],
  ["expenditure", "expenditureByUnit", "logical"],
];

/** 表间勾稽 of tables that only some forms print. */
export const OTHER_AGREEMENTS: readonly BalanceRule[] = PAIRS.map(([one, other, severity]) => {
  const [a, b] = [definitionOf(one).title, definitionOf(other).title];
  return statedTwice(one, other, TOTALS, {
    id: `${kebab(one)}-agrees-with-${kebab(other)}`,
    severity,
    name: { zh: `${a.zh}与${b.zh}一致`, en: `${a.en} agrees with: ${b.en}` },
    holds: {
      zh: `${a.zh}与${b.zh}同时列出的同一金额相等。`,
      en: `Amounts that both tables state are equal: ${a.en}; ${b.en}.`,
    },
    sources: [disclosureTemplate(`${a.zh}、${b.zh}`)],
    remedy: {
      zh: "两表同一数字应来自同一稿：核对哪一张表仍是上一稿的数。",
      en: "The same number stands in both tables: see which of them still shows an earlier draft.",
    },
  });
});
