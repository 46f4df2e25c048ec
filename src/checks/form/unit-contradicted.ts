import type { Bilingual } from "../../disclosure/bilingual";
import type { Book } from "../../disclosure/book";
import type { TableFigure } from "../../disclosure/figure";
import { disclosureTemplate } from "../../disclosure/sources";
import { qualifiedAddress } from "../../workbook/address";
import { cellAt } from "../../workbook/workbook";
import { shownAmount } from "../amount-text";
import { columnName, isTotalColumn, rowName, tableName } from "../names";
import { examination, type Fault, type Subject } from "../rule";
import { writing } from "./above-table";
import { unitContradictions, type UnitContradiction } from "./unit-evidence";
import { withUnit } from "./unit-lines";

/** 金额单位与金额不符: one table in 元, the others in 万元, and the line does not say so. */
export const unitContradicted = examination({
  id: "unit-contradicted",
  kind: "form",
  name: { zh: "金额单位与金额不符", en: "Unit contradicted by the amounts" },
  holds: {
    zh: "金额与本表写明的单位相符：各表应相等的总数不相差一万倍。",
    en: "Amounts are in the unit that the table states: totals that must be equal are not ten thousand times each other.",
  },
  severity: "logical",
  sources: [disclosureTemplate("各表表首的“单位：万元”")],
  remedy: {
    zh: "核对该表的金额是万元还是元，改正单位或换算金额；改正后由此引起的勾稽错误随之消失。",
    en: "See whether the amounts are in 万元 or in 元; mend the unit or convert the amounts. The balances broken by it are then mended too.",
  },
  examine: (subject) => unitContradictions(subject.book).map((found) => faultOf(subject, found)),
});

function faultOf({ book, workbook }: Subject, { table, own, other, unit }: UnitContradiction): Fault {
  const [ownName, otherName] = [totalOf(book, own), totalOf(book, other)];
  const name = tableName(book, table.kind);
  const line = table.unitLine;
  const [expected, why] =
    unit === null ? [{}, UNDECIDED] : [{ expected: unit, actual: table.unit }, reasonOf(name, table, unit)];
  return {
    table: table.kind,
    cells: [...(line ? [line.cell] : []), own.cell, other.cell],
    ...expected,
    message: {
      zh: `${ownName.zh}应等于${otherName.zh}，却相差约一万倍，${why.zh}。`,
      en: `${ownName.en} should equal ${otherName.en} but is about ten thousand times apart: ${why.en}.`,
    },
    // Another unit makes every amount of the table another amount.
    ...(line && unit
      ? writing(
          workbook,
          line.cell,
          withUnit(String(cellAt(workbook, line.cell)?.value), unit),
          { zh: `单位改为${unit}`, en: `State ${unit} as the unit` },
          "changes-figure",
        )
      : {}),
  };
}

const UNDECIDED: Bilingual = {
  zh: "两张表中有一张的金额单位与金额不符",
  en: "one of the two tables does not state the unit of its amounts",
};

function reasonOf(name: Bilingual, { unitLine, unit: stated }: UnitContradiction["table"], unit: string): Bilingual {
  if (unitLine === null)
    return {
      zh: `${name.zh}没有写明金额单位，其金额是${unit}`,
      en: `${name.en} does not state its unit; its amounts are in ${unit}`,
    };
  const where = qualifiedAddress(unitLine.cell);
  return {
    zh: `${name.zh}写明的单位是${stated}（${where}），其金额却是${unit}`,
    en: `${name.en} states ${stated} (${where}), but its amounts are in ${unit}`,
  };
}

/** `表6总计7,585.83元（表6!D8）`. */
function totalOf(book: Book, figure: TableFigure): Bilingual {
  const [table, row, column] = [tableName(book, figure.table), rowName(figure), columnName(figure)];
  const amount = `${shownAmount(figure.amount, figure)}`;
  const where = qualifiedAddress(figure.cell);
  const ofColumn = isTotalColumn(figure) ? { zh: "", en: "" } : { zh: `的${column.zh}`, en: ` of ${column.en}` };
  return {
    zh: `${table.zh}${row.zh}${ofColumn.zh}${amount}${figure.unit}（${where}）`,
    en: `${row.en}${ofColumn.en} in ${table.en}, ${amount} ${figure.unit} (${where}),`,
  };
}
