import { unzipSync, zipSync, type Zippable } from "fflate";
import { writeXlsx, type CellStyle, type WriteSheet } from "hucre/xlsx";
import type { Look, SheetDraft } from "./sheet";

const USUAL_HEIGHT = 18;
const AMOUNT = "#,##0.00";
const TEXT = "@";

const thin = { style: "thin" as const, color: { rgb: "000000" } };
const boxed = { top: thin, right: thin, bottom: thin, left: thin };
const song = (size: number, bold = false): NonNullable<CellStyle["font"]> => ({
  name: "宋体",
  size,
  bold,
  charset: 134,
});
const plainCell = (horizontal: "left" | "center" | "right", format: string, bold = false): CellStyle => ({
  font: song(10, bold),
  border: boxed,
  alignment: {
    horizontal,
    vertical: "center",
    wrapText: format === TEXT,
    ...(horizontal === "left" ? { indent: 1 } : {}),
  },
  numFmt: format,
});

const LOOKS: Readonly<Record<Look, CellStyle>> = {
  number: { font: song(12), alignment: { horizontal: "left", vertical: "center" } },
  title: { font: song(18, true), alignment: { horizontal: "center", vertical: "center" } },
  note: { font: song(10), alignment: { horizontal: "left", vertical: "center", wrapText: true } },
  noteRight: { font: song(10), alignment: { horizontal: "right", vertical: "center" } },
  header: {
    ...plainCell("center", TEXT, true),
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "F2F2F2" } },
  },
  index: plainCell("center", TEXT),
  code: plainCell("center", TEXT),
  text: plainCell("left", TEXT),
  centred: plainCell("center", TEXT),
  amount: plainCell("right", AMOUNT),
  count: plainCell("right", "General"),
  writtenAmount: plainCell("left", AMOUNT),
  writtenCount: plainCell("left", "General"),
  totalText: plainCell("center", TEXT, true),
  totalAmount: plainCell("right", AMOUNT, true),
  statement: plainCell("left", TEXT),
  entry: plainCell("left", TEXT),
};

/** Fixed, so that the same figures give the same bytes on every day and machine. */
const PUBLISHED = new Date(Date.UTC(2024, 1, 28));
/** The zip's times are local; this one is the same clock reading everywhere. */
const ZIP_TIME = new Date(2024, 1, 28);

/** Draws sheets as an .xlsx; the same sheets give the same bytes. */
export async function drawWorkbook(sheets: readonly SheetDraft[], title: string): Promise<Uint8Array> {
  const written = await writeXlsx({
    sheets: sheets.map(writeSheet),
    properties: { title, creator: "预算管理一体化系统", created: PUBLISHED, modified: PUBLISHED },
    defaultFont: song(10),
  });
  // Packed anew: the writer's zip carries the present time and this machine's own compression.
  const parts: Zippable = {};
  for (const [path, content] of Object.entries(unzipSync(written))) parts[path] = content;
  return zipSync(parts, { level: 9, mtime: ZIP_TIME });
}

function writeSheet(draft: SheetDraft): WriteSheet {
  const cells = draft.rows.flatMap((row, rowAt) =>
    row.map(
      (cell, columnAt) =>
        [`${rowAt},${columnAt}`, { value: cell.value, type: typeOf(cell.value), style: LOOKS[cell.look] }] as const,
    ),
  );
  const { headerFirst, bodyFirst } = draft;
  return {
    name: draft.name,
    rows: draft.rows.map((row) => row.map((cell) => cell.value)),
    cells: new Map(cells),
    columns: draft.widths.map((width) => ({ width })),
    rowDefs: new Map(draft.rows.map((_, row) => [row, { height: draft.heights.get(row) ?? USUAL_HEIGHT }])),
    merges: draft.merges.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    ...(bodyFirst > 0 ? { freezePane: { rows: bodyFirst } } : {}),
    pageSetup: {
      paperSize: "a4",
      orientation: draft.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: draft.onOnePage ? 1 : 0,
      horizontalCentered: true,
      margins: { top: 0.75, bottom: 0.75, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
      ...(bodyFirst > 0 ? { printTitlesRow: `$${headerFirst + 1}:$${bodyFirst}` } : {}),
    },
    headerFooter: { oddFooter: "&C第&P页，共&N页" },
  };
}

const typeOf = (value: string | number | null): "string" | "number" | "empty" =>
  value === null ? "empty" : typeof value === "number" ? "number" : "string";
