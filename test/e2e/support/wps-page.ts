import { fromWorkbook, type HostWorkbook } from "../../../src/embedded-host";
import { readWorkbook } from "../../../src/xlsx";
import { workbookFile } from "../../hosts/workbook-file";
import { fakeWps } from "../../wps/support/fake-wps";

declare global {
  interface Window {
    /** A workbook file in base64, put there before this script. */
    readonly workbookToOpen: string;
    /** The workbook that the WPS played holds. */
    model: HostWorkbook;
  }
}

// Plays WPS in the page of the pane, as WPS does before the page's own scripts run.
window.model = fromWorkbook(
  readWorkbook(
    Uint8Array.from(atob(window.workbookToOpen), (letter) => letter.charCodeAt(0)),
    "公开表.xlsx",
  ),
);
Object.assign(window, { Application: fakeWps(window.model, { fileOf: workbookFile }).app });
