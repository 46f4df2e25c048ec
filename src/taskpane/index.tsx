import { createExcelHost, createExcelPane } from "../excel";
import { startPane } from "./start";

/** Waits for Excel once; everything after that goes through the ports. */
void Office.onReady(() => {
  startPane(createExcelPane(), (onWaitForEditing) => createExcelHost(undefined, { onWaitForEditing }));
});
