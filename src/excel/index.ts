export { officeConnection, type OfficeConnection } from "./connection";
export { createExcelHost, type ExcelHostOptions } from "./host";
export { MARK_LOOKS, type MarkLook } from "./mark-looks";
