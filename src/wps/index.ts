export { createWpsHost } from "./host";
export type { WpsApplication } from "./jsapi";
export { createWpsPane } from "./pane";
