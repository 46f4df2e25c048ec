import { tableName } from "../checks/names";
import { quoted } from "../disclosure/bilingual";
import { intervalOf } from "../disclosure/figure";
import { meet } from "../disclosure/interval";
import { formatAmount } from "../disclosure/money";
import { TABLE_KINDS } from "../disclosure/kinds";
import type { Table } from "../disclosure/table";
import { qualifiedAddress } from "../workbook/address";
import type { ConsolidationFinding, NamedDisclosure } from "./finding";
import type { Units } from "./units";

/** The rows that a table of the department has for each unit, against the total that the unit prints itself. */
export function unitRowFindings(department: NamedDisclosure, { units, keyOf }: Units): ConsolidationFinding[] {
  return TABLE_KINDS.flatMap((kind) => {
    const table: Table | undefined = department.book.tables[kind];
    return (table?.ofKind("unit") ?? []).flatMap((row): ConsolidationFinding[] => {
      const unit = units.find(({ key }) => key === keyOf(row.name));
      const own: Table | undefined = unit?.book.tables[kind];
      const [column] = table?.columns ?? [];
      const figure = column ? row.figure(column.key) : null;
      const theirs = column ? own?.total?.figure(column.key) : null;
      if (!unit || !column || !figure || !theirs || meet(intervalOf(figure), intervalOf(theirs))) return [];
      const name = tableName(department.book, kind);
      const [said, wanted, off] = [figure.amount, theirs.amount, figure.amount.minus(theirs.amount).abs()].map(
        (value) => formatAmount(value, 2),
      );
      const [here, there] = [qualifiedAddress(figure.cell), `${unit.file}的${qualifiedAddress(theirs.cell)}`];
      return [
        {
          kind: "unit-row-differs",
          severity: "logical",
          table: kind,
          code: null,
          unit: unit.name,
          message: {
            zh: `${name.zh}${quoted(row.name)}的${column.name.zh}${said}（${here}）与该单位自己的总计${wanted}（${there}）不一致，相差${off}万元。`,
            en: `${name.en}: ${column.name.en} of ${quoted(row.name)}, ${said} (${here}), is not the unit's own total ${wanted} (${unit.file}, ${qualifiedAddress(theirs.cell)}); they differ by ${off}.`,
          },
          cells: [
            { file: department.file, cell: figure.cell },
            { file: unit.file, cell: theirs.cell },
          ],
        },
      ];
    });
  });
}
