import { officeOver } from "../../embedded-host/seams/office";
import { connectionOfParent } from "./connection";

// The Excel library alone has no Office.onReady, which lives in office.js; the two cannot be loaded together.
Object.assign(window, {
  Office: officeOver((window as { readonly Office?: object }).Office ?? {}, connectionOfParent().played),
});
