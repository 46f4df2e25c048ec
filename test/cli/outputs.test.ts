import { spawnSync } from "node:child_process";
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { writeFiles } from "../../src/cli/output-files";
import { tablesBytes } from "../support/file-of";
import { inFolder, run, runAfter, runInto, type Command } from "./run";

jest.setTimeout(180_000);

/** How each command is told to write a file; the input is `a.xlsx`. */
const WRITING: readonly (readonly [string, Command, (output: string) => readonly string[]])[] = [
  ["repair", "repair", (output) => ["a.xlsx", output]],
  ["narrate --text", "narrate", (output) => ["a.xlsx", "--text", output]],
  ["narrate --docx", "narrate", (output) => ["a.xlsx", "--docx", output]],
];

/** Names under which the workbook itself can be met. */
const OTHER_NAMES: Readonly<Record<string, (folder: string) => string>> = {
  "its own name": () => "a.xlsx",
  "another path": (folder) => join(folder, "x", "..", "a.xlsx"),
  "a symbolic link": (folder) => {
    symlinkSync(join(folder, "a.xlsx"), join(folder, "链接.xlsx"));
    return "链接.xlsx";
  },
  "a link to a link": (folder) => {
    symlinkSync("a.xlsx", join(folder, "一.xlsx"));
    symlinkSync("一.xlsx", join(folder, "二.xlsx"));
    return "二.xlsx";
  },
  "a hard link": (folder) => {
    linkSync(join(folder, "a.xlsx"), join(folder, "硬链接.xlsx"));
    return "硬链接.xlsx";
  },
  "a path through a linked folder": (folder) => {
    symlinkSync(folder, join(folder, "夹"));
    return join("夹", "a.xlsx");
  },
};

const held = (folder: string, name: string): string => readFileSync(join(folder, name), "latin1");

describe.each(WRITING)("%s", (_name, command, words) => {
  test.each(Object.keys(OTHER_NAMES))("never writes over its own workbook under %s, --force or not", (kind) =>
    inFolder((folder) => {
      mkdirSync(join(folder, "x"));
      writeFileSync(join(folder, "a.xlsx"), tablesBytes());
      const before = held(folder, "a.xlsx");
      const output = OTHER_NAMES[kind]?.(folder) ?? "";
      const { code, out, err } = run(command, [...words(output), "--force"], folder);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toBe(`输出文件${output}就是原文件，没有写入。请换一个文件名。\n`);
      expect(held(folder, "a.xlsx")).toBe(before);
    }),
  );

  test("replaces a file that is there only on --force, keeping who may read it", () =>
    inFolder((folder) => {
      writeFileSync(join(folder, "a.xlsx"), tablesBytes());
      writeFileSync(join(folder, "b.xlsx"), "改过的");
      chmodSync(join(folder, "b.xlsx"), 0o640);
      const refused = run(command, words("b.xlsx"), folder);
      expect([refused.code, refused.err]).toEqual([
        2,
        "文件b.xlsx已存在，没有写入。请换一个文件名，或加--force覆盖。\n",
      ]);
      expect(readFileSync(join(folder, "b.xlsx"), "utf8")).toBe("改过的");
      expect(run(command, [...words("b.xlsx"), "--force"], folder).code).not.toBe(2);
      expect(statSync(join(folder, "b.xlsx")).size).toBeGreaterThan(1000);
      expect(statSync(join(folder, "b.xlsx")).mode & 0o777).toBe(0o640);
      expect(readdirSync(folder).sort()).toEqual(["a.xlsx", "b.xlsx"]);
    }));

  test("a disk that is full leaves what was there, and no half file", () =>
    inFolder((folder) => {
      writeFileSync(join(folder, "a.xlsx"), tablesBytes());
      writeFileSync(join(folder, "b.xlsx"), "好的");
      for (const output of ["b.xlsx", "c.xlsx"]) {
        const { code, err } = runAfter("ulimit -f 8", command, [...words(output), "--force"], folder);
        expect([code, err]).toEqual([2, expect.stringMatching(/^不能写入文件[bc]\.xlsx（EFBIG）。.+。\n$/u)]);
      }
      expect(readFileSync(join(folder, "b.xlsx"), "utf8")).toBe("好的");
      expect(readdirSync(folder).sort()).toEqual(["a.xlsx", "b.xlsx"]);
    }));

  test("refuses a folder, a pipe and a link that leads nowhere as output", () =>
    inFolder((folder) => {
      writeFileSync(join(folder, "a.xlsx"), tablesBytes());
      mkdirSync(join(folder, "夹"));
      symlinkSync("没有", join(folder, "断"));
      spawnSync("mkfifo", [join(folder, "管道")]);
      for (const output of ["夹", "断", "管道"])
        expect(run(command, [...words(output), "--force"], folder)).toMatchObject({
          code: 2,
          err: expect.stringContaining("没有写入。请换一个文件名。"),
        });
      expect(readdirSync(folder).sort()).toEqual(["a.xlsx", "夹", "断", "管道"].sort());
    }));
});

test("narrate refuses one file for text and document, by whatever names", () =>
  inFolder((folder) => {
    writeFileSync(join(folder, "a.xlsx"), tablesBytes());
    mkdirSync(join(folder, "x"));
    for (const other of ["b.txt", join("x", "..", "b.txt"), join(folder, "b.txt")]) {
      const { code, err } = run("narrate", ["a.xlsx", "--text", "b.txt", "--docx", other], folder);
      expect([code, err]).toEqual([2, `两个输出写的是同一个文件${other}，没有写入。请换一个文件名。\n`]);
    }
    expect(run("narrate", ["a.xlsx", "--text", "b.txt", "--text", "c.txt"], folder)).toMatchObject({
      code: 2,
      err: expect.stringContaining("--text写了两次"),
    });
    expect(readdirSync(folder).sort()).toEqual(["a.xlsx", "x"]);
  }));

test.each<[Command, readonly string[]]>([
  ["check", ["a.xlsx"]],
  ["check", ["."]],
  ["narrate", ["a.xlsx"]],
  ["repair", ["a.xlsx", "b.xlsx"]],
])("%s %j does not append what it prints to the workbook", (command, words) =>
  inFolder((folder) => {
    writeFileSync(join(folder, "a.xlsx"), tablesBytes());
    const before = held(folder, "a.xlsx");
    const { code, err } = runInto(join(folder, "a.xlsx"), "a", command, words, folder);
    expect([code, err]).toEqual([2, expect.stringContaining("输出重定向到了工作簿a.xlsx本身")]);
    expect(held(folder, "a.xlsx")).toBe(before);
    expect(readdirSync(folder)).toEqual(["a.xlsx"]);
  }),
);

describe("files written together", () => {
  test("are written both or neither", () =>
    inFolder((folder) => {
      const [one, two] = [join(folder, "一"), join(folder, "没有", "二")];
      const rules = { inputs: [], mayReplace: false };
      expect(() =>
        writeFiles(
          [
            { path: one, content: "1" },
            { path: two, content: "2" },
          ],
          rules,
        ),
      ).toThrow("不能写入文件");
      expect(readdirSync(folder)).toEqual([]);
    }));

  test("go where a link leads, and the link stays", () =>
    inFolder((folder) => {
      mkdirSync(join(folder, "别处"));
      writeFileSync(join(folder, "别处", "b"), "旧");
      symlinkSync(join("别处", "b"), join(folder, "链接"));
      writeFiles([{ path: join(folder, "链接"), content: "新" }], { inputs: [], mayReplace: true });
      expect(readFileSync(join(folder, "别处", "b"), "utf8")).toBe("新");
      expect(readdirSync(folder).sort()).toEqual(["别处", "链接"].sort());
      expect(readdirSync(join(folder, "别处"))).toEqual(["b"]);
    }));
});
