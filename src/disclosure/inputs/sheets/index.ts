import type { InputDefinition } from "../definition";
import { assets } from "./assets";
import { basics } from "./basics";
import { glossary } from "./glossary";
import { priorYear } from "./prior-year";
import { procurement } from "./procurement";
import { profile } from "./profile";
import { projectNotes } from "./project-notes";
import { reasons } from "./reasons";
import { statements } from "./statements";

/** Every input sheet, in the order the template has them. */
export const INPUTS = {
  basics,
  priorYear,
  reasons,
  projectNotes,
  procurement,
  assets,
  statements,
  profile,
  glossary,
} as const;

export const INPUT_DEFINITIONS: readonly InputDefinition[] = Object.values(INPUTS);
