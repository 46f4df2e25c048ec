import type { Rule } from "../rule";
import { codeNamedDifferently } from "./code-named-differently";
import { codeTwice } from "./code-twice";
import { codesOutOfOrder } from "./codes-out-of-order";
import { contradictoryName } from "./code-name-contradictory";
import { nameOfAnotherCode } from "./name-of-another-code";
import { parentRowMissing } from "./parent-row-missing";
import { unlistedCode } from "./code-unlisted";

/** Rules about codes and their names, the gravest first. */
export const CODE_RULES: readonly Rule[] = [
  codeTwice,
  parentRowMissing,
  nameOfAnotherCode,
  contradictoryName,
  codeNamedDifferently,
  codesOutOfOrder,
  unlistedCode,
];
