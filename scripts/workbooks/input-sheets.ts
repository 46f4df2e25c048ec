import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { layOutInput, type InputLayout, type LayoutCell } from "../../src/disclosure/inputs/layout";
import { INPUT_DEFINITIONS } from "../../src/disclosure/inputs/sheets";
import { heightFor, type Look, type SheetDraft, type SheetFamily } from "./sheet";

const ENTRIES = join(__dirname, "../../assets/sample/inputs");
/** For names and codes of the department's own, below the printed labels. */
const BLANK_ROWS = 10;

/** 基本信息 … 名词解释: the sheets an officer fills in; the sample's are those of the published text. */
export function inputSheets(): SheetFamily {
  const entries = existsSync(ENTRIES)
    ? readdirSync(ENTRIES)
        .filter((file) => file.endsWith(".tsv"))
        .sort()
    : [];
  return {
    sample: INPUT_DEFINITIONS.flatMap((definition, at) => {
      const file = entries[at];
      return file === undefined ? [] : [draftOf(layOutInput(definition, readEntries(file)), 0)];
    }),
    template: INPUT_DEFINITIONS.map((definition) => draftOf(layOutInput(definition, null), BLANK_ROWS)),
  };
}

const readEntries = (file: string): string[][] =>
  readFileSync(join(ENTRIES, file), "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));

function draftOf({ tab, rows, widths, headerRow }: InputLayout, blankRows: number): SheetDraft {
  const width = widths.length;
  const filled = [
    ...rows,
    ...Array.from({ length: blankRows }, () =>
      widths.map((): LayoutCell => ({ value: null, numberFormat: "@", role: "entry" })),
    ),
  ];
  const spanning = Array.from({ length: headerRow }, (_, row) => row);
  const heights = new Map(filled.map((row, at) => [at, heightOf(row, at)] as const));
  function heightOf(row: readonly LayoutCell[], at: number): number {
    if (at === 0) return 30;
    const texts = row.map((cell) => (cell.value === null ? "" : String(cell.value)));
    return at < headerRow
      ? heightFor(texts, [widths.reduce((sum, each) => sum + each, 0)], 22)
      : heightFor(texts, widths, 20);
  }
  return {
    name: tab,
    rows: filled.map((row) =>
      widths.map((_, at) => ({ value: row[at]?.value ?? null, look: lookOf(row[at] ?? row[0], widths[at] ?? 0) })),
    ),
    merges: width > 1 ? spanning.map((row) => ({ row, column: 0, rows: 1, columns: width })) : [],
    widths,
    heights,
    orientation: widths.reduce((sum, each) => sum + each, 0) > 120 ? "landscape" : "portrait",
    onOnePage: false,
    headerFirst: headerRow,
    bodyFirst: headerRow + 1,
  };
}

/** Figures stand to the right, but to the left among written answers. */
const WRITTEN_FROM = 40;

function lookOf(cell: LayoutCell | undefined, width: number): Look {
  if (cell === undefined) return "entry";
  if (cell.role === "title") return "title";
  if (cell.role === "instruction") return "note";
  if (cell.role === "header") return "header";
  if (cell.numberFormat === "#,##0.00") return width < WRITTEN_FROM ? "amount" : "writtenAmount";
  if (cell.numberFormat !== "@") return width < WRITTEN_FROM ? "count" : "writtenCount";
  return cell.role === "label" ? "text" : "entry";
}
