import { spacedCode } from "../../disclosure/recognition/codes";
import { disclosureTemplate } from "../../disclosure/sources";
import type { Row } from "../../disclosure/table";
import { qualifiedAddress } from "../../workbook/address";
import { tableName } from "../names";
import { examination } from "../rule";
import { codedTables } from "./coded-names";

/** 科目未按编码顺序: among the codes below one parent, those to be moved. */
export const codesOutOfOrder = examination({
  id: "codes-out-of-order",
  kind: "codes",
  name: { zh: "科目未按编码顺序", en: "Codes out of order" },
  holds: { zh: "同一上级下的科目按编码从小到大排列。", en: "Codes below one parent stand in ascending order." },
  severity: "formal",
  sources: [disclosureTemplate("各表功能分类、经济分类科目")],
  remedy: { zh: "将该行移到应在的位置。", en: "Move the row to its place." },
  examine: ({ book }) =>
    codedTables(book).flatMap((table) => {
      // Names without codes stand as the form prints them; two classifications in one row have no one order.
      const isOrdered =
        table.rows.some(({ codeCells }) => codeCells.length > 0) && table.rows.every(({ crossed }) => crossed === "");
      if (!isOrdered) return [];
      const siblings = new Map<Row | null, Row[]>();
      for (const row of table.rows) {
        if (row.code === null) continue;
        const group = siblings.get(row.parent);
        if (group) group.push(row);
        else siblings.set(row.parent, [row]);
      }
      const misplaced = [...siblings.values()].flatMap(outOfOrder);
      const [first] = misplaced;
      if (!first) return [];
      const name = tableName(book, table.kind);
      const more =
        misplaced.length > 1
          ? { zh: `，共${misplaced.length}处`, en: `; ${misplaced.length} rows in all` }
          : { zh: "", en: "" };
      return [
        {
          table: table.kind,
          cells: misplaced.map(({ labelCell }) => labelCell),
          message: {
            zh: `${name.zh}的${spacedCode(first.code ?? "")} ${first.name}（${qualifiedAddress(first.labelCell)}）没有按编码顺序排列${more.zh}。`,
            en: `${spacedCode(first.code ?? "")} ${first.name} in ${name.en} (${qualifiedAddress(first.labelCell)}) is out of order${more.en}.`,
          },
        },
      ];
    }),
});

/** The fewest rows to move: those outside the longest run of ascending codes. */
function outOfOrder(rows: readonly Row[]): Row[] {
  const best: { readonly row: Row; readonly length: number; readonly before: number }[] = [];
  for (const row of rows) {
    let before = -1;
    best.forEach(({ row: other, length }, at) => {
      if ((other.code ?? "") <= (row.code ?? "") && length > (best[before]?.length ?? 0)) before = at;
    });
    best.push({ row, length: (best[before]?.length ?? 0) + 1, before });
  }
  const inOrder = new Set<Row>();
  let at = best.reduce((longest, { length }, index) => (length > (best[longest]?.length ?? 0) ? index : longest), 0);
  for (let entry = best[at]; entry; entry = best[at]) {
    inOrder.add(entry.row);
    at = entry.before;
  }
  return rows.filter((row) => !inOrder.has(row));
}
