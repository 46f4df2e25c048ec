import { disclosureTemplate } from "../../disclosure/sources";
import { aboutRow } from "../about";
import { eitherWay, type EitherWay } from "../carried-over";
import { linesOf } from "./lines";
import { balance } from "../rule";

const BUDGETS = [
  { column: "generalPublic", carriedOver: "generalPublicCarryover" },
  { column: "governmentFund", carriedOver: "governmentFundCarryover" },
  { column: "stateCapital", carriedOver: "stateCapitalCarryover" },
] as const;

/** 财政拨款收支预算总体情况表: each source is spent in its own column; carry-over counted in or not. */
export const appropriationSourcesAreSpent = balance({
  id: "appropriation-sources-are-spent",
  kind: "within-table",
  name: { zh: "财政拨款各来源等于其支出栏总计", en: "Each appropriation equals the total of its expenditure column" },
  holds: {
    zh: "一般公共预算、政府性基金预算、国有资本经营预算的收入，各等于支出总计的同名栏；另列财政拨款结转的，差额等于结转。",
    en: "Income from each of the three budgets equals total expenditure in the column of the same name; where carry-over is listed apart, the difference equals it.",
  },
  severity: "logical",
  sources: [disclosureTemplate("财政拨款收支预算总体情况表：财政拨款收入、财政拨款支出")],
  remedy: {
    zh: "核对收入一侧与支出一侧哪一方未随最后一稿改动。",
    en: "See which side was not updated with the last draft.",
  },
  needs: ["appropriation"],
  equations: ({ appropriation }, book) => {
    const { overview } = book.tables;
    const total = appropriation.line("expenditureTotal");
    const listed = appropriation.line("carryover")?.figure("income");
    const isListed = listed && !listed.amount.isZero();
    if (!total) return [];
    return eitherWay(
      BUDGETS.flatMap(({ column, carriedOver }): EitherWay[] => {
        const source = appropriation.line(column);
        if (!source || total.figure(column) === undefined) return [];
        // Which budget the carry-over belongs to may stand in the overview alone.
        const known =
          appropriation.line(carriedOver)?.figure("income") ??
          (overview ? linesOf(book, overview).figure(carriedOver, "income") : undefined);
        if (isListed && known === undefined) return [];
        const carried = isListed ? [known] : [];
        return [
          {
            about: aboutRow(appropriation, total),
            total: total.figure(column),
            parts: [source.figure("income")],
            carriedOver: carried,
          },
        ];
      }),
    );
  },
});
