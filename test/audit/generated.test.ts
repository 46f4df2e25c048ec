import { withCells } from "../support/grid-draft";
import { linesOf } from "../../src/narrative/document";
import type { Workbook } from "../../src/workbook/workbook";
import { evidenceOf } from "../../src/audit";
import { disclosures } from "../support/generated-disclosure";
import { narrated } from "../support/narrated";
import { inputSheets } from "../support/sample-inputs";
import { soundSample } from "../support/sound-sample";
import { withFunds } from "../support/with-funds";
import { audited } from "./support/audited";
import fc from "../support/property";

const textOf = (workbook: Workbook): string[] => linesOf(narrated(workbook).document).map(({ text }) => text);
/** The officer's statements, on one base: last year's project expenditure without carry-over. */
const withInputs = (tables: Workbook): Workbook =>
  withCells({ ...tables, sheets: [...tables.sheets, ...inputSheets()] }, { "上年预算数!D12": 8695 });

/** What officers type about allocations belongs to the sample's projects and no others. */
const withoutAllocations = (lines: readonly string[]): string[] =>
  lines.filter((line) => !line.startsWith("资金分配情况"));

/** Gaps, and what officers typed: both are told of, and neither is ours. */
const OFFICERS = new Set(["residue", "reason", "punctuation"]);

function expectSettled(workbook: Workbook, lines: readonly string[]): void {
  const { figures, findings } = audited(lines, evidenceOf(workbook));
  expect(figures.filter((figure) => figure.class === "open" || figure.class === "contradicted")).toEqual([]);
  expect(findings.filter(({ kind, level }) => level !== "info" && !OFFICERS.has(kind))).toEqual([]);
}

describe("the text that we write ourselves", () => {
  test("audits to proved or derived in every figure", () => {
    const workbook = soundSample();
    const lines = textOf(workbook);
    expect(audited(lines, evidenceOf(workbook)).figures.length).toBeGreaterThan(200);
    expectSettled(workbook, lines);
  });

  test.each(["counted", "left out"] as const)(
    "does so with government funds and money carried over: %s",
    (carryover) => {
      const workbook = withInputs(withFunds(carryover));
      expectSettled(workbook, withoutAllocations(textOf(workbook)));
    },
  );

  test("does so whatever the tables say", () => {
    fc.assert(
      fc.property(disclosures, (tables) => {
        const workbook = withInputs(tables);
        expectSettled(workbook, withoutAllocations(textOf(workbook)));
      }),
      { numRuns: 8 },
    );
  });
});
