import { cellKey, type CellRef } from "../../src/workbook/address";
import { isFormula, type CellContent, type Edit } from "../../src/workbook/edits";
import { HostRefusal } from "../../src/workbook/ports";
import { writeThrough, type CellAccess, type Held } from "../../src/workbook/write-through";

const cell = (row: number): CellRef => ({ sheet: "表3", row, column: 0 });
const held = (content: CellContent, numberFormat = "General"): Held => ({ content, numberFormat });
const edit = (row: number, before: CellContent, after: CellContent): Edit => ({
  cell: cell(row),
  before: { content: before },
  after: { content: after },
});

/** Cells in memory. `accept` may change or refuse what is put into a cell. */
class Cells implements CellAccess {
  readonly puts: number[] = [];
  private readonly cells: Map<string, Held>;

  constructor(
    contents: readonly Held[],
    private readonly accept: (row: number, wanted: Held, times: number) => Held = (_row, wanted) => wanted,
  ) {
    this.cells = new Map(contents.map((content, row) => [cellKey(cell(row)), content]));
  }
  held = (of: CellRef): Held => this.cells.get(cellKey(of)) ?? held(null);
  put = (of: CellRef, wanted: Held): void => {
    this.puts.push(of.row);
    this.cells.set(cellKey(of), this.accept(of.row, wanted, this.puts.length));
  };
  get contents(): readonly CellContent[] {
    return [...this.cells.values()].map(({ content }) => content);
  }
}

const reasonOf = (act: () => void): string => {
  try {
    act();
  } catch (error) {
    return error instanceof HostRefusal ? `${error.reason} ${error.where}` : String(error);
  }
  return "written";
};
const detailOf = (act: () => void): string => {
  try {
    act();
  } catch (error) {
    return error instanceof HostRefusal ? error.detail : String(error);
  }
  return "";
};

describe("writing into a program that answers at once", () => {
  it("writes each cell, with the format it has or is to have", () => {
    const cells = new Cells([held(1, "0.00"), held("旧")]);
    writeThrough(cells, [edit(0, 1, 2), { ...edit(1, "旧", "新"), after: { content: "新", numberFormat: "@" } }]);
    expect([cells.held(cell(0)), cells.held(cell(1))]).toEqual([
      { content: 2, numberFormat: "0.00" },
      { content: "新", numberFormat: "@" },
    ]);
  });

  it("writes nothing at all where one cell no longer holds what it held", () => {
    const cells = new Cells([held(1), held(5)]);
    expect(reasonOf(() => writeThrough(cells, [edit(0, 1, 2), edit(1, 4, 6)]))).toBe("changed 表3!A2");
    expect([cells.puts, cells.contents]).toEqual([[], [1, 5]]);
  });

  it("writes nothing where the cell holds the same, and another row now stands there", () => {
    const cells = new Cells([held(1), held("乙")]);
    const witness = { sheetId: null, cells: [{ row: 1, column: 0, content: "甲" }] };
    expect(reasonOf(() => writeThrough(cells, [{ ...edit(0, 1, 2), witness }]))).toBe("changed 表3!A1");
    expect(cells.puts).toEqual([]);
  });

  it("writes nothing where one of several cells around it holds something else", () => {
    const cells = new Cells([held(1), held("甲"), held("丙")]);
    const witness = {
      sheetId: null,
      cells: [
        { row: 1, column: 0, content: "甲" },
        { row: 2, column: 0, content: "乙" },
      ],
    };
    expect(reasonOf(() => writeThrough(cells, [{ ...edit(0, 1, 2), witness }]))).toBe("changed 表3!A1");
  });

  it("says what was held, what was written and what is held instead", () => {
    const cells = (): Cells => new Cells([held(5)], () => held({ formula: "=A2" }));
    const witness = { sheetId: null, cells: [{ row: 1, column: 0, content: "甲" }] };
    expect(detailOf(() => writeThrough(cells(), [edit(0, { formula: "=A3" }, 6)]))).toBe(
      "held =A3 before, holds 5 now",
    );
    expect(detailOf(() => writeThrough(cells(), [edit(0, 5, 6)]))).toBe("wrote 6, the cell holds =A2");
    expect(detailOf(() => writeThrough(cells(), [{ ...edit(0, 5, 6), witness }]))).toBe(
      "what stands around the cell is not what stood there",
    );
  });

  it("restores the cell where it took the content and not the format", () => {
    const cells = new Cells([held(1, "0")], (_row, wanted) => ({
      ...wanted,
      numberFormat: wanted.content === 2 ? "0.00" : wanted.numberFormat,
    }));
    expect(reasonOf(() => writeThrough(cells, [edit(0, 1, 2)]))).toBe("not-held 表3!A1");
    expect(cells.held(cell(0))).toEqual(held(1, "0"));
  });

  it("restores a format that alone was written, and leaves what is as it was", () => {
    const cells = new Cells([held(1, "0"), held(2), held(3)], (row, wanted) =>
      row === 2 && wanted.content === 4 ? held(40) : wanted,
    );
    const format: Edit = { ...edit(0, 1, 1), after: { content: 1, numberFormat: "0.00" } };
    expect(reasonOf(() => writeThrough(cells, [format, edit(1, 2, 2), edit(2, 3, 4)]))).toBe("not-held 表3!A3");
    expect(cells.held(cell(0))).toEqual(held(1, "0"));
    expect([cells.contents, cells.puts]).toEqual([
      [1, 2, 3],
      [0, 1, 2, 0, 2],
    ]);
  });

  it("restores every cell where one does not hold what was written", () => {
    const cells = new Cells([held(1), held(2)], (row, wanted) =>
      row === 1 && wanted.content === 4 ? held(40) : wanted,
    );
    expect(reasonOf(() => writeThrough(cells, [edit(0, 1, 3), edit(1, 2, 4)]))).toBe("not-held 表3!A2");
    expect(cells.contents).toEqual([1, 2]);
  });

  it("restores what was written before the program failed, trying twice", () => {
    const cells = new Cells([held(1), held(2)], (_row, wanted, times) => {
      if (times === 2 || times === 3) throw new HostRefusal("host-failed", "", "busy");
      return wanted;
    });
    expect(reasonOf(() => writeThrough(cells, [edit(0, 1, 3), edit(1, 2, 4)]))).toBe("host-failed ");
    expect(cells.contents).toEqual([1, 2]);
  });

  it("names every cell where nothing could be restored", () => {
    const cells = new Cells([held(1), held(2)], (_row, wanted, times) => {
      if (times > 1) throw new HostRefusal("protected", "表3", "locked meanwhile");
      return wanted;
    });
    expect(reasonOf(() => writeThrough(cells, [edit(0, 1, 3), edit(1, 2, 4)]))).toBe("not-restored 表3!A1、表3!A2");
  });

  it("takes a formula for held however the program spells it, an emptied cell for empty", () => {
    const cells = new Cells([held({ formula: "=sum(A2 : A3)" }), held("x")], (_row, wanted) =>
      isFormula(wanted.content) ? held({ formula: wanted.content.formula.toUpperCase() }) : held(null),
    );
    expect(
      reasonOf(() =>
        writeThrough(cells, [edit(0, { formula: "=SUM(A2:A3)" }, { formula: "=sum(a2:a4)" }), edit(1, "x", "")]),
      ),
    ).toBe("written");
  });
});
