import { createWpsHost, createWpsPane, type WpsApplication } from "../wps";
import { startPane } from "./start";

// WPS puts its application into every page of an add-in before its scripts run.
const app = (window as { readonly Application?: WpsApplication }).Application;
if (app) startPane(createWpsPane(app), () => createWpsHost(app));
