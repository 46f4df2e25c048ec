import { reopened, snapshotOf } from "../../../src/embedded-host";
import type { Mark, MarkLevel } from "../../../src/workbook/ports";
import { one, opened, sheetOf, workbookOf, type Opened } from "./opened";

/** A workbook with the officer's own fills and conditional formats, as marks meet it. */
export function officersWorkbook(): Opened {
  const rows = Array.from({ length: 12 }, (_, row) => ["甲", row, row * 2, "=B1"]);
  const open = opened(
    workbookOf(sheetOf("表1", rows), sheetOf("表2", rows), sheetOf("藏", rows, { visibility: "hidden" })),
  );
  const { model, sheet } = open;
  model.format(sheet("表1"), { row: 2, column: 1, rows: 3, columns: 1 }, { fill: "#FFFF00" });
  model.format(sheet("表1"), one(5, 1), { fill: "#FFFFFF" });
  model.addConditionalFormat(sheet("表2"), {
    type: "CellValue",
    areas: [{ row: 0, column: 1, rows: 12, columns: 1 }],
    formula: ">5",
    fill: "#00FF00",
    stopsIfTrue: true,
  });
  model.addConditionalFormat(sheet("表2"), {
    type: "Custom",
    areas: [{ row: 0, column: 2, rows: 4, columns: 2 }],
    formula: "=C1>3",
    fontColor: "#FF0000",
    stopsIfTrue: false,
  });
  model.addConditionalFormat(sheet("表2"), {
    type: "ColorScale",
    areas: [one(11, 3)],
    formula: "",
    stopsIfTrue: false,
  });
  return open;
}

export const mark = (sheet: string, row: number, column: number, level: MarkLevel = "logical"): Mark => ({
  cell: { sheet, row, column },
  level,
});

/** Marks on filled and unfilled cells, on cells with the officer's rules, alone and in blocks, on a hidden sheet. */
export const SOME_MARKS: readonly Mark[] = [
  mark("表1", 2, 1),
  mark("表1", 3, 1),
  mark("表1", 5, 1, "culprit"),
  mark("表1", 6, 2, "verifiable"),
  mark("表2", 1, 1),
  mark("表2", 2, 2, "rounding"),
  mark("表2", 11, 3, "formal"),
  mark("藏", 0, 0),
];

/** The same workbook saved, sent on and opened by someone else, with a new pane. */
export function sentOn({ model }: Opened): Opened {
  return opened(reopened(snapshotOf(model)));
}
