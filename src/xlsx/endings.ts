/** Endings of the names under which workbooks come that are read; what a file is, its bytes tell. */
export const READABLE_ENDINGS: readonly string[] = [".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlt", ".et"];

/** Endings under which a table comes as plain text. */
export const TEXT_ENDINGS: readonly string[] = [".csv", ".tsv", ".txt"];

/** Endings under which a table comes, as a workbook or as text. */
export const TABLE_ENDINGS: readonly string[] = [...READABLE_ENDINGS, ...TEXT_ENDINGS];
