/**
 * What this folder needs of WPS 表格's JSAPI, and no more: tests give a WPS played over a workbook in
 * memory, and `test/wps/proof` proves each member against Kingsoft's own declarations. Everything answers
 * at once; what only a real WPS can tell is `unknown`.
 */
export interface WpsCount {
  readonly Count: number;
}

export interface WpsRange {
  readonly Row: number;
  readonly Column: number;
  readonly Rows: WpsCount;
  readonly Columns: WpsCount;
  /** One cell bare, several as rows of cells. Errors come as numbers. `Value` cannot be assigned. */
  Value2: unknown;
  Formula: unknown;
  /** `null` where the cells differ. */
  readonly HasFormula: unknown;
  NumberFormat: unknown;
  WrapText: unknown;
  HorizontalAlignment: unknown;
  ColumnWidth: unknown;
  readonly Font: WpsFont;
  readonly FormatConditions: WpsFormatConditions;
  Select(): unknown;
  ClearContents(): unknown;
}

export interface WpsFont {
  Color: unknown;
  Bold: unknown;
  Size: unknown;
}

export interface WpsFormatConditions extends WpsCount {
  Item(index: number): unknown;
  Add(type: number, operator?: unknown, formula1?: unknown): unknown;
}

/** One condition of a sheet; a list hands it out as `unknown`, since other types lack members. */
export interface WpsFormatCondition {
  readonly Type: number;
  readonly Formula1: string;
  readonly Interior: { Color: unknown };
  readonly Font: WpsFont;
  StopIfTrue: boolean;
  SetFirstPriority(): void;
  Delete(): void;
}

export interface WpsSheet {
  Name: string;
  /** −1 visible, 0 hidden, 2 very hidden. */
  Visible: number;
  readonly ProtectContents: boolean;
  readonly UsedRange: WpsRange;
  readonly Cells: WpsRange;
  Range(address: string): WpsRange;
  Activate(): void;
  Delete(): unknown;
}

export interface WpsSheets extends WpsCount {
  /** From 1. */
  Item(index: number): unknown;
  Add(before?: unknown, after?: unknown): unknown;
}

export interface WpsXmlPart {
  readonly XML: string;
  Delete(): void;
}

export interface WpsXmlParts extends WpsCount {
  /** From 1. */
  Item(index: number): WpsXmlPart;
  Add(xml: string): unknown;
  SelectByNamespace(namespace: string): WpsXmlParts;
}

export interface WpsWorkbook {
  readonly Name: string;
  readonly ReadOnly: boolean;
  readonly Worksheets: WpsSheets;
  readonly CustomXMLParts: WpsXmlParts;
  SaveCopyAs(path: string): unknown;
}

/** Both tell the sheet and the range. */
export type WpsSheetEvent = "SheetChange" | "SheetSelectionChange";
export type WpsSheetChange = (sheet: unknown, range: unknown) => void;

export interface WpsApplication {
  readonly ActiveWorkbook: WpsWorkbook | null;
  /** `null` where something else than a sheet is in front. */
  readonly ActiveCell: {
    readonly Row: number;
    readonly Column: number;
    readonly Worksheet: { readonly Name: string };
  } | null;
  readonly Version: string;
  readonly LanguageSettings: { LanguageID(id: number): number };
  readonly Env: { GetTempPath(): string };
  readonly FileSystem: {
    /** Bytes; `ReadFile` reads texts only. */
    ReadFileAsArrayBuffer(path: string): ArrayBuffer;
    Remove(path: string): unknown;
  };
  readonly ApiEvent: {
    AddApiEventListener(event: WpsSheetEvent, hear: WpsSheetChange): void;
    RemoveApiEventListener(event: WpsSheetEvent, hear: WpsSheetChange): void;
  };
  /** Shared by the pages of an add-in, forgotten when WPS is closed. */
  readonly PluginStorage: {
    getItem(key: string): unknown;
    setItem(key: string, value: string): unknown;
  };
}
