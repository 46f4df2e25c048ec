import type { Rule } from "../rule";
import { codeNamedDifferently } from "./code-named-differently";
import { codeTwice } from "./code-twice";
import { codesOutOfOrder } from "./codes-out-of-order";
import { codeNameContradictory } from "./code-name-contradictory";
import { nameOfAnotherCode } from "./name-of-another-code";
import { parentRowMissing } from "./parent-row-missing";
import { codeUnlisted } from "./code-unlisted";

/** Rules about codes and their names, the gravest first. */
export const CODE_RULES: readonly Rule[] = [
  codeTwice,
  parentRowMissing,
  nameOfAnotherCode,
  codeNameContradictory,
  codeNamedDifferently,
  codesOutOfOrder,
  codeUnlisted,
];
