import { amountEdit, proposalOf } from "../../src/actions/accept";
import { validateWorkbook } from "../../src/actions/validate";
import { decimal } from "../../src/disclosure/money";
import type { Cell } from "../../src/workbook/cell";
import type { CellState } from "../../src/workbook/edits";
import type { Workbook } from "../../src/workbook/workbook";
import { mapSheets, plainSheet, typed, withCells } from "../support/grid-draft";
import { sample } from "../support/sample";

function firstProposal(workbook: Workbook) {
  const [diagnosis] = validateWorkbook(workbook).diagnoses;
  if (!diagnosis) throw new Error("the fault was not located");
  return proposalOf(diagnosis, workbook);
}

describe("accepting a diagnosis", () => {
  it("writes the proposed amount into the one wrong cell, and knows the way back", () => {
    expect(firstProposal(withCells(sample(), { "表3!F11": 4047.63 }))).toEqual({
      edits: [
        { cell: { sheet: "表3", row: 10, column: 5 }, before: { content: 4047.63 }, after: { content: 4074.63 } },
      ],
      formulas: [],
    });
  });

  it("leaves an amount kept as text a text", () => {
    const [edit] = firstProposal(withCells(sample(), { "表3!F11": typed("4,047.63", "@") })).edits;
    expect(edit?.after).toEqual({ content: "4,074.63" });
  });

  it("writes a number where a formula gave the text", () => {
    const formula = { value: "4,047.63", text: "4,047.63", numberFormat: "#,##0.00", formula: '=TEXT(4047.63,"0.00")' };
    const [edit] = firstProposal(withCells(sample(), { "表3!F11": formula })).edits;
    expect(edit?.after).toEqual({ content: 4074.63 });
  });

  it("says which formula would be lost", () => {
    const workbook = withCells(sample(), {
      "表3!F11": { value: 4047.63, text: "4,047.63", numberFormat: "#,##0.00", formula: "=E11-G11-27" },
    });
    const proposal = firstProposal(workbook);
    const overFormula = proposal.edits.some(({ cell }) => cell.sheet === "表3" && cell.row === 10 && cell.column === 5);
    expect(proposal.formulas.map(({ formula }) => formula)).toEqual(overFormula ? ["=E11-G11-27"] : []);
    expect(proposal.edits[0]?.before.content).toEqual({ formula: "=E11-G11-27" });
  });

  it("writes in the unit of the table", () => {
    const inYuan = mapSheets(sample(), (draft) => {
      if (draft.name !== "表10") return;
      draft.rows = draft.rows.map((row) =>
        row.map((cell) =>
          cell.value === "单位：万元"
            ? typed("单位：元")
            : typeof cell.value === "number"
              ? typed(Math.round(cell.value * 10000), "#,##0.00")
              : cell,
        ),
      );
    });
    const [edit] = firstProposal(withCells(inYuan, { "表10!B12": 824900 })).edits;
    expect(edit).toMatchObject({ cell: { sheet: "表10", row: 11, column: 1 }, after: { content: 842900 } });
  });

  it("leaves nothing to find once it is written", () => {
    const workbook = withCells(sample(), { "表5!G16": 2424.36 });
    const [edit] = firstProposal(workbook).edits;
    const mended = withCells(workbook, { "表5!G16": Number(edit?.after.content) });
    expect(edit?.cell).toEqual({ sheet: "表5", row: 15, column: 6 });
    expect(validateWorkbook(mended).result.findings.filter(({ severity }) => severity === "logical")).toEqual([]);
  });
});

describe("an amount written where none stands", () => {
  const written = (cell: Cell, amount: string, decimals = 2): readonly (readonly CellState[])[] => {
    const workbook: Workbook = { name: "公开.xlsx", sheets: [plainSheet("表1", [[cell]])] };
    const figure = { cell: { sheet: "表1", row: 0, column: 0 }, unit: "万元" as const, decimals };
    return amountEdit(figure, decimal(amount), workbook).map(({ before, after }) => [before, after]);
  };

  it("is a number with the decimals of its place", () => {
    expect(written(typed("无", "#,##0.00"), "4074.634")).toEqual([[{ content: "无" }, { content: 4074.63 }]]);
  });

  it("gives a cell formatted as text the format of the tables, which would make a text of it", () => {
    expect(written(typed("无", "@"), "4074.63")).toEqual([
      [
        { content: "无", numberFormat: "@" },
        { content: 4074.63, numberFormat: "#,##0.00" },
      ],
    ]);
  });

  it("is 元 where the format alone shows them in 万元, without a part of one 元", () => {
    expect(written(typed(null, "0\\.0,"), "17690.94567", 1)).toEqual([[{ content: null }, { content: 176909457 }]]);
  });

  it("is not written where the sheet is gone", () => {
    const figure = { cell: { sheet: "没有", row: 0, column: 0 }, unit: "万元" as const, decimals: 2 };
    expect(amountEdit(figure, decimal("1"), sample())).toEqual([]);
  });
});
