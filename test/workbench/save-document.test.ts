import { readFileSync } from "node:fs";
import { fromWorkbook, toWorkbook } from "../../src/embedded-host";
import { changesOf, isUnchanged } from "../../src/workbench/changed-file";
import type { OpenDocument } from "../../src/workbench/open-document";
import { saveDocument } from "../../src/workbench/save-document";
import { readWorkbook } from "../../src/xlsx";
import { SAMPLE_FILE } from "../support/sample";

/** A file on the person's computer that may be written in place; `fails` before what was written stands. */
function fileOnDisk(fails = false) {
  const written: Uint8Array[] = [];
  let isReplaced = false;
  const stream = {
    write: (bytes: Uint8Array) => {
      written.push(bytes);
      return fails ? Promise.reject(new Error("磁盘已满")) : Promise.resolve();
    },
    close: () => {
      isReplaced = true;
      return Promise.resolve();
    },
  };
  const handle = { createWritable: () => Promise.resolve(stream) } as unknown as FileSystemFileHandle;
  return { handle, content: () => (isReplaced ? written[0] : undefined) };
}

function opened(handle: FileSystemFileHandle): OpenDocument {
  const file = new Uint8Array(readFileSync(SAMPLE_FILE));
  const model = fromWorkbook(readWorkbook(file, "公开表.xlsx"));
  const link = { showIn: () => undefined, press: () => Promise.resolve(true) };
  const original = toWorkbook(model);
  return { name: "公开表.xlsx", file, original, settings: new Map(), model, looks: new Map(), link, handle };
}

describe("saving in place", () => {
  it("replaces the file, and what was saved is a change no more", async () => {
    const { handle, content } = fileOnDisk();
    const document = opened(handle);
    const sheet = document.model.sheet("表5");
    if (!sheet) throw new Error("no sheet");
    document.model.type(sheet, 15, 6, 5);
    const saved = await saveDocument(document);
    expect(saved.changes.cells).toBe(1);
    expect(content()).toEqual(saved.document.file);
    expect(
      readWorkbook(saved.document.file, "")
        .sheets.find(({ name }) => name === "表5")
        ?.grid.cell(15, 6).value,
    ).toBe(5);
    expect(isUnchanged(changesOf(saved.document))).toBe(true);
    expect(saved.document.link).toBe(document.link);
  });

  it("leaves the file whole where writing fails", async () => {
    const { handle, content } = fileOnDisk(true);
    await expect(saveDocument(opened(handle))).rejects.toThrow("磁盘已满");
    expect(content()).toBeUndefined();
  });
});

describe("saving as a download", () => {
  const page = globalThis as { window?: unknown };
  afterEach(() => {
    delete page.window;
  });

  it("leaves nothing unsaved, and the next file has both changes", async () => {
    const links: { href: string; download: string }[] = [];
    page.window = {
      document: {
        createElement: () => {
          const link = { href: "", download: "", click: () => links.push(link) };
          return link;
        },
      },
    };
    const document = { ...opened(fileOnDisk().handle), handle: null };
    const sheet = document.model.sheet("表5");
    if (!sheet) throw new Error("no sheet");
    document.model.type(sheet, 15, 6, 5);
    const first = await saveDocument(document);
    expect(links.map(({ download }) => download)).toEqual(["公开表.xlsx"]);
    expect(isUnchanged(changesOf(first.document))).toBe(true);
    document.model.type(sheet, 16, 6, 7);
    const second = await saveDocument(first.document);
    expect(second.changes.cells).toBe(1);
    const grid = readWorkbook(second.document.file, "").sheets.find(({ name }) => name === "表5")?.grid;
    expect([grid?.cell(15, 6).value, grid?.cell(16, 6).value]).toEqual([5, 7]);
  });
});
