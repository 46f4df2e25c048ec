import type { Cell, CellValue } from "../../src/workbook/cell";
import type { Workbook } from "../../src/workbook/workbook";
import { cellAddress, qualifiedAddress } from "../../src/workbook/address";
import { mapSheets, typed, withCells } from "../support/grid-draft";
import { sample } from "../support/sample";
import { examine } from "./planted";

/** The sample with 公务接待费 of 0.30, the rest of it moved to 其他商品和服务支出: consistent throughout. */
const smallReception = (shown: Cell | CellValue): Workbook =>
  withCells(sample(), {
    "表6!D30": 0.3,
    "表6!F30": 0.3,
    "表6!D34": 26.16,
    "表6!F34": 26.16,
    "表10!B7": 103.59,
    "表10!C7": 103.59,
    "表10!B9": shown,
    "表10!C9": 0.3,
  });

/** Every amount cut off after its last digit shown, as some exports do, instead of rounded. */
function cutOff(workbook: Workbook, keep: number): Workbook {
  const scale = 10 ** keep;
  return mapSheets(workbook, ({ rows }) => {
    for (const row of rows)
      for (const [column, cell] of row.entries())
        if (typeof cell.value === "number")
          row[column] = {
            ...typed(Math.trunc(cell.value * scale + 1e-6) / scale, keep === 0 ? "0" : `0.${"0".repeat(keep)}`),
          };
  });
}

/** The sample with so many amounts wrong, spread over all tables. */
function manyWrong(every: number, by: (amount: number) => number): Workbook {
  let met = 0;
  return mapSheets(sample(), ({ rows }) => {
    for (const row of rows)
      for (const [column, cell] of row.entries())
        if (typeof cell.value === "number" && (met += 1) % every === 0)
          row[column] = typed(Number(by(cell.value).toFixed(2)), cell.numberFormat);
  });
}

/** Seconds of the processor on this machine; far above what is met, far below what a person would wait. */
const BOUND_SECONDS = 10;

function secondsOf(workbook: Workbook): number {
  const before = process.cpuUsage();
  examine(workbook);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe("a diagnosis ends", () => {
  test("where a small amount is shown without decimals, so that no printed value can settle it", () => {
    const { diagnoses } = examine(smallReception(typed(0.3, "0")));
    const named = diagnoses.flatMap(({ corrections }) =>
      corrections.map(({ figure }) => qualifiedAddress(figure.cell)),
    );
    expect(named).not.toContain("表6!D30");
    expect(examine(smallReception(0.3)).diagnoses).toEqual([]);
  });

  test.each([0, 1])("where all amounts are cut off after %d decimals instead of rounded", (decimals) => {
    expect(secondsOf(cutOff(sample(), decimals))).toBeLessThan(BOUND_SECONDS);
  });

  test.each([2, 3, 5, 8, 13, 29, 61])("where every %dth amount is wrong by a few last digits", (every) => {
    expect(secondsOf(manyWrong(every, (amount) => amount + 0.01 * ((every % 4) + 1)))).toBeLessThan(BOUND_SECONDS);
  });

  test.each([2, 5, 13, 61])("where every %dth amount is a thousand million times too large", (every) => {
    expect(secondsOf(manyWrong(every, (amount) => amount * 1e9))).toBeLessThan(BOUND_SECONDS);
  });

  test("whichever single amount is shown without decimals", () => {
    const workbook = smallReception(0.3);
    const before = process.cpuUsage();
    let tried = 0;
    for (const { name, grid } of workbook.sheets)
      for (let row = grid.top; row < grid.bottom; row += 7)
        for (let column = grid.left; column < grid.right; column += 1) {
          const { value } = grid.cell(row, column);
          if (typeof value !== "number") continue;
          tried += 1;
          examine(withCells(workbook, { [`${name}!${cellAddress({ row, column })}`]: typed(value, "0") }));
        }
    const { user } = process.cpuUsage(before);
    expect(tried).toBeGreaterThan(50);
    expect(user / 1e6 / tried).toBeLessThan(1);
  });
});
