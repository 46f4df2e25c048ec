import type { Bilingual } from "../../disclosure/bilingual";
import { budgetLaw } from "../../disclosure/sources";
import type { TableFigure } from "../../disclosure/figure";
import type { Table } from "../../disclosure/table";
import { columnName, qualifiedAddress } from "../../workbook/address";
import type { Sheet, Workbook } from "../../workbook/workbook";
import { shownAmount } from "../amount-text";
import { addressList, tableName } from "../names";
import { examination, type Fault } from "../rule";
import { numberCells, tablesOf } from "./amount-cells";

/** 隐藏的行、列或工作表中有金额: totals count what no reader sees. */
export const hiddenAmounts = examination({
  id: "hidden-amounts",
  kind: "form",
  name: { zh: "隐藏处有金额", en: "Hidden amounts" },
  holds: {
    zh: "公开的各表中，有金额的行、列和工作表都不隐藏，数字格式都显示出金额。",
    en: "No row, column or sheet that holds amounts of a published table is hidden, and no number format hides them.",
  },
  severity: "verifiable",
  sources: [budgetLaw("第十四条")],
  remedy: {
    zh: "取消隐藏后核对；不应公开的数据从文件中删去。",
    en: "Show it and look at it; delete from the file what is not to be published.",
  },
  examine: (subject) =>
    tablesOf(subject).flatMap((table): Fault[] => {
      const sheet = subject.workbook.sheets.find(({ name }) => name === table.sheet);
      if (!sheet) return [];
      const name = tableName(subject.book, table.kind);
      const fault = (
        found: readonly TableFigure[],
        say: (found: readonly [TableFigure, ...TableFigure[]]) => Bilingual,
      ): Fault[] => {
        const [first, ...others] = found;
        if (!first) return [];
        return [{ table: table.kind, cells: found.map(({ cell }) => cell), message: say([first, ...others]) }];
      };
      return [
        ...fault(hiddenFigures(table, sheet), (found) =>
          sheet.visibility === "visible" ? hiddenWithin(name, sheet, found) : hiddenSheet(name, sheet, found),
        ),
        ...fault(unshownFigures(subject.workbook, table), (found) => unshown(name, found)),
      ];
    }),
});

/** The amounts that a number format such as `;;;` shows nothing of. */
function unshownFigures(workbook: Workbook, table: Table): TableFigure[] {
  return numberCells(workbook, table)
    .filter(({ shown, figure }) => !/\p{L}|\p{N}/u.test(shown) && !figure.amount.isZero())
    .map(({ figure }) => figure);
}

function unshown(name: Bilingual, [first, ...others]: readonly [TableFigure, ...TableFigure[]]): Bilingual {
  const places = addressList([first, ...others].map(({ cell }) => cell));
  const count = others.length + 1;
  const amount = shownAmount(first.amount, first);
  return {
    zh: `${name.zh}有${count}个金额的数字格式不显示任何内容（${places.zh}），如${first.row}${amount}${first.unit}。`,
    en: `The number format shows nothing of ${count} amount(s) of ${name.en} (${places.en}), such as ${amount} ${first.unit}.`,
  };
}

/** The amounts other than zero that are not shown, in the order of the sheet. */
function hiddenFigures(table: Table, sheet: Sheet): TableFigure[] {
  if (sheet.visibility === "visible" && sheet.hiddenRows.length + sheet.hiddenColumns.length === 0) return [];
  const isHidden = ({ cell }: TableFigure): boolean =>
    sheet.visibility !== "visible" || sheet.hiddenRows.includes(cell.row) || sheet.hiddenColumns.includes(cell.column);
  return table.rows
    .flatMap((row) => table.columns.flatMap(({ key }) => row.figure(key) ?? []))
    .filter((figure) => !figure.amount.isZero() && isHidden(figure));
}

function hiddenSheet(
  name: Bilingual,
  sheet: Sheet,
  [first, ...others]: readonly [TableFigure, ...TableFigure[]],
): Bilingual {
  const count = others.length + 1;
  const where = qualifiedAddress(first.cell);
  const amount = `${shownAmount(first.amount, first)}`;
  return {
    zh: `${name.zh}所在的工作表“${sheet.name}”被隐藏，其中有${count}个金额，如${first.row}${amount}${first.unit}（${where}）。`,
    en: `The sheet “${sheet.name}” of ${name.en} is hidden, with ${count} amount(s) in it, such as ${amount} ${first.unit} (${where}).`,
  };
}

function hiddenWithin(name: Bilingual, sheet: Sheet, figures: readonly TableFigure[]): Bilingual {
  const rows = distinct(figures.map(({ cell }) => cell.row))
    .filter((row) => sheet.hiddenRows.includes(row))
    .map((row) => row + 1);
  const columns = distinct(figures.map(({ cell }) => cell.column))
    .filter((column) => sheet.hiddenColumns.includes(column))
    .map(columnName);
  const zh = [
    ...(rows.length > 0 ? [`第${rows.join("、")}行`] : []),
    ...(columns.length > 0 ? [`${columns.join("、")}列`] : []),
  ].join("和");
  const en = [
    ...(rows.length > 0 ? [`row(s) ${rows.join(", ")}`] : []),
    ...(columns.length > 0 ? [`column(s) ${columns.join(", ")}`] : []),
  ].join(" and ");
  const places = addressList(figures.map(({ cell }) => cell));
  return {
    zh: `${name.zh}的${zh}被隐藏，其中有${figures.length}个金额（${places.zh}）。`,
    en: `In ${name.en}, ${en} are hidden, with ${figures.length} amount(s) in them (${places.en}).`,
  };
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
