import type { Deed } from "../../src/actions/deed";
import { changedSince, parseHistory, storedHistory, takingBack, withDone, type Done } from "../../src/actions/history";
import type { CellContent, Edit } from "../../src/workbook/edits";
import type { Workbook } from "../../src/workbook/workbook";
import { plainSheet, typed } from "../support/grid-draft";

const edit = (row: number, before: CellContent, after: CellContent, sheet = "表1"): Edit => ({
  cell: { sheet, row, column: 0 },
  before: { content: before },
  after: { content: after },
});
const accepted = (...edits: readonly Edit[]): Deed => ({ kind: "accepted", edits });
const done = (id: string, deed: Deed = accepted(edit(0, 1, 2))): Done => ({ id, at: 1706000000000, deed });
const holding = (...values: readonly (string | number)[]): Workbook => ({
  name: "公开.xlsx",
  sheets: [
    plainSheet(
      "表1",
      values.map((value) => [typed(value)]),
    ),
  ],
});

describe("the list of what was done", () => {
  test("gives every deed a number of its own, one more than any before, whatever stands in the list", () => {
    expect(withDone([], accepted(), 5)).toEqual([{ id: "1", at: 5, deed: accepted() }]);
    expect(withDone([done("7"), done("3")], accepted(), 5).map(({ id }) => id)).toEqual(["7", "3", "8"]);
    expect(withDone([done("2"), done("旧")], accepted(), 5).map(({ id }) => id)).toEqual(["2", "旧", "3"]);
  });

  test("keeps the last fifty", () => {
    let list: readonly Done[] = [];
    for (let at = 1; at <= 52; at += 1) list = withDone(list, accepted(), at);
    expect([list.length, list[0]?.at, list.at(-1)?.id]).toEqual([50, 3, "52"]);
  });
});

describe("what was changed after a deed", () => {
  test("are the cells that hold something else than it wrote, and what they hold", () => {
    const deed = accepted(edit(0, 1, 2), edit(1, 3, 4), edit(2, 5, 6, "表9"));
    expect(changedSince(deed, holding(2, 40))).toEqual([
      { cell: { sheet: "表1", row: 1, column: 0 }, now: 40 },
      { cell: { sheet: "表9", row: 2, column: 0 }, now: null },
    ]);
    expect(changedSince(deed, holding(2, 4)).map(({ cell }) => cell.sheet)).toEqual(["表9"]);
  });

  test("is taken back with the rest or left, as the person says", () => {
    const deed = accepted(edit(0, 1, 2), edit(1, { formula: "=A1" }, 4));
    expect(takingBack(deed, holding(2, 40), "force")).toEqual([edit(1, 40, { formula: "=A1" }), edit(0, 2, 1)]);
    expect(takingBack(deed, holding(2, 40), "skip-changed")).toEqual([edit(0, 2, 1)]);
    expect(takingBack(deed, holding(20, 4), "skip-changed")).toEqual([edit(1, 4, { formula: "=A1" })]);
  });

  test("is told by sheet, row and column", () => {
    const across: Edit = { ...edit(0, 1, 2), cell: { sheet: "表1", row: 0, column: 1 } };
    const [inFirst, inSecond] = [edit(0, 1, 2), edit(0, 1, 2, "表2")];
    expect(takingBack(accepted(inFirst, across, inSecond, edit(1, 1, 2)), holding(9, 2), "skip-changed")).toEqual([
      edit(1, 2, 1),
    ]);
    const workbook: Workbook = {
      name: "公开.xlsx",
      sheets: [plainSheet("表1", [[typed(9), typed(2)], [typed(2)]]), plainSheet("表2", [[typed(2)]])],
    };
    expect(takingBack(accepted(inFirst, across, inSecond, edit(1, 1, 2)), workbook, "skip-changed")).toHaveLength(3);
  });

  test("keeps the number format that the deed is to give back", () => {
    const deed = accepted({
      cell: { sheet: "表1", row: 0, column: 0 },
      before: { content: "1", numberFormat: "@" },
      after: { content: 1, numberFormat: "0.00" },
    });
    expect(takingBack(deed, holding(7), "force")).toEqual([
      {
        cell: { sheet: "表1", row: 0, column: 0 },
        before: { content: 7, numberFormat: "0.00" },
        after: { content: "1", numberFormat: "@" },
      },
    ]);
  });
});

describe("the list in the workbook", () => {
  const name = { zh: "统一破折号", en: "Dashes" };
  const states: Edit = {
    cell: { sheet: "表1", row: 3, column: 2 },
    before: { content: { formula: "=A1" }, numberFormat: "@" },
    after: { content: true },
  };
  const list: readonly Done[] = [
    done("1", accepted(edit(0, null, "x"))),
    done("2", { kind: "repaired", name, edits: [states] }),
    done("3", { kind: "last-year-taken", edits: [edit(0, 1, 2)] }),
    done("4", { kind: "filled-in", edits: [edit(0, 1, 2)] }),
    done("5", { kind: "text-corrected", edits: [edit(0, 1, 2)] }),
  ];

  test("reads back as it was stored", () => {
    expect(parseHistory(storedHistory(list))).toEqual(list);
  });

  test("keeps of what stood around a cell the labels, since figures are typed over", () => {
    const cells = [
      { row: 0, column: 0, content: "合计" },
      { row: 0, column: 1, content: 5 },
    ];
    const [label] = cells;
    const stored = storedHistory([done("1", accepted({ ...edit(0, 1, 2), witness: { sheetId: "{9}", cells } }))]);
    expect(parseHistory(stored)[0]?.deed.edits).toEqual([
      { ...edit(0, 1, 2), witness: { sheetId: "{9}", cells: [label] } },
    ]);
    const unnamed = storedHistory([done("1", accepted({ ...edit(0, 1, 2), witness: { sheetId: null, cells } }))]);
    expect(parseHistory(unnamed)[0]?.deed.edits[0]?.witness?.sheetId).toBeNull();
  });

  test("is no setting where nothing is left to take back", () => {
    expect(storedHistory([])).toBeNull();
    expect(parseHistory(null)).toEqual([]);
  });

  const entry = { id: "1", at: 5, deed: { kind: "accepted", edits: [edit(0, 1, 2)] } };
  const withEdit = (changes: object): unknown => ({
    ...entry,
    deed: { kind: "accepted", edits: [edit(0, 1, 2), { ...edit(0, 1, 2), ...changes }] },
  });
  const stored = (...entries: readonly unknown[]): string => JSON.stringify({ version: 1, done: entries });

  test("is read entry by entry", () => {
    expect(parseHistory(stored(entry))).toEqual([entry]);
    expect(parseHistory(stored(5, entry, null))).toEqual([entry]);
  });

  test.each([
    ["a setting of another version", JSON.stringify({ version: 2, done: [entry] })],
    ["a setting without a list", JSON.stringify({ version: 1, done: entry })],
    ["a list alone", JSON.stringify([entry])],
    ["a number", "5"],
    ["nothing that can be read", "{"],
    ["an entry that is a text", stored("1")],
    ["an entry without a text for its number", stored({ ...entry, id: 1 })],
    ["an entry without its time", stored({ ...entry, at: "5" })],
    ["an entry without a deed", stored({ id: "1", at: 5 })],
    ["a deed of no kind that is known", stored({ ...entry, deed: { ...entry.deed, kind: "deleted" } })],
    ["a deed without edits", stored({ ...entry, deed: { kind: "accepted", edits: [] } })],
    ["a deed whose edits are no list", stored({ ...entry, deed: { kind: "accepted", edits: {} } })],
    ["a repair without a name", stored({ ...entry, deed: { ...entry.deed, kind: "repaired" } })],
    ["a repair whose name is one text", stored({ ...entry, deed: { ...entry.deed, kind: "repaired", name: "x" } })],
    [
      "a repair without a Chinese name",
      stored({ ...entry, deed: { ...entry.deed, kind: "repaired", name: { en: "x" } } }),
    ],
    [
      "a repair without an English name",
      stored({ ...entry, deed: { ...entry.deed, kind: "repaired", name: { zh: "x" } } }),
    ],
    ["half a deed: an edit that is none", stored({ ...entry, deed: { kind: "accepted", edits: [edit(0, 1, 2), 5] } })],
    ["an edit of no cell", stored(withEdit({ cell: null }))],
    ["a cell of no sheet", stored(withEdit({ cell: { row: 0, column: 0 } }))],
    ["a row that is no number", stored(withEdit({ cell: { sheet: "表1", row: "0", column: 0 } }))],
    ["half a row", stored(withEdit({ cell: { sheet: "表1", row: 0.5, column: 0 } }))],
    ["a row before the first", stored(withEdit({ cell: { sheet: "表1", row: -1, column: 0 } }))],
    ["a column before the first", stored(withEdit({ cell: { sheet: "表1", row: 0, column: -1 } }))],
    ["an edit without what stood there", stored(withEdit({ before: null }))],
    ["an edit without what it wrote", stored(withEdit({ after: {} }))],
    ["a content that is a list", stored(withEdit({ after: { content: [] } }))],
    ["a formula that is a number", stored(withEdit({ after: { content: { formula: 5 } } }))],
    ["a number format that is none", stored(withEdit({ after: { content: 1, numberFormat: 5 } }))],
  ])("leaves out %s", (_what, text) => {
    expect(parseHistory(text)).toEqual([]);
  });

  test.each([
    ["that is none", 5],
    ["of a sheet named by a number", { sheetId: 5, cells: [] }],
    ["without cells", { sheetId: null }],
    ["with a cell that is none", { sheetId: null, cells: [{ row: 0, column: 0, content: "x" }, 5] }],
    ["with a cell in no row", { sheetId: null, cells: [{ column: 0, content: "x" }] }],
    ["with a cell in no column", { sheetId: null, cells: [{ row: 0, content: "x" }] }],
  ])("leaves out a surrounding %s, and keeps the deed", (_what, witness) => {
    const read = parseHistory(stored(withEdit({ witness })));
    expect(read[0]?.deed.edits).toEqual([edit(0, 1, 2), edit(0, 1, 2)]);
  });
});
