import type { AddIn } from "../xlsx/patch";

/** The add-in as its manifest names it. */
export const ADD_IN: AddIn = { id: "7d1f3c52-5b0e-4c0a-9a57-3f2f6f0f2024", version: "0.1.0.0" };
