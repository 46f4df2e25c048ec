import { disclosureTemplate } from "../../disclosure/sources";
import { aboutRow } from "../about";
import { eitherWay } from "../carried-over";
import { linesOf } from "./lines";
import { balance } from "../rule";

const SOURCES = [
  { source: "generalPublic", received: "generalPublicAppropriation", carriedOver: "generalPublicCarryover" },
  { source: "governmentFund", received: "governmentFundAppropriation", carriedOver: "governmentFundCarryover" },
  { source: "stateCapital", received: "stateCapitalAppropriation", carriedOver: "stateCapitalCarryover" },
] as const;

/** 财政拨款收支预算总体情况表 ↔ 部门收支总体情况表: the three sources; carry-over counted in or not. */
export const appropriationSourcesAgree = balance({
  id: "appropriation-sources-agree",
  kind: "between-tables",
  name: { zh: "财政拨款表的来源与收支总表一致", en: "Appropriations agree with the overview" },
  holds: {
    zh: "财政拨款收支预算总体情况表的一般公共预算、政府性基金预算、国有资本经营预算，等于部门收支总体情况表的相应拨款；有结转的，差额等于财政拨款结转。",
    en: "The three budgets in the appropriations table equal the appropriations in the overview; where appropriations were carried over, the difference equals these.",
  },
  severity: "logical",
  sources: [disclosureTemplate("财政拨款收支预算总体情况表、部门收支总体情况表")],
  remedy: {
    zh: "两表同一数字应来自同一稿：核对哪一张表仍是上一稿的数。",
    en: "The same number stands in both tables: see which of them still shows an earlier draft.",
  },
  needs: ["appropriation", "overview"],
  equations: ({ appropriation, overview }, book) => {
    const { figure, standingFor } = linesOf(book, overview);
    const listed = appropriation.line("carryover");
    const sources = SOURCES.flatMap(({ source, received, carriedOver }) => {
      const row = appropriation.line(source);
      const parts = standingFor(received, "income");
      if (!row || parts.every((part) => part === undefined)) return [];
      return [
        {
          about: aboutRow(appropriation, row),
          total: row.figure("income"),
          parts,
          carriedOver: [figure(carriedOver, "income")],
          beside: [appropriation.line(carriedOver)?.figure("income")],
        },
      ];
    });
    return [
      ...eitherWay(sources),
      ...(listed && overview.line("fiscalCarryover")
        ? [
            {
              about: aboutRow(appropriation, listed),
              total: listed.figure("income"),
              parts: [figure("fiscalCarryover", "income")],
            },
          ]
        : []),
    ];
  },
});
