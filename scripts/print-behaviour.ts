/**
 * Prints everything the software makes of the sample, its variants and other places' workbooks: equations, findings, diagnoses,
 * machine-readable output and text. Run before and after a change that should change nothing, and compare.
 *
 *   npx tsx scripts/print-behaviour.ts > before.txt
 */
import { checkedFile } from "../src/report/json";
import { narrateWorkbook } from "../src/actions/narrate";
import { validateWorkbook } from "../src/actions/validate";
import { writeText } from "../src/narrative/writers/plain-text";
import { qualifiedAddress } from "../src/workbook/address";
import type { Workbook } from "../src/workbook/workbook";
import { otherDepartment } from "../test/support/other-department";
import { printedWorkbook, REAL_FORMS } from "../test/support/real-forms";
import { sample, wholeSample } from "../test/support/sample";
import { withFunds } from "../test/support/with-funds";
import { withCells } from "../test/support/grid-draft";

const VARIANTS: Readonly<Record<string, () => Workbook>> = {
  tables: sample,
  whole: wholeSample,
  "funds, carry-over counted": () => withFunds("counted"),
  "funds, carry-over left out": () => withFunds("left out"),
  "another department": otherDepartment,
  "one figure wrong": () => withCells(sample(), { "表3!E11": 4084.64 }),
  "five figures wrong": () =>
    withCells(wholeSample(), { "表1!B17": 1, "表2!F10": 3, "表3!F12": 77, "表5!E9": 5, "表6!D9": 12 }),
  ...Object.fromEntries(REAL_FORMS.map((printed) => [printed.id, () => printedWorkbook(printed)])),
};

for (const [name, build] of Object.entries(VARIANTS)) {
  const workbook = build();
  const validation = validateWorkbook(workbook);
  const print = (heading: string, lines: readonly string[]): void => {
    process.stdout.write(`\n=== ${name}: ${heading}\n${lines.join("\n")}\n`);
  };
  print(
    "equations",
    validation.result.verdicts.map(({ equation: { rule, about, relation, total, parts, note }, outcome, difference }) =>
      [
        rule.id,
        about.zh,
        about.en,
        relation,
        qualifiedAddress(total.cell),
        parts.map(({ figure, sign }) => `${sign === 1 ? "+" : "-"}${qualifiedAddress(figure.cell)}`).join(" "),
        note?.zh ?? "",
        outcome,
        difference.toFixed(),
      ].join(" | "),
    ),
  );
  print(
    "findings",
    validation.result.findings.map(({ rule, severity, message, cells, repair }) =>
      [
        rule.id,
        severity,
        message.zh,
        message.en,
        cells.map(({ cell }) => qualifiedAddress(cell)).join(" "),
        JSON.stringify(repair ?? null),
      ].join(" | "),
    ),
  );
  print(
    "uncovered",
    validation.result.uncovered.map(({ cell }) => qualifiedAddress(cell)),
  );
  print("machine-readable", [JSON.stringify(checkedFile(name, validation), null, 1)]);
  print("text", [writeText(narrateWorkbook(workbook).document)]);
}
