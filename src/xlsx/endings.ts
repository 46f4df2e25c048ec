/** Endings of the names under which workbooks come that are read; what a file is, its bytes tell. */
export const READABLE_ENDINGS: readonly string[] = [".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlt", ".et"];
