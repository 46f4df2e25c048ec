import { readFileSync } from "node:fs";
import { parseAddress } from "../../src/workbook/address";
import { cellAt, type Workbook } from "../../src/workbook/workbook";
import { patchWorkbook } from "../../src/xlsx/patch";
import { withCells } from "./grid-draft";
import { sample, SAMPLE_FILE, wholeSample } from "./sample";

const at = (sheet: string, address: string) => ({
  sheet,
  row: parseAddress(address)?.row ?? 0,
  column: parseAddress(address)?.column ?? 0,
});

/** What the published disclosure has wrong (logical errors only), and what would be right there. */
const CORRECTIONS: readonly {
  readonly sheet: string;
  readonly address: string;
  readonly wrong: string;
  readonly right: string;
}[] = [
  // Three parts add up to 189.00 where the project's scale is 180.00.
  {
    sheet: "项目情况",
    address: "E11",
    wrong: "100.00万元（其中包括：师资费30.80",
    right: "91.00万元（其中包括：师资费21.80",
  },
  // Last year's project expenditure counts carry-over, which last year's general public budget does not.
  { sheet: "上年预算数", address: "D12", wrong: "10431.92", right: "8695.00" },
  // No project from other funds, and yet 426.76.
  { sheet: "其他", address: "B7", wrong: "0", right: "1" },
];

/** The edits that put the sample right. */
function corrections() {
  return CORRECTIONS.map(({ sheet, address, wrong, right }) => {
    const cell = at(sheet, address);
    const content = cellAt(wholeSample(), cell)?.value ?? null;
    if (!String(content).includes(wrong)) throw new Error(`${sheet}!${address} no longer says ${wrong}`);
    const corrected = typeof content === "number" ? Number(right) : String(content).replace(wrong, right);
    return { key: `${sheet}!${address}`, cell, content, corrected };
  });
}

/** The whole sample with the errors of the published disclosure put right. */
export function soundSample(workbook: Workbook = wholeSample()): Workbook {
  return withCells(workbook, Object.fromEntries(corrections().map(({ key, corrected }) => [key, corrected])));
}

/** The sound sample with one error of the published disclosure left in it, `其他!B7`. */
export function withPublishedError(place: string): Workbook {
  const put = corrections().filter(({ key }) => key !== place);
  if (put.length === CORRECTIONS.length) throw new Error(`${place} holds no published error`);
  return withCells(wholeSample(), Object.fromEntries(put.map(({ key, corrected }) => [key, corrected])));
}

const MEDICAL_AGREES = { "表6!D15": 284.59, "表6!E15": 284.59, "表6!D17": 73.24, "表6!E17": 73.24 };

/**
 * The eleven tables without anything to look at: contributions to medical insurance moved within 301, so that they
 * agree by both classifications, which the published ones do not.
 */
export function quietSample(): Workbook {
  return withCells(sample(), MEDICAL_AGREES);
}

/** The same as a file. */
export function soundSampleBytes(): Uint8Array {
  return patchWorkbook(
    readFileSync(SAMPLE_FILE),
    corrections().map(({ cell, content, corrected }) => ({ cell, before: { content }, after: { content: corrected } })),
  );
}
