import { addressList } from "../checks/names";
import type { Consolidation, ConsolidationFinding } from "../consolidation";
import type { Bilingual } from "../disclosure/bilingual";
import type { Book } from "../disclosure/book";
import { budgetLaw } from "../disclosure/sources";
import type { CellRef } from "../workbook/address";
import type { FindingRow } from "./finding-row";
import { sourceText } from "./rule-catalogue";
import { tableTitle } from "./summary";

/** A department compared with its units, as lists of findings take it. */
export interface ComparedWithUnits {
  readonly consolidation: Consolidation;
  /** How the comparison names the department's own workbook. */
  readonly own: string;
}

/** What stands before the table in lists: by it a finding about units is known in a list that comes back. */
const OF_UNITS: Bilingual = { zh: "所属单位汇总", en: "Sum of the units" };

const RULE: Bilingual = { zh: "部门等于所属单位之和", en: "The department is the sum of its units" };
const REMEDY: Bilingual = {
  zh: "对照该单位的公开表，改正部门或单位的数；单位之间有往来抵销的，加以说明。",
  en: "Compare with the unit's tables and mend either; where money passes between units, say so.",
};
/** 各部门预算由本部门及其所属各单位预算组成. Source: 预算法 Art. 8. */
const BASIS = sourceText(budgetLaw("第八条"));

/** Whether a list that came back tells it of the units: without their files nobody knows whether it is mended. */
export const isOfUnits = (place: string): boolean => place.startsWith(OF_UNITS.zh) || place.startsWith(OF_UNITS.en);

/** The findings of the comparison with units, numbered on from those of the workbook. */
export function unitsRows({ consolidation, own }: ComparedWithUnits, book: Book, from: number): FindingRow[] {
  return consolidation.findings.map((finding, index) => rowOf(finding, own, book, from + index));
}

function rowOf(finding: ConsolidationFinding, own: string, book: Book, number: number): FindingRow {
  const { kind, severity, table, code, unit, message } = finding;
  const heading = table === null ? null : tableTitle(book.form, table);
  return {
    number,
    key: ["units", kind, table ?? "", code ?? "", unit ?? "", message.zh].join("/"),
    severity,
    place: heading ? { zh: `${OF_UNITS.zh}：${heading.zh}`, en: `${OF_UNITS.en}: ${heading.en}` } : OF_UNITS,
    cells: cellsOf(finding, own),
    finding: message,
    rule: RULE,
    kind: "between-tables",
    stated: null,
    expected: null,
    difference: null,
    basis: [BASIS],
    suggestion: REMEDY,
    handling: "open",
    reply: "",
  };
}

/** `表6!D10、[1.xlsx]表6!D10`: those of other files with their names. */
function cellsOf({ cells }: ConsolidationFinding, own: string): Bilingual {
  const files = [...new Set(cells.map(({ file }) => file))];
  const lists = files.map((file) => {
    const inFile = (sheet: string): string => (file === own ? sheet : `[${file}]${sheet}`);
    const refs = cells.flatMap(({ file: of, cell }): CellRef[] =>
      of === file ? [{ ...cell, sheet: inFile(cell.sheet) }] : [],
    );
    return addressList(refs);
  });
  return { zh: lists.map(({ zh }) => zh).join("、"), en: lists.map(({ en }) => en).join(", ") };
}
