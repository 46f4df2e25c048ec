import type { TableFigure } from "../../disclosure/figure";
import { formatAmount, sum, ZERO } from "../../disclosure/money";
import { classification } from "../../disclosure/sources";
import { addressList, tableName } from "../names";
import { examination } from "../rule";

const CONTRIBUTIONS = ["30110", "30111"] as const;
/** 医疗费 and 医疗费补助, which some pay under 210 11 too. */
const OTHER_PAYMENTS = ["30114", "30307"] as const;
const MEDICAL = "21011";

/**
 * 医疗保险缴费 by both classifications: 301 10 and 301 11 are paid under 210 11. Units may pay some of it under other
 * items, so that a difference is only to be looked at.
 */
export const medicalContributionsAgree = examination({
  id: "medical-contributions-agree",
  kind: "other-sheets",
  name: { zh: "医疗保险缴费按功能与经济分类一致", en: "Medical insurance by both classifications" },
  holds: {
    zh: "职工基本医疗保险缴费（301 10）与公务员医疗补助缴费（301 11）之和，一般等于行政事业单位医疗（210 11）的基本支出；医疗费（301 14）、医疗费补助（303 07）可以计入。",
    en: "Contributions to medical insurance (301 10, 301 11) are, as a rule, the basic expenditure under 210 11, with or without other medical payments (301 14, 303 07).",
  },
  severity: "verifiable",
  sources: [classification("301 10、301 11与210 11")],
  remedy: {
    zh: "核对缴费金额；部分在其他科目列支的，作说明。",
    en: "Check the contributions; say so where some are paid under other items.",
  },
  examine: ({ book }) => {
    const { basicExpenditure: economic, generalPublicExpenditure: functional } = book.tables;
    const paid = (codes: readonly string[]): TableFigure[] =>
      codes.flatMap((code) => economic?.allByCode(code) ?? []).flatMap((row) => row.figure("total") ?? []);
    const figures = paid(CONTRIBUTIONS);
    const medical = functional?.allByCode(MEDICAL).flatMap((row) => row.figure("basic") ?? []) ?? [];
    if (figures.length === 0 || medical.length === 0) return [];
    const [contributions, under] = [sum(figures.map(({ amount }) => amount)), sum(medical.map(({ amount }) => amount))];
    const off = contributions.minus(under);
    // What the last digits of all figures can make.
    const slack = sum([...figures, ...medical].map(({ quantum }) => quantum));
    const [fees = ZERO, subsidies = ZERO] = OTHER_PAYMENTS.map((code) => sum(paid([code]).map(({ amount }) => amount)));
    const others = [ZERO, fees, subsidies, fees.plus(subsidies)];
    if (others.some((other) => off.plus(other).abs().lte(slack))) return [];
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
