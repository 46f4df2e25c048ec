import { RULES } from "../../src/checks";
import { testRule } from "../support/rule-test";
import { BETWEEN_TABLES_CASES } from "./cases/between-tables";
import { WITHIN_TABLE_CASES } from "./cases/within-table";
import { OTHER_KINDS } from "../support/other-kinds";

const CASES = [...WITHIN_TABLE_CASES, ...BETWEEN_TABLES_CASES];

CASES.forEach(testRule);

test("每条勾稽规则都有一个违反它的例子", () => {
  const balances = RULES.filter((rule) => rule.kind === "within-table" || rule.kind === "between-tables").map(
    (rule) => rule.id,
  );
  const tried = [...CASES.map((example) => example.rule), ...OTHER_KINDS];
  expect(tried.sort()).toEqual([...balances].sort());
});
