import { createContext, useContext } from "react";
import type { Bilingual } from "../disclosure/bilingual";
import { say, type Language, type Texts } from "../text";
import type { HostPort, PanePort } from "../workbook/ports";
import type { Controller } from "./controller";
import type { PaneEvent, PaneState } from "./state";

export interface PaneContextValue {
  readonly host: HostPort;
  readonly state: PaneState;
  readonly dispatch: (event: PaneEvent) => void;
  readonly controller: Controller;
  readonly texts: Texts;
  readonly language: Language;
  /** Sample and template, where they stand beside the pane's page. */
  readonly files: NonNullable<PanePort["files"]> | null;
}

export const PaneContext = createContext<PaneContextValue | null>(null);

/** The pane's state, actions and language, for any part of it. */
export function usePane(): PaneContextValue & { readonly say: (text: Bilingual) => string } {
  const value = useContext(PaneContext);
  if (value === null) throw new Error("A part of the pane was rendered outside it.");
  return { ...value, say: (text) => say(text, value.language) };
}
