import { diagnose } from "../../src/diagnosis";
import { sample } from "../support/sample";
import { withCells } from "../support/grid-draft";
import { afterwards, examine } from "./planted";
import { onPaper, type Sheet } from "./equations-on-paper";
import { smallestByMilp } from "./smallest-by-milp";
import fc from "../support/property";

/** A table of the given size with row and column sums, each leaf printed in a second table as well. */
function twoTables(amounts: readonly (readonly number[])[], faults: ReadonlyMap<string, number>) {
  const width = amounts[0]?.length ?? 0;
  const address = (column: number, row: number, table: number) =>
    `${String.fromCharCode(65 + column + table * 8)}${row + 1}`;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const rows = amounts.map((row) => [sum(row), ...row]);
  const all = [Array.from({ length: width + 1 }, (_, column) => sum(rows.map((row) => row[column] ?? 0))), ...rows];
  const cells: Record<string, string> = {};
  for (const [r, row] of all.entries()) {
    for (const [c, value] of row.entries()) {
      for (const table of [0, 1]) {
        const place = address(c, r, table);
        cells[place] = ((value + (faults.get(place) ?? 0)) / 100).toFixed(2);
      }
    }
  }
  const columns = Array.from({ length: width }, (_, i) => i + 1);
  const below = amounts.map((_, i) => i + 1);
  const equations = [0, 1].flatMap((table) => [
    ...all.map((_, r) => `${address(0, r, table)} = ${columns.map((c) => address(c, r, table)).join(" + ")}`),
    ...[0, ...columns].map((c) => `${address(c, 0, table)} = ${below.map((r) => address(c, r, table)).join(" + ")}`),
  ]);
  const between = below.map((r) => `${address(0, r, 0)} = ${address(0, r, 1)}`);
  return onPaper(cells satisfies Sheet, [...equations, ...between]);
}

const amount = fc.integer({ min: 100, max: 999_999 });
const table = fc.array(fc.array(amount, { minLength: 2, maxLength: 3 }), { minLength: 2, maxLength: 4 }).map((rows) => {
  const width = Math.min(...rows.map((row) => row.length));
  return rows.map((row) => row.slice(0, width));
});
const faults = fc.array(
  fc.tuple(
    fc.constantFrom("A", "B", "C", "I", "J", "K"),
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 10, max: 500_000 }),
  ),
  { minLength: 1, maxLength: 3 },
);

describe("against an exact integer solver (HiGHS)", () => {
  test("in small tables the explanation is as small as can be, mends everything and breaks nothing", async () => {
    await fc.assert(
      fc.asyncProperty(table, faults, async (amounts, planted) => {
        const { verdicts, book } = twoTables(
          amounts,
          new Map(planted.map(([column, row, change]) => [`${column}${row}`, change])),
        );
        const diagnoses = diagnose(verdicts, book);
        if (verdicts.every(({ outcome }) => outcome === "exact" || outcome === "rounding" || outcome === "cut-off"))
          return;
        expect(diagnoses.every(({ isProvedSmallest }) => isProvedSmallest)).toBe(true);
        const left = afterwards(verdicts, diagnoses).filter(({ outcome }) => outcome === "broken");
        expect(left).toEqual([]);
        const cells = diagnoses.reduce((total, { corrections }) => total + corrections.length, 0);
        expect(cells).toBeLessThanOrEqual(await smallestByMilp(verdicts));
      }),
      { numRuns: 40, seed: 3 },
    );
  }, 60_000);

  test.each([
    [{ "表3!F11": 4047.63 }],
    [{ "表2!E12": 2240, "表5!G18": 2424.36 }],
    [{ "表7!H10": 1543, "表7!F20": 26, "表6!D10": 1612.35 }],
    [{ "表1!D6": 15310.24, "表4!E13": 1239.37, "表3!E20": 133.94, "表2!F24": 489.29, "表6!F21": 898.5 }],
    [{ "表3!E11": 4000, "表3!F11": 4001, "表3!F9": 5200, "表5!F11": 4010, "表5!E9": 14900 }],
  ])(
    "in the sample with %j the explanation is no larger than the solver's",
    async (cells) => {
      const { verdicts, diagnoses } = examine(withCells(sample(), cells));
      const explained = diagnoses.reduce((total, { corrections }) => total + corrections.length, 0);
      expect(afterwards(verdicts, diagnoses).filter(({ outcome }) => outcome === "broken")).toEqual([]);
      expect(explained).toBeLessThanOrEqual(await smallestByMilp(verdicts));
    },
    60_000,
  );
});
