import { RULES } from "../src/checks";
import { run } from "../src/checks/run";
import { diagnose } from "../src/diagnosis";
import { decimal } from "../src/disclosure/money";
import { disclose } from "../src/disclosure/disclosure";
import type { Workbook } from "../src/workbook/workbook";
import { amongOtherSheets, largerSample } from "./larger";
import { figuresOf, withFaults } from "./plant";
import { Random } from "./random";
import { fastest, milliseconds, printTable } from "./report";

const HEADER = ["", "equations", "cells", "recognise ms", "check ms", "µs a cell", "five faults: diagnose ms"];

/** Prints what recognising, checking and diagnosing cost as workbooks grow. */
export function benchGrowth(sample: Workbook): void {
  printTable("Growth with rows", [
    HEADER,
    ...[1, 10, 100].map((times) => costs(`${times}× rows`, largerSample(sample, times))),
  ]);
  printTable("Growth with sheets", [
    HEADER,
    ...[3, 30, 300].map((sheets) => costs(`${sheets} sheets`, amongOtherSheets(sample, sheets))),
  ]);
}

function costs(name: string, workbook: Workbook): (string | number)[] {
  const book = disclose(workbook);
  const { counts, verdicts } = run(RULES, { workbook, book });
  const runs = counts.cells > 10_000 ? 3 : 10;
  const recognising = fastest(runs, () => disclose(workbook));
  const checking = fastest(runs, () => run(RULES, { workbook, book }));
  const perCell = counts.cells === 0 ? "–" : ((1000 * (recognising + checking)) / counts.cells).toFixed(1);
  return [
    name,
    verdicts.length,
    counts.cells,
    milliseconds(recognising),
    milliseconds(checking),
    perCell,
    milliseconds(diagnosing(workbook, runs)),
  ];
}

function diagnosing(workbook: Workbook, runs: number): number {
  const random = new Random(5);
  const figures = figuresOf(disclose(workbook));
  const faults = random.some(figures, 5).map((figure) => ({ figure, wrong: figure.amount.plus(decimal("90.00")) }));
  const faulty = withFaults(workbook, faults);
  const book = disclose(faulty);
  const { verdicts } = run(RULES, { workbook: faulty, book });
  return fastest(runs, () => diagnose(verdicts, book));
}
