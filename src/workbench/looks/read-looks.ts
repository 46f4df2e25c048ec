import type { BorderSide, CellStyle, FontStyle, Sheet } from "hucre";
import { readXlsx } from "hucre/xlsx";
import type { CellFormat } from "../../embedded-host";
import { hexColor } from "./colors";
import type { CellLook, Line, SheetLooks, WorkbookLooks } from "./looks";

/**
 * How the sheets of a workbook file look: fonts, fills, borders, alignment, widths, frozen panes.
 * Values and merges come from the model, so what this reader misunderstands costs looks only.
 */
export async function readLooks(file: Uint8Array): Promise<WorkbookLooks> {
  const workbook = await readXlsx(file, { readStyles: true });
  const { themeColors, defaultFont } = workbook;
  const known = new Map<string, CellLook>();
  const lookOf = (style: CellStyle): CellLook => {
    const key = JSON.stringify(style);
    const look = known.get(key) ?? cellLook(style, defaultFont, themeColors);
    known.set(key, look);
    return look;
  };
  return new Map(workbook.sheets.map((sheet) => [sheet.name, sheetLooks(sheet, lookOf)]));
}

function sheetLooks(sheet: Sheet, lookOf: (style: CellStyle) => CellLook): SheetLooks {
  const cells = new Map<number, Map<number, CellLook>>();
  for (const [key, { style }] of sheet.cells ?? []) {
    const [row, column] = key.split(",").map(Number);
    if (!style || row === undefined || column === undefined) continue;
    const line = cells.get(row) ?? new Map<number, CellLook>();
    cells.set(row, line.set(column, lookOf(style)));
  }
  return {
    cells,
    columnWidths: new Map(
      (sheet.columns ?? []).flatMap(({ width }, column) =>
        width === undefined ? [] : [[column, pixelsOfCharacters(width)] as const],
      ),
    ),
    rowHeights: new Map(
      [...(sheet.rowDefs ?? [])].flatMap(([row, { height }]) =>
        height === undefined ? [] : [[row, pixelsOfPoints(height)] as const],
      ),
    ),
    frozenRows: sheet.freezePane?.rows ?? 0,
    frozenColumns: sheet.freezePane?.columns ?? 0,
    hasGridlines: sheet.view?.showGridLines ?? true,
  };
}

/** A column's width is counted in digits of the default font, seven pixels each, and five for the padding. */
const pixelsOfCharacters = (width: number): number => Math.round(width * 7 + 5);
const pixelsOfPoints = (points: number): number => Math.round((points * 96) / 72);

function cellLook(
  style: CellStyle,
  defaultFont: FontStyle | undefined,
  theme: readonly string[] | undefined,
): CellLook {
  const { font = {}, border, alignment } = style;
  const line = (side: BorderSide | undefined): Line | undefined =>
    side ? { style: side.style, color: hexColor(side.color, theme) ?? "#000000" } : undefined;
  const { horizontal, vertical } = alignment ?? {};
  return present({
    format: cellFormat(style, defaultFont, theme),
    isItalic: font.italic,
    isUnderlined: font.underline === undefined ? undefined : font.underline !== false,
    horizontal:
      horizontal === "centerContinuous"
        ? "center"
        : horizontal === "general" || horizontal === "fill"
          ? undefined
          : horizontal,
    vertical: vertical === "justify" || vertical === "distributed" ? "center" : vertical,
    indent: alignment?.indent,
    top: line(border?.top),
    right: line(border?.right),
    bottom: line(border?.bottom),
    left: line(border?.left),
  });
}

function cellFormat(
  { font, fill, alignment, numFmt }: CellStyle,
  defaultFont: FontStyle | undefined,
  theme: readonly string[] | undefined,
): CellFormat {
  const solid =
    fill?.type === "pattern" && fill.pattern !== "none"
      ? (hexColor(fill.fgColor, theme) ?? hexColor(fill.bgColor, theme))
      : undefined;
  return present({
    numberFormat: numFmt === "General" ? undefined : numFmt,
    fill: solid,
    font: present({
      name: font?.name ?? defaultFont?.name,
      size: font?.size ?? defaultFont?.size,
      color: hexColor(font?.color, theme),
      bold: font?.bold,
    }),
    wrapsText: alignment?.wrapText ? (true as const) : undefined,
  });
}

/** Without the parts that say nothing. */
function present<T extends object>(parts: { readonly [part in keyof T]: T[part] | undefined }): T {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as T;
}
