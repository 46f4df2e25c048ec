import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "../src/checks";
import { ruleCatalogue, type RuleExample } from "../src/report/rule-catalogue";
import { CASES } from "../test/checks/cases";

/** Examples of the catalogue are the cases that the tests run, so that no sentence in it can be out of date. */
export const EXAMPLES: ReadonlyMap<string, RuleExample> = new Map(
  CASES.map(({ rule, when, sentence }) => [rule, { when, sentence }]),
);

/** The documents that are generated, by path from the root. */
export const DOCUMENTS: Readonly<Record<string, () => string>> = {
  "docs/rules.md": () => ruleCatalogue(RULES, EXAMPLES),
};

if (require.main === module) {
  for (const [path, text] of Object.entries(DOCUMENTS)) writeFileSync(join(__dirname, "..", path), text());
}
