import { validateWorkbook } from "../../src/actions/validate";
import { figuresOf } from "../../src/checks/equation";
import { aboutCell } from "../../src/report/about-cell";
import { cellAddress, parseAddress, type CellRef } from "../../src/workbook/address";
import { withCells } from "../support/grid-draft";
import { sample } from "../support/sample";

function cell(sheet: string, address: string): CellRef {
  const place = parseAddress(address);
  if (!place) throw new Error(address);
  return { sheet, row: place.row, column: place.column };
}

describe("what a check says of one cell", () => {
  const validation = validateWorkbook(withCells(sample(), { "表3!E12": 2240 }));

  test("a wrong cell has its diagnosis, its findings gravest first and every equation it stands in, broken ones first", () => {
    const about = aboutCell(validation, cell("表3", "E12"));
    expect(about?.diagnoses).toHaveLength(1);
    expect(about?.findings[0]?.severity).toBe("logical");
    expect(about?.broken).toBeGreaterThan(0);
    expect(about?.equations.slice(0, about.broken).every(({ outcome }) => outcome === "broken")).toBe(true);
    const all = validation.result.verdicts.filter(({ equation }) =>
      figuresOf(equation).some(({ cell: at }) => at.sheet === "表3" && cellAddress(at) === "E12"),
    );
    expect(new Set(about?.equations)).toEqual(new Set(all));
  });

  test("a cell that is right has its equations and nothing else", () => {
    const about = aboutCell(validateWorkbook(sample()), cell("表3", "E12"));
    expect([about?.diagnoses, about?.broken]).toEqual([[], 0]);
    expect(about?.equations.length).toBeGreaterThan(1);
  });

  test("of a label, of a cell beyond the tables and of another sheet nothing is said", () => {
    for (const [sheet, address] of [
      ["表3", "A1"],
      ["表3", "Z99"],
      ["没有", "A1"],
    ] as const)
      expect(aboutCell(validation, cell(sheet, address))).toBeNull();
  });
});
