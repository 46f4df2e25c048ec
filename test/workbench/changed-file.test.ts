import { readFileSync } from "node:fs";
import { fromWorkbook, toWorkbook } from "../../src/embedded-host";
import { ADD_IN } from "../../src/workbench/add-in";
import { changedFile, changesOf, isUnchanged } from "../../src/workbench/changed-file";
import { readSetting, readSettings, readWorkbook } from "../../src/xlsx";
import { readers } from "../xlsx/readers";
import { changedParts, partsOf, sampleBytes, zipped } from "../xlsx/files";

function opened(file = sampleBytes()) {
  const model = fromWorkbook(readWorkbook(file, "公开.xlsx"));
  const settings = readSettings(file);
  for (const [key, text] of settings) model.setSetting(key, text);
  return { file, name: "公开.xlsx", original: toWorkbook(model), settings, model };
}

test("without changes the file is saved as it was, to the byte", () => {
  const document = opened();
  const { bytes, changes } = changedFile(document);
  expect(isUnchanged(changes)).toBe(true);
  expect(bytes).toBe(document.file);
});

test("a sheet of text that the add-in wrote is saved with its paragraphs, and what was typed beside them", () => {
  const document = opened();
  const text = document.model.addSheet({ name: "情况说明（新）" });
  ["关于2024年部门预算的说明", "一、总体情况", "", "收入预算17,690.90万元。"].forEach((paragraph, row) => {
    document.model.type(text, row, 0, paragraph);
  });
  document.model.type(text, 3, 2, "待核");
  document.model.type(text, 4, 0, 12.5);
  const { bytes, changes } = changedFile(document);
  expect(changes).toEqual({ cells: 0, newSheets: ["情况说明（新）"], settings: new Map() });
  const saved = readWorkbook(bytes, "公开.xlsx").sheets.at(-1);
  expect([0, 1, 2, 3, 4].map((row) => saved?.grid.cell(row, 0).value)).toEqual([
    "关于2024年部门预算的说明",
    "一、总体情况",
    null,
    "收入预算17,690.90万元。",
    12.5,
  ]);
  expect(saved?.grid.cell(3, 2).value).toBe("待核");
});

test("what the officer decided about rules is saved with the workbook, and is there when it is opened again", () => {
  const document = opened();
  document.model.setSetting("规则", '{"停用":["金额“存为”文本 & <其他>\n"]}');
  expect(isUnchanged(changesOf(document))).toBe(false);
  const { bytes } = changedFile(document);
  expect(readSetting(bytes, "规则")).toBe('{"停用":["金额“存为”文本 & <其他>\n"]}');
  expect(changedParts(document.file, bytes)).toEqual([
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/webextensions/_rels/taskpanes.xml.rels",
    "xl/webextensions/taskpanes.xml",
    "xl/webextensions/webextension1.xml",
  ]);
  for (const reader of readers()) expect(reader(bytes)("表1").length).toBeGreaterThan(20);
  const again = opened(bytes);
  again.model.setSetting("规则", "改");
  again.model.setSetting("记录", "一");
  const saved = changedFile(again).bytes;
  expect([readSetting(saved, "规则"), readSetting(saved, "记录")]).toEqual(["改", "一"]);
  expect(changedParts(bytes, saved)).toEqual(["xl/webextensions/webextension1.xml"]);
}, 120_000);

test("another add-in's settings in the file stay beside ours", () => {
  const first = opened();
  first.model.setSetting("a", "1");
  const renamed = partsOf(changedFile(first).bytes);
  const others = Object.fromEntries(
    Object.entries(renamed).map(([path, part]) => [path, part.split(ADD_IN.id).join("another")]),
  );
  const document = opened(zipped(others));
  document.model.setSetting("b", "2");
  const { bytes } = changedFile(document);
  expect([readSetting(bytes, "a"), readSetting(bytes, "b")]).toEqual(["1", "2"]);
  expect(
    Object.keys(partsOf(bytes))
      .filter((path) => path.includes("webextension") && !path.includes("rels"))
      .sort(),
  ).toEqual([
    "xl/webextensions/taskpanes.xml",
    "xl/webextensions/webextension1.xml",
    "xl/webextensions/webextension2.xml",
  ]);
});

test("the settings are stored for the add-in that the manifest describes", () => {
  const manifest = readFileSync("manifest.xml", "utf8");
  expect(/<Id>(.*)<\/Id>/u.exec(manifest)?.[1]).toBe(ADD_IN.id);
  expect(/<Version>(.*)<\/Version>/u.exec(manifest)?.[1]).toBe(ADD_IN.version);
});
