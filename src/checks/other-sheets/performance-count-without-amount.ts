import type { Bilingual } from "../../disclosure/bilingual";
import type { StatedFigure, TableFigure } from "../../disclosure/figure";
import { formatAmount, plainAmount, sum } from "../../disclosure/money";
import { projectFundsOf } from "../../disclosure/project-funds";
import { disclosureTemplate } from "../../disclosure/sources";
import { qualifiedAddress } from "../../workbook/address";
import { tableName } from "../names";
import { examination, type Fault, type Subject } from "../rule";

/** A count of zero goes with an amount of zero: 当年非财政拨款项目0个，涉及预算金额426.76万元. */
export const performanceCountWithoutAmount = examination({
  id: "performance-count-without-amount",
  kind: "other-sheets",
  name: { zh: "绩效项目个数与金额不相称", en: "Number and amount of projects contradict" },
  holds: {
    zh: "绩效项目个数为零的，涉及预算金额也为零；有个数的，有金额。",
    en: "Where the number of projects is zero, so is their amount, and the other way round.",
  },
  severity: "logical",
  sources: [disclosureTemplate("预算情况说明第十二部分：预算绩效情况")],
  remedy: {
    zh: "改正项目个数；同一项目有两种资金的，按说明的口径计入。",
    en: "Correct the number; a project with both kinds of funds is counted as the text explains.",
  },
  examine: ({ book }) => {
    const funds = projectFundsOf(book.tables);
    if (funds === null) return [];
    const { fiscalProjectTargets, otherProjectTargets } = book.inputs.statements;
    const { fiscal, all, notOther } = funds;
    return [
      ...faultOf(book, fiscalProjectTargets, FISCAL_PROJECTS, { added: fiscal, taken: [] }),
      ...faultOf(book, otherProjectTargets, OTHER_PROJECTS, { added: [all], taken: notOther }),
    ];
  },
});

const FISCAL_PROJECTS: Bilingual = { zh: "财政拨款项目", en: "projects from appropriations" };
const OTHER_PROJECTS: Bilingual = { zh: "非财政拨款项目", en: "projects from other funds" };

/** The amount of projects: figures added, and figures taken from them. */
interface Worked {
  readonly added: readonly TableFigure[];
  readonly taken: readonly TableFigure[];
}

function faultOf(
  book: Subject["book"],
  count: StatedFigure | null,
  things: Bilingual,
  { added, taken }: Worked,
): Fault[] {
  const amount = sum(added.map((figure) => figure.amount)).minus(sum(taken.map((figure) => figure.amount)));
  if (!count || count.amount.isZero() === amount.isZero()) return [];
  const said = plainAmount(count.amount, count.amount.decimalPlaces());
  const figures = [...added, ...taken];
  const places = figures.map(({ cell }) => qualifiedAddress(cell));
  const [first, ...more] = figures.map(({ table }) => tableName(book, table));
  const difference = taken.length === 0 ? { zh: "", en: "" } : { zh: "之差", en: "the difference of " };
  const source = {
    zh: `${[first?.zh, more.map(({ zh }) => zh).join("、")].filter(Boolean).join("与")}项目支出${difference.zh}`,
    en: `${difference.en}project expenditure in ${[first?.en, more.map(({ en }) => en).join(", ")].filter(Boolean).join(" and ")}`,
  };
  return [
    {
      table: null,
      cells: [count.cell, ...figures.map(({ cell }) => cell)],
      message: {
        zh: `当年${things.zh}${said}个（${qualifiedAddress(count.cell)}），涉及预算金额却是${formatAmount(amount)}万元（${source.zh}，${places.join("、")}）。`,
        en: `There are ${said} ${things.en} (${qualifiedAddress(count.cell)}), and yet their amount is ${formatAmount(amount)} (${source.en}, ${places.join(", ")}).`,
      },
      actual: said,
    },
  ];
}
