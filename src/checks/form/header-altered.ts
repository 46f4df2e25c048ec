import type { Book } from "../../disclosure/book";
import { formTable } from "../../disclosure/forms/form";
import { demandsOf } from "../../disclosure/recognition/demands";
import { saidByHeader } from "../../disclosure/recognition/words";
import { plain } from "../../disclosure/recognition/label";
import { disclosureTemplate } from "../../disclosure/sources";
import type { Located, Table } from "../../disclosure/table";
import { MONEY_UNITS } from "../../disclosure/unit";
import { cellKey } from "../../workbook/address";
import type { Edit } from "../../workbook/edits";
import { cellAt, type Workbook } from "../../workbook/workbook";
import { addressList, tableName } from "../names";
import { examination, type Fault, type Repair } from "../rule";
import { tablesOf } from "./amount-cells";
import { followsTemplate } from "./table-titles";

/** 表头与格式不符. */
export const headerAltered = examination({
  id: "header-altered",
  kind: "form",
  name: { zh: "表头与格式不符", en: "Header altered" },
  holds: { zh: "表头各栏的文字与公开表格式一致。", en: "The header reads as the form prints it." },
  severity: "formal",
  sources: [disclosureTemplate("各表表头")],
  remedy: { zh: "改回格式规定的文字。", en: "Restore the words of the form." },
  examine: ({ workbook, book }) => {
    if (!followsTemplate(book)) return [];
    return tablesOf({ workbook, book }).flatMap((table) => faultOf(book, workbook, table, alteredCells(book, table)));
  },
});

interface AlteredCell {
  readonly printed: Located;
  readonly expected: string;
}

/**
 * Header cells whose words the form does not print but which stand for words it does: another wording of the
 * same column, or as many strange cells as words missing, in the same order. An amount column that nobody
 * recognised is reported as that.
 */
function alteredCells(book: Book, table: Table): AlteredCell[] {
  const described = formTable(book.form, table.kind);
  const form = described ? demandsOf(described).header : [];
  const known = new Set(form.map(words));
  const reported = new Set(
    book.problems.filter(({ kind }) => kind === "unknown-column").flatMap(({ cells }) => cells.map(cellKey)),
  );
  const strange = table.headerCells.filter(({ value }) => !known.has(words(value)));
  const printed = new Set(table.headerCells.map(({ value }) => words(value)));
  const missing = form.filter((label) => !printed.has(words(label)));
  return strange.flatMap((cell, at): AlteredCell[] => {
    const inItsPlace = strange.length === missing.length ? missing[at] : undefined;
    const expected =
      sameColumn(table, cell.value, form) ?? (shareWords(cell.value, inItsPlace ?? "") ? inItsPlace : undefined);
    return expected === undefined || reported.has(cellKey(cell.cell)) ? [] : [{ printed: cell, expected }];
  });
}

const UNIT_BEHIND = new RegExp(`\\((?:单位:?)?(?:${MONEY_UNITS})\\)$`, "u");

/** A year in a header is free, and so is a unit behind it. */
const words = (label: string): string =>
  plain(label)
    .replace(/20\d\d年度?/gu, "")
    .replace(UNIT_BEHIND, "");

/** Altered words keep something of the form's; a column of one's own, 备注, does not. */
function shareWords(printed: string, form: string): boolean {
  return [...plain(printed)].some((character) => plain(form).includes(character));
}

/** The form's words for a column that is known by these words too. */
function sameColumn(table: Table, printed: string, form: readonly string[]): string | undefined {
  const said = saidByHeader(printed);
  const column = table.columns.find(({ header }) => plain(header.at(-1)?.value ?? "") === plain(printed));
  if (said === null || column === undefined) return undefined;
  const printedWords = new Set(table.headerCells.map(({ value }) => words(value)));
  const same = (label: string): boolean => JSON.stringify(saidByHeader(label)) === JSON.stringify(said);
  return form.find((label) => !printedWords.has(words(label)) && same(label));
}

function faultOf(book: Book, workbook: Workbook, table: Table, altered: readonly AlteredCell[]): Fault[] {
  const [first] = altered;
  if (!first) return [];
  const cells = altered.map(({ printed }) => printed.cell);
  const [name, places] = [tableName(book, table.kind), addressList(cells)];
  const [printed, expected] = [first.printed.value.replace(/\s+/gu, ""), first.expected];
  const edits = altered.flatMap(({ printed: { cell }, expected: after }): Edit[] => {
    const present = cellAt(workbook, cell);
    return present && present.formula === null
      ? [{ cell, before: { content: present.value }, after: { content: after } }]
      : [];
  });
  const repair: Repair = { safety: "safe", name: { zh: "改回规定的表头", en: "Restore the header" }, edits };
  const isOne = altered.length === 1;
  return [
    {
      table: table.kind,
      cells,
      expected,
      actual: printed,
      message: {
        zh: isOne
          ? `${name.zh}的表头（${places.zh}）写的是“${printed}”，应为“${expected}”。`
          : `${name.zh}有${altered.length}处表头与格式不符（${places.zh}），如“${printed}”应为“${expected}”。`,
        en: isOne
          ? `The header of ${name.en} (${places.en}) says “${printed}”; it should be “${expected}”.`
          : `${altered.length} header cells of ${name.en} differ from the form (${places.en}), such as “${printed}” for “${expected}”.`,
      },
      ...(edits.length > 0 ? { repair } : {}),
    },
  ];
}
