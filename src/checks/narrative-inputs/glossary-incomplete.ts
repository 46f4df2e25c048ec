import type { Book } from "../../disclosure/book";
import type { Figure } from "../../disclosure/figure";
import type { Inputs } from "../../disclosure/inputs/inputs";
import { disclosureProcedure } from "../../disclosure/sources";
import { examination } from "../rule";

type Tables = Book["tables"];

/** The terms that a text uses where there is money of the kind, and how a glossary may call them. */
const TERMS: readonly {
  readonly zh: string;
  readonly explained: RegExp;
  readonly money: (tables: Tables, inputs: Inputs) => Figure | null | undefined;
}[] = [
  {
    zh: "政府性基金预算",
    explained: /政府性基金/u,
    money: ({ appropriation }) => appropriation?.line("governmentFund")?.figure("income"),
  },
  {
    zh: "国有资本经营预算",
    explained: /国有资本/u,
    money: ({ appropriation }) => appropriation?.line("stateCapital")?.figure("income"),
  },
  {
    zh: "财政专户管理资金",
    explained: /财政专户|教育收费/u,
    money: ({ income }) => income?.total?.figure("specialFiscalAccount"),
  },
  {
    zh: "单位资金",
    explained: /单位资金|其他资金|事业收入|其他收入/u,
    money: ({ income }) => income?.total?.figure("unitFunds"),
  },
  {
    zh: "结转结余",
    explained: /结转|结余/u,
    money: ({ overview }) => overview?.line("carryover")?.figure("income"),
  },
  {
    zh: "基本支出",
    explained: /基本支出/u,
    money: ({ expenditure }) => expenditure?.total?.figure("basic"),
  },
  {
    zh: "项目支出",
    explained: /项目支出/u,
    money: ({ expenditure }) => expenditure?.total?.figure("project"),
  },
  {
    zh: "“三公”经费",
    explained: /三公/u,
    money: ({ threePublicExpenses }) => threePublicExpenses?.line("total")?.figure("total"),
  },
  {
    zh: "机关运行经费",
    explained: /机关运行/u,
    money: (_, { statements }) => statements.agencyOperatingFunds,
  },
];

/** 名词解释 explains the terms that the text of this department uses. */
export const glossaryIncomplete = examination({
  id: "glossary-incomplete",
  kind: "narrative-inputs",
  name: { zh: "名词解释缺少文中用到的名词", en: "Terms of the text not explained" },
  holds: {
    zh: "情况说明用到的专业名词，名词解释都作了解释。",
    en: "The glossary explains the terms that the text uses.",
  },
  severity: "verifiable",
  sources: [disclosureProcedure("公开内容：对专业性较强的名词进行解释")],
  remedy: { zh: "在名词解释表补上这些名词。", en: "Add these terms to the glossary." },
  examine: ({ book: { tables, inputs } }) => {
    const { glossary } = inputs;
    const [first] = glossary;
    const last = glossary.at(-1);
    if (!first || !last) return [];
    const missing = TERMS.filter(({ explained, money }) => {
      const figure = money(tables, inputs);
      const isUsed = figure !== null && figure !== undefined && !figure.amount.isZero();
      return isUsed && !glossary.some(({ term }) => explained.test(term.value.replace(/\s/gu, "")));
    }).map(({ zh }) => zh);
    if (missing.length === 0) return [];
    return [
      {
        table: null,
        cells: [last.term.cell],
        message: {
          zh: `情况说明用到${missing.join("、")}，名词解释（${last.term.cell.sheet}）没有解释。`,
          en: `The text uses ${missing.join(", ")}, which the glossary (${last.term.cell.sheet}) does not explain.`,
        },
      },
    ];
  },
});
