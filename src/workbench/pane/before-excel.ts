import { connectionOfParent } from "./connection";

// Microsoft's Excel library looks for the bridge while it loads, so this script comes before it.
Object.assign(window, { _richApiNativeBridge: connectionOfParent().bridge });
