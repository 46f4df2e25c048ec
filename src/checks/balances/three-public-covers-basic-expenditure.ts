import { THREE_PUBLIC_CODES } from "../../disclosure/codes/purpose-codes";
import { classification, disclosureTemplate } from "../../disclosure/sources";
import { aboutRow } from "../about";
import { balance } from "../rule";
import { generalPublicFigure } from "../three-public";

/** 财政拨款“三公”经费支出情况表 ↔ 一般公共预算基本支出情况表: each expense is at least what basic expenditure holds of it. */
export const threePublicCoversBasicExpenditure = balance({
  id: "three-public-covers-basic-expenditure",
  kind: "between-tables",
  name: {
    zh: "“三公”经费各项不少于基本支出中的相应科目",
    en: "“Three public” expenses cover those within basic expenditure",
  },
  holds: {
    zh: "因公出国（境）费、公务接待费、公务用车运行费、公务用车购置费，各不少于基本支出表的因公出国（境）费用（302 12）、公务接待费（302 17）、公务用车运行维护费（302 31）、公务用车购置（309 13、310 13）。",
    en: "Travel abroad, reception, vehicle operation and vehicle purchase are each no less than the economic codes 302 12, 302 17, 302 31 and 309 13, 310 13 of basic expenditure.",
  },
  severity: "logical",
  sources: [
    disclosureTemplate("财政拨款“三公”经费支出情况表、一般公共预算基本支出情况表"),
    classification("支出经济分类科目：302 12、302 17、302 31、309 13、310 13"),
  ],
  remedy: {
    zh: "“三公”经费包括基本支出与项目支出两部分：核对“三公”表是否漏计基本支出部分。",
    en: "The expenses cover basic and project expenditure: see whether the table leaves out the basic part.",
  },
  needs: ["threePublicExpenses", "basicExpenditure"],
  equations: ({ threePublicExpenses, basicExpenditure }) =>
    THREE_PUBLIC_CODES.flatMap(({ line, codes }) => {
      const row = threePublicExpenses.line(line);
      const within = codes.flatMap((code) => basicExpenditure.byCode(code) ?? []);
      if (!row || within.length === 0) return [];
      return [
        {
          about: aboutRow(threePublicExpenses, row),
          relation: "at-least" as const,
          total: generalPublicFigure(row),
          parts: within.map((part) => part.figure("total")),
        },
      ];
    }),
});
