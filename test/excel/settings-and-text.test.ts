import { reopened, snapshotOf } from "../../src/embedded-host";
import type { TextRow } from "../../src/workbook/ports";
import { manySheets, opened, type Opened } from "./support/opened";

const NARRATIVE: readonly TextRow[] = [
  { text: "2024年部门预算公开", style: "title" },
  { text: "一、部门概况", style: "heading" },
  { text: "17,690.90", style: "body" },
  { text: "=不是公式", style: "body" },
  { text: "说明".repeat(300), style: "body" },
];

describe("settings that travel with the file", () => {
  test("a text is kept, replaced, removed, and still there after reopening", async () => {
    const { port, model } = opened(manySheets(1));
    await expect(port.readSetting("停用规则")).resolves.toBeNull();
    await port.writeSetting("停用规则", "一");
    await port.writeSetting("停用规则", "二");
    const later = opened(reopened(snapshotOf(model)));
    await expect(later.port.readSetting("停用规则")).resolves.toBe("二");
    await later.port.writeSetting("停用规则", null);
    await later.port.writeSetting("没有的", null);
    expect([...later.model.settings.keys()]).toEqual([]);
  });

  test("a failure on the way leaves the setting as it was", async () => {
    for (const failure of ["refused", "answer-lost"] as const) {
      for (const value of ["新", null]) {
        const { port, host, model } = opened(manySheets(1));
        await port.writeSetting("键", "旧");
        host.failRoundTrip(value === null ? 3 : 2, failure);
        await expect(port.writeSetting("键", value)).rejects.toMatchObject({ reason: "host-failed" });
        expect(model.settings.get("键")).toBe("旧");
      }
    }
  });

  test("a workbook opened for reading only refuses", async () => {
    const { port, model } = opened(manySheets(1));
    model.isReadOnly = true;
    await expect(port.writeSetting("a", "b")).rejects.toMatchObject({ reason: "read-only" });
  });
});

/** The round trip that writes into a sheet: after reading what it says, all that writing must keep, and its looks. */
const WRITING = 4;

/** Writes as the add-in does: from what the sheet says now, with a record. */
async function write({ port }: Opened, rows: readonly TextRow[], record = "记录"): Promise<void> {
  await port.writeTextSheet("情况说明", rows, await port.readTextSheet("情况说明"), { key: "键", value: record });
}

describe("sheets of text", () => {
  test("a missing sheet is made, one paragraph a row, every text as it is", async () => {
    const open = opened(manySheets(1));
    const { port, sheet } = open;
    await expect(port.readTextSheet("情况说明")).resolves.toBeNull();
    await write(open, NARRATIVE);
    await expect(port.readTextSheet("情况说明")).resolves.toEqual(NARRATIVE.map(({ text }) => text));
    expect(sheet("情况说明").cell(0, 0)).toMatchObject({
      font: { bold: true, size: 18 },
      alignment: "Center",
      wrapsText: true,
    });
    expect(sheet("情况说明").cell(4, 0)).toMatchObject({ font: { bold: false } });
  });

  test("writing again replaces the texts, empties what stood below, and leaves other columns alone", async () => {
    const open = opened(manySheets(1));
    const { port, model, sheet } = open;
    await write(open, NARRATIVE);
    model.type(sheet("情况说明"), 4, 1, "领导批注");
    await write(open, NARRATIVE.slice(0, 2));
    await expect(port.readTextSheet("情况说明")).resolves.toEqual(NARRATIVE.slice(0, 2).map(({ text }) => text));
    expect(sheet("情况说明").cell(4, 1)?.value).toBe("领导批注");
  });

  test("texts that begin further down are read in their rows", async () => {
    const { port, model } = opened(manySheets(1));
    model.type(model.addSheet({ name: "情况说明" }), 2, 0, "三");
    await expect(port.readTextSheet("情况说明")).resolves.toEqual(["", "", "三"]);
  });

  test("a failure on the way brings back what was there", async () => {
    for (const failure of ["refused", { afterActions: 9 }, "answer-lost"] as const) {
      const fresh = opened(manySheets(1));
      const before = snapshotOf(fresh.model);
      // A sheet that is not there has no looks to be read.
      fresh.host.failRoundTrip(WRITING - 1, failure);
      await expect(write(fresh, NARRATIVE)).rejects.toMatchObject({ reason: "host-failed" });
      expect(snapshotOf(fresh.model)).toEqual(before);
      await write(fresh, NARRATIVE);
      fresh.host.failRoundTrip(WRITING, failure);
      await expect(write(fresh, [{ text: "新", style: "body" }])).rejects.toMatchObject({
        reason: "host-failed",
      });
      await expect(fresh.port.readTextSheet("情况说明")).resolves.toEqual(NARRATIVE.map(({ text }) => text));
    }
  });

  test("a protected sheet refuses and stays as it was", async () => {
    const open = opened(manySheets(1));
    const { port, model, sheet } = open;
    await write(open, NARRATIVE);
    model.changeSheet(sheet("情况说明"), { isProtected: true });
    await expect(write(open, [])).rejects.toMatchObject({ reason: "protected", where: "情况说明" });
    await expect(port.readTextSheet("情况说明")).resolves.toHaveLength(NARRATIVE.length);
  });
});
