import { writeXlsx, type CellStyle, type WriteSheet } from "hucre";
import { asMuchAsACellHolds } from "../../workbook/cell-text";
import { SIGNATURES, type PrintedList } from "../finding-report";

const thin = { style: "thin" as const, color: { rgb: "000000" } };
const boxed = { top: thin, right: thin, bottom: thin, left: thin };
const song = (size: number, bold = false): NonNullable<CellStyle["font"]> => ({
  name: "宋体",
  size,
  bold,
  charset: 134,
});

const LOOKS = {
  title: { font: song(18, true), alignment: { horizontal: "center", vertical: "center" } },
  about: { font: song(10), alignment: { horizontal: "left", vertical: "center", wrapText: true } },
  heading: {
    font: song(10, true),
    border: boxed,
    alignment: { horizontal: "center", vertical: "center", wrapText: true },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "F2F2F2" } },
    numFmt: "@",
  },
  text: {
    font: song(10),
    border: boxed,
    alignment: { horizontal: "left", vertical: "center", wrapText: true },
    numFmt: "@",
  },
  centred: {
    font: song(10),
    border: boxed,
    alignment: { horizontal: "center", vertical: "center", wrapText: true },
    numFmt: "@",
  },
  reply: {
    font: song(10),
    border: boxed,
    alignment: { horizontal: "left", vertical: "center", wrapText: true },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFFDE7" } },
    numFmt: "@",
  },
} as const satisfies Record<string, CellStyle>;

type Look = keyof typeof LOOKS;

/** Height of a line of 10 points, in points. */
const LINE = 14;

/**
 * Lists as one workbook, a sheet each, A4 across, heading repeated on each page, with a line for signatures.
 * @returns the bytes of an .xlsx
 */
export async function listsXlsx(lists: readonly PrintedList[]): Promise<Uint8Array> {
  return new Uint8Array(await writeXlsx({ sheets: lists.map(sheetOf), defaultFont: song(10) }));
}

function sheetOf(list: PrintedList): WriteSheet {
  const { columns, rows, about, title } = list;
  const lines: readonly (readonly [Look | null, readonly string[]])[] = [
    ["title", [title]],
    ...about.map((text) => ["about", [text]] as const),
    ["heading", columns.map(({ heading }) => heading)],
    ...(rows.length === 0 ? [["about", [list.empty]] as const] : rows.map((texts) => [null, texts] as const)),
    ["about", [""]],
    ["about", [SIGNATURES.join("　　　　　　")]],
  ];
  const headingRow = 1 + about.length;
  const cells = lines.flatMap(([look, texts], row) =>
    texts.map((text, column) => {
      const value = asMuchAsACellHolds(text);
      const own: Look = columns[column]?.isReply ? "reply" : columns[column]?.isCentred ? "centred" : "text";
      return [`${row},${column}`, { value, type: "string" as const, style: LOOKS[look ?? own] }] as const;
    }),
  );
  const shown = columns.filter(({ isHidden }) => !isHidden).length;
  const whole = (row: number) => ({ startRow: row, startCol: 0, endRow: row, endCol: shown - 1 });
  return {
    name: list.name,
    rows: lines.map(([, texts]) => texts.map(asMuchAsACellHolds)),
    cells: new Map(cells),
    columns: columns.map(({ width, isHidden = false }) => ({ width, hidden: isHidden })),
    rowDefs: new Map(lines.map(([look, texts], row) => [row, { height: heightOf(look, texts, columns) }])),
    merges: lines.flatMap(([look], row) => (look === "title" || look === "about" ? [whole(row)] : [])),
    freezePane: { rows: headingRow + 1 },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
      printTitlesRow: `$${headingRow + 1}:$${headingRow + 1}`,
    },
    headerFooter: { oddFooter: "&C第&P页，共&N页" },
  };
}

/** Excel does not fit rows of a file it did not write: as many lines as the longest text of the row needs. */
function heightOf(look: Look | null, texts: readonly string[], columns: PrintedList["columns"]): number {
  if (look === "title") return 36;
  if (look !== null) return 20;
  const needed = texts.map((text, at) => {
    if (columns[at]?.isHidden) return 1;
    const perLine = Math.max(4, (columns[at]?.width ?? 10) - 2);
    return text.split("\n").reduce((sum, part) => sum + Math.max(1, Math.ceil(lengthOf(part) / perLine)), 0);
  });
  return Math.min(400, Math.max(1, ...needed) * LINE + 6);
}

/** In half-width characters: Chinese counts two. */
const lengthOf = (text: string): number =>
  [...text].reduce((length, character) => length + ((character.codePointAt(0) ?? 0) > 0xff ? 2 : 1), 0);
