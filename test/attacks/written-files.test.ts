import { writeNarrative } from "../../src/actions/narrate";
import { narrateWorkbook } from "../../src/actions/narrate";
import type { HostRefusal, SettingsPort, TextSheetPort } from "../../src/workbook/ports";
import type { Workbook } from "../../src/workbook/workbook";
import { mapSheets, typed, withCells } from "../support/grid-draft";
import { wholeSample } from "../support/sample";
import { faultOfFiles } from "../support/written-files";

/** The sample with something behind every text that an officer writes. */
function withBehindTexts(piece: string): Workbook {
  return mapSheets(wholeSample(), (draft) => {
    const isTable = /^表\d/u.test(draft.name);
    draft.rows = draft.rows.map((row, at) =>
      row.map((cell, column) => {
        const isOfForm = isTable ? at < 6 : column === 0;
        if (isOfForm || typeof cell.value !== "string" || /^[\d.]*$/u.test(cell.value)) return cell;
        return typed(cell.value + piece, cell.numberFormat);
      }),
    );
  });
}

/** Control characters, halves of characters, what is none, marks that turn the line, emoji, markup, formulas. */
const NASTY = [
  ...["\u0000\u0001\u000b\u001f\u007f\u0085", "\ud800x\udc00\ufffe\uffff", "\u202e\u2066\u200b👩‍👩‍👧‍👦🇨🇳𠮷\u2028"],
  "</script><script>alert(1)</script>&#0;]]>&amp;_x0000_=1+1${1}$&",
];

test("files made of texts with whatever characters open in their programs, and hold no script", async () => {
  expect(await faultOfFiles(withBehindTexts(NASTY.join("")))).toBeNull();
});

test("a list of findings about texts that fill their cells has no cell longer than Excel takes", async () => {
  const full = "9".repeat(32_767);
  expect(await faultOfFiles(withCells(wholeSample(), { "表3!E9": full, "表3!D9": full, "表5!D12": full }))).toBeNull();
});

test("a paragraph longer than a cell holds is not written, and which is said", async () => {
  const host: SettingsPort & TextSheetPort = {
    readSetting: () => Promise.resolve(null),
    writeSetting: () => Promise.resolve(),
    readTextSheet: () => Promise.resolve(null),
    writeTextSheet: () => Promise.reject(new Error("written")),
  };
  const narration = narrateWorkbook(withCells(wholeSample(), { "变动原因!D4": "因".repeat(32_767) }));
  const refusal: unknown = await writeNarrative(host, { narration }).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ reason: "too-long" } satisfies Partial<HostRefusal>);
  expect(refusal).toHaveProperty("where", expect.stringMatching(/^.{2,40}……$/u));
});
