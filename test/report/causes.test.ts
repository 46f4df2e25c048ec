import { validateWorkbook } from "../../src/actions/validate";
import { causesOf, withoutConsequences } from "../../src/report/causes";
import type { Workbook } from "../../src/workbook/workbook";
import { cellAddress } from "../../src/workbook/address";
import { withCells } from "../support/grid-draft";
import { sample } from "../support/sample";

const sheetOf = (workbook: Workbook, name: string) => {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(name);
  return sheet;
};

/** The numbers of a sheet, changed: by the cell they stand in. */
function changed(name: string, to: (value: number, row: number, column: number) => number | null): Workbook {
  const workbook = sample();
  const { grid } = sheetOf(workbook, name);
  const changes: Record<string, number | null> = {};
  for (let row = grid.top; row < grid.bottom; row++)
    for (let column = grid.left; column < grid.right; column++) {
      const { value } = grid.cell(row, column);
      if (typeof value === "number") changes[`${name}!${cellAddress({ row, column })}`] = to(value, row, column);
    }
  return withCells(workbook, changes);
}

describe("one cause of many findings", () => {
  test("a sound workbook and one wrong figure have none", () => {
    expect(causesOf(validateWorkbook(sample()))).toEqual([]);
    expect(causesOf(validateWorkbook(withCells(sample(), { "表3!E12": 2240 })))).toEqual([]);
  });

  test("a table in 元 under 单位：万元 is one cause with its repair, and the imbalances are its consequences", () => {
    const validation = validateWorkbook(changed("表5", (value) => Math.round(value * 1_000_000) / 100));
    const [cause, ...others] = causesOf(validation);
    expect(others).toEqual([]);
    expect(cause?.finding?.rule.id).toBe("unit-contradicted");
    expect(cause?.finding?.repair).not.toBeNull();
    const broken = validation.result.findings.filter(({ verdict, severity }) => verdict && severity === "logical");
    expect(cause?.consequences.length).toBeGreaterThan(broken.length * 0.9);
    const rest = withoutConsequences(validation, cause ? [cause] : []);
    expect(rest.result.findings.filter(({ severity }) => severity === "logical").length).toBeLessThan(5);
    expect(rest.diagnoses.length).toBeLessThan(3);
  });

  test("two columns exchanged are one cause that names both", () => {
    const { grid } = sheetOf(sample(), "表5");
    const rows = Array.from({ length: grid.bottom - 7 }, (_, at) => at + 7);
    const exchanged = rows.flatMap((row) => [
      [`表5!${cellAddress({ row, column: 5 })}`, grid.cell(row, 6).value] as const,
      [`表5!${cellAddress({ row, column: 6 })}`, grid.cell(row, 5).value] as const,
    ]);
    const swapped = withCells(sample(), Object.fromEntries(exchanged));
    const [cause] = causesOf(validateWorkbook(swapped));
    expect(cause?.sentence.zh).toMatch(/“表5”的“基本支出”与“项目支出”两列很可能互换了/u);
    expect(cause?.consequences.length).toBeGreaterThan(5);
  });

  test("a table of last year, sound in itself, is one cause", () => {
    const doubled = changed("表5", (value) => Math.round(value * 200) / 100);
    const lastYear = withCells(doubled, { "表5!A2": "2023年一般公共预算支出情况表" });
    const causes = causesOf(validateWorkbook(lastYear));
    expect(causes.map(({ sentence }) => sentence.zh).join()).toMatch(/表5.*很可能整张是2023年的表/u);
  });
});
