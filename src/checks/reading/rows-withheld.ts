import { formatAmount, ZERO } from "../../disclosure/money";
import { disclosureProcedure } from "../../disclosure/sources";
import type { Table } from "../../disclosure/table";
import { qualifiedAddress } from "../../workbook/address";
import { sumsOf, LEVELS } from "../balances/adds-up";
import { assess } from "../equation";
import { tableName } from "../names";
import { examination, type Fault } from "../rule";

/** 有内容未公开: a note says that rows are kept from print, and the rows printed are less than the total. */
export const rowsWithheld = examination({
  id: "rows-withheld",
  kind: "reading",
  name: { zh: "有内容未公开，所列各行之和少于合计", en: "Rows kept from print" },
  holds: {
    zh: "注明有内容未公开的表，所列各行之和少于合计的部分，就是未公开的内容。",
    en: "Where a note says that rows are kept from print, what the rows printed lack is what is kept.",
  },
  severity: "verifiable",
  sources: [disclosureProcedure("涉密信息不公开")],
  remedy: {
    zh: "核对少列的金额是否等于未公开的内容。",
    en: "See whether the amount left out is that of the rows kept from print.",
  },
  examine: ({ book }) =>
    Object.values(book.tables).flatMap((table: Table): Fault[] => {
      const { withheld } = table;
      if (withheld === null) return [];
      const short = sumsOf(book, table, LEVELS).flatMap(({ total, parts }) => {
        const known = parts.flatMap((figure) => (figure ? [{ figure, sign: 1 as const }] : []));
        if (!total || known.length < parts.length) return [];
        const { difference, slack } = assess({ relation: "equals", total, parts: known });
        return difference.gt(slack) ? [{ total, difference }] : [];
      });
      const most = short.reduce((largest, { difference }) => (difference.gt(largest) ? difference : largest), ZERO);
      const first = short.find(({ difference }) => difference.eq(most));
      if (!first) return [];
      const name = tableName(book, table.kind);
      const where = qualifiedAddress(withheld.cell);
      return [
        {
          table: table.kind,
          cells: [withheld.cell, ...short.map(({ total }) => total.cell)],
          difference: formatAmount(most),
          message: {
            zh: `${name.zh}注明有内容未公开（${where}），所列各行之和比合计最多少${formatAmount(most)}万元（${qualifiedAddress(first.total.cell)}），请核对是否就是未公开的内容。`,
            en: `${name.en} notes that rows are kept from print (${where}); the rows printed are up to ${formatAmount(most)} 万元 less than their total (${qualifiedAddress(first.total.cell)}).`,
          },
        },
      ];
    }),
});
