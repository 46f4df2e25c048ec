import { linkSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sampleBytes } from "../xlsx/files";
import { inFolder, run } from "./run";

jest.setTimeout(120_000);

test("a workbook without faults of form is copied to the byte, and the original stays", () =>
  inFolder((folder) => {
    writeFileSync(join(folder, "a.xlsx"), sampleBytes());
    const { code, out, err } = run("repair", ["a.xlsx", "b.xlsx"], folder);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^a\.xlsx → b\.xlsx\n没有可修复的问题，新文件与原文件内容相同。\n修复后：错误0处/u);
    expect(readFileSync(join(folder, "b.xlsx")).equals(Buffer.from(sampleBytes()))).toBe(true);
    expect(readFileSync(join(folder, "a.xlsx")).equals(Buffer.from(sampleBytes()))).toBe(true);
  }));

test("an existing file is replaced only on --force, the original under another name never", () =>
  inFolder((folder) => {
    writeFileSync(join(folder, "a.xlsx"), sampleBytes());
    writeFileSync(join(folder, "b.xlsx"), "旧");
    linkSync(join(folder, "a.xlsx"), join(folder, "c.xlsx"));
    expect(run("repair", ["a.xlsx", "b.xlsx"], folder)).toMatchObject({ code: 2, out: "", err: "文件b.xlsx已存在，没有写入。请换一个文件名，或加--force覆盖。\n" });
    expect(readFileSync(join(folder, "b.xlsx"), "utf8")).toBe("旧");
    expect(run("repair", ["a.xlsx", "c.xlsx", "--force"], folder)).toMatchObject({ code: 2, err: "新文件c.xlsx就是原文件，没有写入。请换一个文件名。\n" });
    expect(run("repair", ["a.xlsx", "b.xlsx", "--force"], folder).code).toBe(0);
    expect(readFileSync(join(folder, "b.xlsx")).equals(Buffer.from(sampleBytes()))).toBe(true);
  }));

test.each([
  [["坏.xlsx", "b.xlsx"], "文件内容是其他类型的数据，不是.xlsx工作簿"],
  [["没有.xlsx", "b.xlsx"], "没有文件没有.xlsx，没有写入。请检查路径。"],
  [["好.xlsx"], "要给出原文件和新文件。"],
  [["好.xlsx", "b.xlsx", "c.xlsx"], "一次只修复一个工作簿，多出了c.xlsx。"],
  [["好.xlsx", "b.xlsx", "--rule", "no-such-rule"], "没有规则no-such-rule，没有写入。"],
  [["好.xlsx", "b.xlsx", "--foo"], "不认识选项--foo。"],
  [["好.xlsx", "没有/b.xlsx"], "不能写入文件没有/b.xlsx（ENOENT）。"],
])("%j ends with one plain sentence and nothing written: exit code 2", (words, sentence) =>
  inFolder((folder) => {
    writeFileSync(join(folder, "好.xlsx"), sampleBytes());
    writeFileSync(join(folder, "坏.xlsx"), "hello");
    const { code, out, err } = run("repair", words, folder);
    expect([code, out]).toEqual([2, ""]);
    expect(err.startsWith(sentence)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["坏.xlsx", "好.xlsx"]);
  }));
