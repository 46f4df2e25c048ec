import { THREE_PUBLIC_CODES } from "../../disclosure/codes/purpose-codes";
import { disclosureTemplate } from "../../disclosure/sources";
import { totalOf } from "./amounts";
import { generalPublicFigure } from "../three-public";
import { balance } from "../rule";

/** Which economic category of the projects can hold which expenses. */
const FUNDED_BY = [
  {
    about: { zh: "“三公”经费超出基本支出的部分", en: "“Three public” expenses beyond basic expenditure" },
    lines: ["travelAbroad", "reception", "vehicleOperation"] as readonly string[],
    column: "goodsAndServices",
    also: [],
  },
  {
    about: { zh: "公务用车购置费超出基本支出的部分", en: "Vehicle purchase beyond basic expenditure" },
    lines: ["vehiclePurchase"] as readonly string[],
    column: "capital",
    also: ["capitalConstruction"],
  },
] as const;

/** 财政拨款“三公”经费支出情况表 ↔ 一般公共预算项目支出情况表: what basic expenditure does not hold must fit into the projects. */
export const threePublicExcessComesFromProjects = balance({
  id: "three-public-excess-comes-from-projects",
  kind: "between-tables",
  name: {
    zh: "“三公”经费超出基本支出的部分能由项目支出列支",
    en: "“Three public” expenses beyond basic expenditure fit into the projects",
  },
  holds: {
    zh: "因公出国（境）、公务接待、公务用车运行超出基本支出的部分，不超过项目支出表的商品服务支出；公务用车购置超出的部分，不超过资本性支出。",
    en: "What travel abroad, reception and vehicle operation exceed basic expenditure by is no more than the projects' goods and services; for vehicle purchase, their capital expenditure.",
  },
  severity: "verifiable",
  sources: [disclosureTemplate("财政拨款“三公”经费支出情况表、一般公共预算基本支出情况表、一般公共预算项目支出情况表")],
  remedy: {
    zh: "核对“三公”经费是否多列，或说明超出部分由哪些资金安排。",
    en: "See whether the expenses are overstated, or explain from which funds the rest comes.",
  },
  needs: ["threePublicExpenses", "basicExpenditure", "projects"],
  equations: ({ threePublicExpenses, basicExpenditure, projects }) =>
    FUNDED_BY.flatMap(({ lines, column, also, about }) => {
      const taken = THREE_PUBLIC_CODES.filter(({ line }) => lines.includes(line));
      const spent = taken.flatMap(({ line }) => threePublicExpenses.line(line) ?? []);
      if (spent.length < taken.length) return [];
      const basic = taken.flatMap(({ codes }) => codes.flatMap((code) => basicExpenditure.byCode(code) ?? []));
      return totalOf(projects, column).map((total) => ({
        about,
        relation: "at-least" as const,
        total,
        parts: spent.map(generalPublicFigure),
        minus: [...basic.map((row) => row.figure("total")), ...also.flatMap((other) => totalOf(projects, other))],
      }));
    }),
});
