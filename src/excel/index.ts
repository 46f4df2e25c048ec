export { officeConnection, type OfficeConnection } from "./connection";
export { createExcelHost, type ExcelHostOptions } from "./host";
