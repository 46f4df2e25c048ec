import { createDirectHost, type DirectConnection } from "../embedded-host";
import { startPane } from "./start";

declare global {
  interface Window {
    directConnection?: DirectConnection;
  }
}

// The pane in a frame of the page that holds the workbook, without Excel's library between.
const connection = window.parent.directConnection;
if (connection)
  startPane(connection.pane, (onWaitForEditing) => createDirectHost(connection.model, { onWaitForEditing }));
