import { fixedColumns, type SparseRow } from "../../src/diagnosis/rank";
import fc from "../support/property";

const sparse = (...rows: readonly (readonly number[])[]): SparseRow[] =>
  rows.map((row) => new Map(row.flatMap((value, column) => (value === 0 ? [] : [[column, value] as const]))));

const determined = (rows: readonly (readonly number[])[], columns = rows[0]?.length ?? 0) => {
  const { rank, fixed } = fixedColumns(sparse(...rows), columns);
  return { rank, fixed: [...fixed].sort((a, b) => a - b) };
};

/** The rank by elimination in fractions, the largest pivot first. */
function rankOf(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const size = (at: number): number => Math.abs(left[at]?.[column] ?? 0);
    let best = rank;
    for (let at = rank; at < left.length; at += 1) if (size(at) > size(best)) best = at;
    const pivot = left[best];
    if (pivot === undefined || size(best) < 1e-9) continue;
    [left[best], left[rank]] = [left[rank] ?? [], pivot];
    for (let at = rank + 1; at < left.length; at += 1) {
      const factor = (left[at]?.[column] ?? 0) / (pivot[column] ?? 1);
      left[at] = (left[at] ?? []).map((value, index) => value - factor * (pivot[index] ?? 0));
    }
    rank += 1;
  }
  return rank;
}

describe("what balances determine", () => {
  test.each([
    ["a cell alone", [[1, 0]], { rank: 1, fixed: [0] }],
    ["two cells that can change together", [[1, 1]], { rank: 1, fixed: [] }],
    ["their sum and their difference", [[1, 1], [1, -1]], { rank: 2, fixed: [0, 1] }], // prettier-ignore
    ["a balance that follows from two others", [[1, 1, 0], [0, 1, 1], [1, 0, -1]], { rank: 2, fixed: [] }], // prettier-ignore
    ["cells counted more than once", [[2, 1], [3, 2]], { rank: 2, fixed: [0, 1] }], // prettier-ignore
    ["one fixed among those that are not", [[1, 1, 1], [1, 1, 0]], { rank: 2, fixed: [2] }], // prettier-ignore
    ["no balance", [], { rank: 0, fixed: [] }],
  ])("%s", (_, rows, expected) => {
    expect(determined(rows)).toEqual(expected);
  });

  test("columns beyond those asked about are none of the answer", () => {
    expect(determined([[1, 0], [0, 1]], 1)).toEqual({ rank: 2, fixed: [0] }); // prettier-ignore
  });

  test("is what elimination in fractions finds, and a column is fixed where its own row adds nothing", () => {
    const matrix = fc.array(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 5, maxLength: 5 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(matrix, (rows) => {
        const rank = rankOf(rows);
        const unit = (column: number): number[] => Array.from({ length: 5 }, (__, at) => (at === column ? 1 : 0));
        const fixed = [0, 1, 2, 3, 4].filter((column) => rankOf([...rows, unit(column)]) === rank);
        expect(determined(rows)).toEqual({ rank, fixed });
      }),
      { numRuns: 200 },
    );
  });
});
