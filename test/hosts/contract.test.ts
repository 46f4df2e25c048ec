import { snapshotOf, type HostSheet, type HostWorkbook } from "../../src/embedded-host";
import { MARK_LOOKS } from "../../src/marking/looks";
import { parseAddress } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/cell";
import { contentOf, type CellContent, type Edit } from "../../src/workbook/edits";
import type { SettingEntry, TextRow } from "../../src/workbook/ports";
import { cellAt, type Workbook } from "../../src/workbook/workbook";
import { cellOf, one, plainOf, sheetOf, workbookOf } from "../excel/support/opened";
import { mark, SOME_MARKS } from "../excel/support/traps";
import { settled } from "../support/hand-pace";
import { HOSTS, modelOf, type OpenIn } from "./hosts";
import { aMoment, waitUntil } from "../support/wait";

const rows = (): (CellValue | ReturnType<typeof cellOf>)[][] => [
  ["项目", "金额", "说明"],
  ["甲", cellOf(1234.5, "#,##0.00"), "2024"],
  ["乙", 20, null],
  ["合计", "=B2+B3", cellOf("007", "@")],
  [],
  ["注：单位为万元"],
];
const SHEETS = [
  sheetOf("表1", rows(), { merges: [{ row: 5, column: 0, rows: 1, columns: 2 }], hiddenRows: [2] }),
  sheetOf("表2", rows(), { hiddenColumns: [2] }),
  sheetOf("藏", rows(), { visibility: "hidden" }),
];
const workbook = (): Workbook => workbookOf(...SHEETS);

function placeOf(address: string) {
  const [sheet = "", local = ""] = address.split("!");
  const { row, column } = parseAddress(local) ?? { row: 0, column: 0 };
  return { sheet, row, column };
}
const edit = (address: string, before: CellContent, after: CellContent, numberFormat?: string): Edit => ({
  cell: placeOf(address),
  before: { content: before },
  after: { content: after, ...(numberFormat === undefined ? {} : { numberFormat }) },
});
function found(model: HostWorkbook, name: string): HostSheet {
  const sheet = model.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}
/** Content and format of a cell, as whoever opens the workbook next finds them. */
function at(seen: Workbook, address: string): readonly [CellContent, string] {
  const cell = cellAt(seen, placeOf(address));
  return [cell ? contentOf(cell) : null, cell?.numberFormat ?? "General"];
}
const markOn = (model: HostWorkbook, sheet: string, row: number, column: number): string | null =>
  found(model, sheet).state.conditionalFormats.find(({ areas }) =>
    areas.some(
      (area) =>
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    ),
  )?.fill ?? null;

describe.each(HOSTS)("the ports over %s", (_name, openIn) => {
  const open = (of: Workbook = workbook()) => openIn(modelOf(of));

  describe("reading", () => {
    it("gives values, formats, formulas, merges, what is hidden and what is protected, and changes nothing", async () => {
      const { port, model } = open(workbookOf(...SHEETS, sheetOf("锁", rows(), { isProtected: true })));
      const before = snapshotOf(model);
      const read = await port.read();
      expect(plainOf(read)).toEqual(plainOf(workbookOf(...SHEETS, sheetOf("锁", rows(), { isProtected: true }))));
      expect(snapshotOf(model)).toEqual(before);
    });

    it("gives an error value by its name", async () => {
      const { port } = open(workbookOf(sheetOf("表1", [["#DIV/0!", 1]])));
      const read = await port.read();
      expect(at(read, "表1!A1")[0]).toBe("#DIV/0!");
      expect(at(await port.reread(read, ["表1"]), "表1!A1")[0]).toBe("#DIV/0!");
    });

    it("again finds what a person typed, results that follow on other sheets, and sheets that came", async () => {
      const { port, model } = open();
      let read = await port.reread(await port.read(), ["表1"]);
      model.type(found(model, "表1"), 1, 1, 99);
      model.calculated(found(model, "表2"), 3, 1, 119);
      read = await port.reread(read, ["表1"]);
      expect([at(read, "表1!B2"), cellAt(read, placeOf("表2!B4"))?.value]).toEqual([[99, "#,##0.00"], 119]);
      model.type(found(model, "表1"), 9, 0, "新行");
      read = await port.reread(read, ["表1"]);
      expect(at(read, "表1!A10")[0]).toBe("新行");
      model.addSheet({ name: "新表" });
      read = await port.reread(read, ["表1"]);
      expect(read.sheets.map(({ name }) => name)).toContain("新表");
    });
  });

  describe("writing", () => {
    it("puts exactly the content given into exactly the cells named", async () => {
      const { port, seen } = open();
      await port.write([
        edit("表1!B2", 1234.5, 1),
        edit("表1!C2", "2024", "1,234"),
        edit("表1!C3", null, "2024年1月1日"),
        edit("表1!A2", "甲", null),
        edit("表2!B4", { formula: "=B2+B3" }, { formula: "=SUM(B2:B3)" }),
        edit("表2!B3", 20, 20, "0.000"),
      ]);
      const after = seen();
      expect(["表1!B2", "表1!C2", "表1!C3", "表1!A2", "表2!B4", "表2!B3"].map((address) => at(after, address))).toEqual(
        [
          [1, "#,##0.00"],
          ["1,234", "General"],
          ["2024年1月1日", "General"],
          [null, "General"],
          [{ formula: "=SUM(B2:B3)" }, "General"],
          [20, "0.000"],
        ],
      );
      expect([at(after, "表1!B4"), at(after, "表1!C4")]).toEqual([
        [{ formula: "=B2+B3" }, "General"],
        ["007", "@"],
      ]);
    });

    it.each<[string, Edit[], (model: HostWorkbook) => void, string]>([
      [
        "a cell that holds something else by now",
        [edit("表1!B2", 1234.5, 1), edit("表1!B3", 21, 2)],
        () => undefined,
        "changed",
      ],
      [
        "a protected sheet",
        [edit("表1!B2", 1234.5, 1), edit("表2!B3", 20, 2)],
        (model) => {
          model.changeSheet(found(model, "表2"), { isProtected: true });
        },
        "protected",
      ],
      [
        "a sheet that is gone",
        [edit("表1!B2", 1234.5, 1), edit("表2!B3", 20, 2)],
        (model) => {
          model.removeSheet(found(model, "表2"));
        },
        "not-found",
      ],
      [
        "a workbook opened for reading only",
        [edit("表1!B2", 1234.5, 1)],
        (model) => {
          model.isReadOnly = true;
        },
        "read-only",
      ],
    ])("refuses %s and changes nothing", async (_what, edits, happens, reason) => {
      const { port, model } = open();
      happens(model);
      const before = snapshotOf(model);
      await expect(port.write(edits)).rejects.toMatchObject({ name: "HostRefusal", reason });
      expect(snapshotOf(model)).toEqual(before);
    });
  });

  describe("marking", () => {
    const marked = (): HostWorkbook => {
      const model = modelOf(
        workbookOf(...["表1", "表2"].map((name) => sheetOf(name, rows())), SHEETS[2] ?? sheetOf("藏", [])),
      );
      model.format(found(model, "表1"), one(2, 1), { fill: "#FFFF00" });
      const rule = { areas: [{ row: 0, column: 1, rows: 12, columns: 2 }], stopsIfTrue: false };
      model.addConditionalFormat(found(model, "表2"), { ...rule, type: "CellValue", formula: ">5", fill: "#00FF00" });
      model.addConditionalFormat(found(model, "藏"), { ...rule, type: "Custom", formula: "=B1>5", fill: "#00FF00" });
      return model;
    };

    it("lays each mark over what is there, and clearing leaves exactly that", async () => {
      const { port, model } = openIn(marked());
      const before = snapshotOf(model);
      await expect(port.mark(SOME_MARKS)).resolves.toEqual({ marked: SOME_MARKS.length, refused: [] });
      for (const { cell, level } of SOME_MARKS)
        expect(markOn(model, cell.sheet, cell.row, cell.column)).toBe(MARK_LOOKS[level].fill);
      await expect(port.clear()).resolves.toMatchObject({ refused: [] });
      expect(snapshotOf(model)).toEqual(before);
    });

    it("replaces the marks there are", async () => {
      const { port, model } = openIn(marked());
      await port.mark(SOME_MARKS);
      await port.mark([mark("表1", 0, 0, "verifiable")]);
      expect(markOn(model, "表1", 0, 0)).toBe(MARK_LOOKS.verifiable.fill);
      expect(markOn(model, "表1", 5, 1)).toBeNull();
    });

    it("passes over a protected sheet, and says so", async () => {
      const { port, model } = openIn(marked());
      model.changeSheet(found(model, "表1"), { isProtected: true });
      await expect(port.mark(SOME_MARKS)).resolves.toMatchObject({
        marked: 4,
        refused: [{ sheet: "表1", reason: "protected" }],
      });
    });

    it.each(HOSTS)("is cleared by %s as well", async (_other, openElsewhere: OpenIn) => {
      const { port, model } = openIn(marked());
      const before = snapshotOf(model);
      await port.mark(SOME_MARKS);
      await openElsewhere(model).port.clear();
      expect(snapshotOf(model)).toEqual(before);
    });
  });

  it("tells which cell the person has selected, the first of several", async () => {
    const { port } = open();
    await port.reveal([placeOf("表2!B2"), placeOf("表2!C2")]);
    await expect(port.selected()).resolves.toEqual(placeOf("表2!B2"));
  });

  it("tells when the person selects another cell, and no more once nobody listens", async () => {
    const { port, model } = open();
    let moves = 0;
    const stop = await port.watchSelection(() => (moves += 1));
    model.select(found(model, "表2"), [{ row: 2, column: 1, rows: 1, columns: 1 }]);
    await waitUntil(() => moves > 0);
    expect(port.abilities.tellsOfSelection).toBe(true);
    await expect(port.selected()).resolves.toEqual(placeOf("表2!B3"));
    await stop();
    const heard = moves;
    model.select(found(model, "表2"), [{ row: 1, column: 1, rows: 1, columns: 1 }]);
    await aMoment();
    expect(moves).toBe(heard);
  });

  it("reveals cells, showing their sheet where it was hidden", async () => {
    const { port, model } = open();
    await expect(port.reveal([placeOf("表2!B2"), placeOf("表2!C2")])).resolves.toEqual({ unhidden: false });
    expect([model.active.name, model.selection.areas]).toEqual(["表2", [{ row: 1, column: 1, rows: 1, columns: 2 }]]);
    await expect(port.reveal([placeOf("藏!B2")])).resolves.toEqual({ unhidden: true });
    expect([model.active.name, found(model, "藏").state.visibility]).toEqual(["藏", "visible"]);
    await expect(port.reveal([placeOf("没有!A1")])).rejects.toMatchObject({ reason: "not-found" });
  });

  it("keeps texts with the workbook, and takes them away", async () => {
    const { port, model } = open();
    const text = `{"理由":"“结转” & <上年>\\r\\n"}\r\n${"字".repeat(400)}`;
    await expect(port.readSetting("规则")).resolves.toBeNull();
    await port.writeSetting("规则", text);
    await port.writeSetting("其他", "x");
    await expect(port.readSetting("规则")).resolves.toBe(text);
    await port.writeSetting("规则", "");
    await expect(port.readSetting("规则")).resolves.toBe("");
    await port.writeSetting("规则", null);
    await expect(port.readSetting("规则")).resolves.toBeNull();
    await expect(port.readSetting("其他")).resolves.toBe("x");
    model.isReadOnly = true;
    await expect(port.writeSetting("其他", "y")).rejects.toMatchObject({ reason: "read-only" });
  });

  describe("a sheet of text", () => {
    const text = (words: string, style: TextRow["style"] = "body"): TextRow => ({ text: words, style });
    const record = (value: string): SettingEntry => ({ key: "记录", value });
    const FIRST = [text("标题", "title"), text("=1+1"), text("2024年"), text("末段")];

    it("is added, read, and brought up to date without touching the other columns", async () => {
      const { port, model } = open();
      await expect(port.readTextSheet("情况说明")).resolves.toBeNull();
      await port.writeTextSheet("情况说明", FIRST, null, record("一"));
      await expect(port.readTextSheet("情况说明")).resolves.toEqual(["标题", "=1+1", "2024年", "末段"]);
      expect(found(model, "情况说明").cell(0, 0)?.font).toMatchObject({ size: 18, bold: true });
      model.type(found(model, "情况说明"), 1, 1, "批注");
      const present = FIRST.map((row) => row.text);
      await port.writeTextSheet("情况说明", [text("标题"), text("新段")], present, record("二"));
      await expect(port.readSetting("记录")).resolves.toBe("二");
      await expect(port.readTextSheet("情况说明")).resolves.toEqual(["标题", "新段"]);
      expect(found(model, "情况说明").cell(1, 1)?.value).toBe("批注");
    });

    it("is refused where it no longer says what the text was worked out from", async () => {
      const { port, model } = open();
      await port.writeTextSheet("情况说明", [text("标题")], null, record("一"));
      model.type(found(model, "情况说明"), 1, 0, "有人写的");
      const before = snapshotOf(model);
      await expect(port.writeTextSheet("情况说明", [text("新")], ["标题"], record("二"))).rejects.toMatchObject({
        reason: "changed",
      });
      expect(snapshotOf(model)).toEqual(before);
    });

    it("is refused where it is protected, or no sheet can be added, and nothing is left behind", async () => {
      const { port, model } = open();
      await port.writeTextSheet("情况说明", [text("标题")], null, record("一"));
      model.changeSheet(found(model, "情况说明"), { isProtected: true });
      await expect(port.writeTextSheet("情况说明", [text("新")], ["标题"], record("二"))).rejects.toMatchObject({
        name: "HostRefusal",
      });
      await expect(port.readSetting("记录")).resolves.toBe("一");
      await expect(port.readTextSheet("情况说明")).resolves.toEqual(["标题"]);
      model.isStructureProtected = true;
      const before = snapshotOf(model);
      await expect(port.writeTextSheet("另一张", [text("新")], null, record("二"))).rejects.toMatchObject({
        name: "HostRefusal",
      });
      expect(snapshotOf(model)).toEqual(before);
    });
  });

  it("hears of a person's edits, not of its own, and no more once stopped", async () => {
    const { port, model } = open();
    const heard: (readonly string[])[] = [];
    const stop = await port.watch((sheets) => heard.push(sheets));
    model.type(found(model, "表2"), 1, 1, 5);
    await settled();
    await port.write([edit("表1!B2", 1234.5, 1)]);
    await port.mark([mark("表1", 0, 0)]);
    await settled();
    expect(heard).toEqual([["表2"]]);
    await stop();
    model.type(found(model, "表2"), 1, 1, 6);
    await settled();
    expect(heard).toHaveLength(1);
  });
});
