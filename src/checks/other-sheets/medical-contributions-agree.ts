import type { TableFigure } from "../../disclosure/figure";
import { formatAmount, sum, ZERO, type Decimal } from "../../disclosure/money";
import { classification } from "../../disclosure/sources";
import { addressList, tableName } from "../names";
import { examination } from "../rule";

const INSURANCE = "30110";
const CONTRIBUTIONS: readonly string[] = [INSURANCE, "30111"];
/** 其他社会保障缴费 (with 大病保险), 医疗费 and 医疗费补助, which some pay under 210 11 too. */
const OTHER_PAYMENTS: readonly string[] = ["30112", "30114", "30307"];
const MEDICAL = "21011";

/**
 * 医疗保险缴费 by both classifications: 301 10 and 301 11 are paid under 210 11. Units may pay some of it under other
 * items, so that a difference is only to be looked at; who pays all of it elsewhere, or states one side only in part,
 * gives nothing to compare.
 */
export const medicalContributionsAgree = examination({
  id: "medical-contributions-agree",
  kind: "other-sheets",
  name: { zh: "医疗保险缴费按功能与经济分类一致", en: "Medical insurance by both classifications" },
  holds: {
    zh: "职工基本医疗保险缴费（301 10）与公务员医疗补助缴费（301 11）之和，一般等于行政事业单位医疗（210 11）的基本支出；其他社会保障缴费（301 12）、医疗费（301 14）、医疗费补助（303 07）可以计入。",
    en: "Contributions to medical insurance (301 10, 301 11) are, as a rule, the basic expenditure under 210 11, with or without other payments (301 12, 301 14, 303 07).",
  },
  severity: "verifiable",
  sources: [classification("301 10、301 11与210 11")],
  remedy: {
    zh: "核对缴费金额；部分在其他科目列支的，作说明。",
    en: "Check the contributions; say so where some are paid under other items.",
  },
  examine: ({ book }) => {
    const { basicExpenditure: economic, generalPublicExpenditure: functional } = book.tables;
    const paid = (codes: readonly string[]): (TableFigure | null)[] =>
      codes
        .flatMap((code) => economic?.allByCode(code) ?? [])
        .flatMap((row) => {
          const figure = row.figure("total");
          return figure === undefined ? [] : [figure];
        });
    const figures = known(paid(CONTRIBUTIONS));
    const medical = known(functional?.allByCode(MEDICAL).map((row) => row.figure("basic") ?? null) ?? []);
    if (!hasMoney(known(paid([INSURANCE]))) || !figures || !medical || !hasMoney(medical)) return [];
    const [contributions, under] = [together(figures), together(medical)];
    const off = contributions.minus(under);
    // What the last digits of all figures can make.
    const slack = sum([...figures, ...medical].map(({ quantum }) => quantum));
    const others = OTHER_PAYMENTS.map((code) => together(known(paid([code])) ?? []));
    if (sumsOfSome(others).some((other) => off.plus(other).abs().lte(slack))) return [];
    const cells = [...figures, ...medical].map(({ cell }) => cell);
    const places = addressList(cells);
    const [a, b, less] = [contributions, under, off.abs()].map((amount) => formatAmount(amount));
    const [first, second] = [tableName(book, "basicExpenditure"), tableName(book, "generalPublicExpenditure")];
    return [
      {
        table: "basicExpenditure",
        cells,
        message: {
          zh: `${first.zh}的医疗保险缴费（301 10、301 11）${a}与${second.zh}行政事业单位医疗（210 11）的基本支出${b}相差${less}万元（${places.zh}），请核实是否有一部分列在其他科目。`,
          en: `Medical insurance (301 10, 301 11) of ${first.en}, ${a}, and basic expenditure under 210 11 of ${second.en}, ${b}, differ by ${less} (${places.en}).`,
        },
        difference: off.toFixed(2),
      },
    ];
  },
});

/** `null` where one of them cannot be read. */
function known(figures: readonly (TableFigure | null)[]): TableFigure[] | null {
  const read = figures.flatMap((figure) => figure ?? []);
  return read.length === figures.length ? read : null;
}

const together = (figures: readonly TableFigure[]): Decimal => sum(figures.map(({ amount }) => amount));
const hasMoney = (figures: readonly TableFigure[] | null): boolean => figures !== null && !together(figures).isZero();

/** Of none, of each, of several, of all. */
const sumsOfSome = (amounts: readonly Decimal[]): Decimal[] =>
  amounts.reduce((sums, amount) => [...sums, ...sums.map((one) => one.plus(amount))], [ZERO]);
