import type { CellValue } from "../../workbook/cell";

export interface HostFont {
  readonly name?: string;
  readonly size?: number;
  readonly color?: string;
  readonly bold?: boolean;
}

/** One cell as a workbook file keeps it; what is absent is Excel's default. Never changed, only replaced. */
export interface HostCell {
  readonly value?: string | number | boolean;
  /** With its leading `=`; then `value` is the last result. */
  readonly formula?: string;
  readonly numberFormat?: string;
  /** The text was entered behind an apostrophe, so it is a text whatever it looks like. */
  readonly isQuoted?: true;
  readonly fill?: string;
  readonly font?: HostFont;
  readonly alignment?: string;
  readonly wrapsText?: true;
}

export type CellFormat = Omit<HostCell, "value" | "formula" | "isQuoted">;

export const valueOf = (cell: HostCell | undefined): CellValue => cell?.value ?? null;
export const numberFormatOf = (cell: HostCell | undefined): string => cell?.numberFormat ?? "General";
export const hasContent = (cell: HostCell | undefined): boolean =>
  cell !== undefined && ((cell.value !== undefined && cell.value !== "") || cell.formula !== undefined);

/** The cell without its content. */
export function formatOf({ value: _value, formula: _formula, isQuoted: _isQuoted, ...format }: HostCell): CellFormat {
  return format;
}

/** The cell without its looks. */
export function contentOf({ value, formula, isQuoted }: HostCell): HostCell {
  return {
    ...(value === undefined ? {} : { value }),
    ...(formula === undefined ? {} : { formula }),
    ...(isQuoted ? { isQuoted } : {}),
  };
}

/** `null` for a cell that says nothing, so that it takes no room in the sheet. */
export function orNothing(cell: HostCell): HostCell | null {
  const entries = Object.entries(cell).filter(([, part]) => part !== undefined);
  return entries.length === 0 ? null : (Object.fromEntries(entries) as HostCell);
}
