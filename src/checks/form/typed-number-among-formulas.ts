import { disclosureTemplate } from "../../disclosure/sources";
import type { TableFigure } from "../../disclosure/figure";
import type { Row, Table } from "../../disclosure/table";
import { addressList, tableName } from "../names";
import { examination, type Fault } from "../rule";
import { hasFormulas, tablesOf } from "./amount-cells";

/** 同类都是公式而这里是手填的数. */
export const typedNumberAmongFormulas = examination({
  id: "typed-number-among-formulas",
  kind: "form",
  name: { zh: "公式中间夹有手填的数", en: "Typed number among formulas" },
  holds: {
    zh: "同一栏同一级的行都用公式的，不夹手填的数。",
    en: "Where the rows of a level are formulas in a column, none of them is typed.",
  },
  severity: "verifiable",
  sources: [disclosureTemplate("各表行次")],
  remedy: {
    zh: "改为与相邻各行相同的公式；确系手填的，说明原因。",
    en: "Use the formula of its neighbours, or explain why it is typed.",
  },
  examine: (subject) =>
    tablesOf(subject).flatMap((table: Table): Fault[] => {
      if (!hasFormulas(subject.workbook, table)) return [];
      const groups = siblings(table);
      const typed = [
        ...new Set(
          table.columns.flatMap(({ key }) =>
            groups.flatMap((rows) => typedAmongFormulas(rows.flatMap((row) => row.figure(key) ?? []))),
          ),
        ),
      ];
      if (typed.length === 0) return [];
      const cells = typed.map(({ cell }) => cell);
      const name = tableName(subject.book, table.kind);
      const places = addressList(cells);
      return [
        {
          table: table.kind,
          cells,
          message: {
            zh: `${name.zh}有${cells.length}个金额是手填的数（${places.zh}），同一栏同级的其他行都是公式。`,
            en: `${cells.length} amount(s) of ${name.en} are typed (${places.en}) where the other rows of the level are formulas.`,
          },
        },
      ];
    }),
});

/** Rows that are filled alike: those below one row, and those of one level, with rows below them or without. */
function siblings({ rows }: Table): readonly (readonly Row[])[] {
  const levels = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.kind} ${row.children.length > 0 ? "parent" : "leaf"}`;
    levels.set(key, [...(levels.get(key) ?? []), row]);
  }
  return [...rows.map((row): readonly Row[] => row.children), ...levels.values()];
}

/** Three formulas for each typed amount make a rule; less than that may be the way the table is filled. */
function typedAmongFormulas(figures: readonly TableFigure[]): readonly TableFigure[] {
  // A formula that gives no amount, `=""`, fills a cell and works nothing out.
  const formulas = figures.filter(({ formula, isEmpty }) => formula !== null && !isEmpty);
  const typed = figures.filter(({ formula, isEmpty, amount }) => formula === null && !isEmpty && !amount.isZero());
  return formulas.length >= 3 && typed.length * 3 <= formulas.length ? typed : [];
}
