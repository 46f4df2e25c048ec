import { validateWorkbook } from "../../src/actions/validate";
import { figuresOf } from "../../src/checks/equation";
import type { Figure } from "../../src/disclosure/figure";
import { movesWith } from "../../src/report/moves-with";
import { cellKey, parseAddress, qualifiedAddress, type CellRef } from "../../src/workbook/address";
import { wholeSample } from "../support/sample";

const { verdicts } = validateWorkbook(wholeSample()).result;

function at(sheet: string, address: string): CellRef {
  const place = parseAddress(address);
  if (!place) throw new Error(`no address: ${address}`);
  return { sheet, ...place };
}

const along = (sheet: string, address: string): readonly string[] =>
  movesWith(verdicts, at(sheet, address)).along.map(({ figure }) => qualifiedAddress(figure.cell));

describe("what would change with a cell", () => {
  test("an item moves its row's total, the totals above it, and the same amounts in the other tables", () => {
    const moved = along("表3", "F11");
    expect(moved).toEqual(expect.arrayContaining(["表3!E11", "表3!F10", "表3!F9", "表3!E9", "表1!D6", "表2!E9"]));
    expect(new Set(moved).size).toBe(moved.length);
    expect(moved).not.toContain("表3!F11");
    // Its own row before the total of the table, that before the other tables.
    expect(moved.indexOf("表3!E11")).toBeLessThan(moved.indexOf("表3!E9"));
    expect(moved.indexOf("表3!E9")).toBeLessThan(moved.indexOf("表1!D6"));
  });

  test("a total leaves open which of its parts changes too", () => {
    const { undecided } = movesWith(verdicts, at("表3", "E11"));
    expect(
      undecided.map(({ equation: { parts } }) => parts.map(({ figure }) => qualifiedAddress(figure.cell))),
    ).toContainEqual(["表3!F11", "表3!G11"]);
    const [balance] = undecided;
    if (!balance) throw new Error("the total stands in no sum");
    expect(movesWith([balance], at("表3", "E11")).along).toEqual([]);
  });

  test("one balance alone tells what it moves, and which way", () => {
    for (const verdict of verdicts) {
      const { relation, total, parts } = verdict.equation;
      const [first] = parts;
      if (!first) continue;
      const moved = movesWith([verdict], first.figure.cell).along;
      expect(moved.map(({ figure, isOpposite }) => [cellKey(figure.cell), isOpposite])).toEqual(
        relation === "equals" && cellKey(total.cell) !== cellKey(first.figure.cell)
          ? [[cellKey(total.cell), first.sign === -1]]
          : [],
      );
    }
  });

  test("with all that is said to move, every sum stays as it is, but those said to be open", () => {
    const cells = new Map(
      verdicts.flatMap(({ equation }) => figuresOf(equation)).map(({ cell }) => [cellKey(cell), cell] as const),
    );
    expect(cells.size).toBeGreaterThan(1_000);
    const some = [...cells].filter((_, at) => at % 23 === 0);
    for (const [key, cell] of some) {
      const { along: moved, undecided } = movesWith(verdicts, cell);
      const ways = new Map(moved.map(({ figure, isOpposite }) => [cellKey(figure.cell), isOpposite ? -1 : 1] as const));
      const way = (figure: Figure): number =>
        cellKey(figure.cell) === key ? 1 : (ways.get(cellKey(figure.cell)) ?? 0);
      const sums = verdicts.filter(({ equation: { relation, parts } }) => relation === "equals" && parts.length > 0);
      const upset = sums.filter(({ equation: { total, parts } }) => {
        const parted = parts.reduce((sum, { figure, sign }) => sum + sign * way(figure), 0);
        return Math.sign(parted) !== Math.sign(way(total));
      });
      expect(upset.filter((verdict) => !undecided.includes(verdict))).toEqual([]);
    }
  });
});
