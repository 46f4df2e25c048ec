export { officeConnection, type OfficeConnection } from "./connection";
export { createExcelPane } from "./pane";
export { createExcelHost, type ExcelHostOptions } from "./host";
