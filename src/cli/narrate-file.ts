import { basename } from "node:path";
import type { LastYearFile } from "../actions/last-year-file";
import { narrateWorkbook, narrativeForClipboard, type Narration } from "../actions/narrate";
import { publicationDocx, publicationHtml } from "../actions/publish";
import { parseSettings, SETTINGS_KEY } from "../checks/settings";
import { beginningOf } from "../narrative/revision/own-wording";
import { readRecord, RECORD_SETTING } from "../narrative/revision/record";
import { openErrorsWarning } from "../narrative/view";
import { readSetting, readWorkbook } from "../xlsx";
import { readBytes } from "./read-file";
import { said, type Language } from "./language";
import { bilingualFor, Refusal } from "./system-errors";

export interface NarrateOptions {
  readonly asDocx: boolean;
  readonly asHtml: boolean;
  /** Last year's workbook, whose amounts fill what 上年预算数 leaves blank; those that differ are remarked. */
  readonly lastYear: string | null;
  readonly language: Language;
}

/** The text of a workbook as the command prints and writes it. */
export interface Narrated {
  readonly text: string;
  /** `null` where it was not asked for. */
  readonly docx: Uint8Array | null;
  /** `null` where it was not asked for. */
  readonly html: string | null;
  /** What is missing and what should be looked at, a line each. */
  readonly remarks: readonly string[];
  /** Without gaps, from tables without errors. */
  readonly isComplete: boolean;
}

/** @throws UnreadableFile, Refusal, or the system's own error */
export async function narrateFile(path: string, { asDocx, asHtml, lastYear }: NarrateOptions): Promise<Narrated> {
  const bytes = readBytes(path);
  const settings = parseSettings(readSetting(bytes, SETTINGS_KEY));
  const record = readRecord(readSetting(bytes, RECORD_SETTING));
  const before = lastYear === null ? null : lastYearFile(lastYear);
  const narration = narrateWorkbook(readWorkbook(bytes, basename(path)), settings, before, record);
  if (Object.keys(narration.book.tables).length === 0) {
    throw new Refusal({
      zh: `${path}中没有认出部门预算公开表，无法写情况说明。请确认工作簿里有“部门收支总体情况表”等表，表名写在表的上方。`,
      en: `No disclosure table is recognised in ${path}; the text cannot be written. See that the workbook has the tables, each under its title.`,
    });
  }
  return {
    text: narrativeForClipboard(narration).text,
    docx: asDocx ? await publicationDocx(narration) : null,
    html: asHtml ? publicationHtml(narration) : null,
    remarks: remarksOf(narration),
    isComplete: narration.gaps.length === 0 && narration.openErrors === 0,
  };
}

function lastYearFile(path: string): LastYearFile {
  const name = basename(path);
  try {
    return { name, workbook: readWorkbook(readBytes(path), name) };
  } catch (error) {
    const { zh, en } = bilingualFor(error);
    throw new Refusal({
      zh: `上年工作簿${path}不能使用，没有写情况说明。${zh}`,
      en: `Last year's workbook ${path} cannot be used; the text was not written. ${en}`,
    });
  }
}

function remarksOf({ gaps, overrides, concerns, openErrors }: Narration): string[] {
  return [
    ...(gaps.length > 0 ? [gapsSentence([...new Set(gaps.map(({ name }) => name))], gaps.length)] : []),
    ...overrides.map(({ text, written }) =>
      text === null
        ? said({
            zh: `按“情况说明”表删去：${beginningOf(written ?? "")}`,
            en: `Left out, as on the sheet 情况说明: ${beginningOf(written ?? "")}`,
          })
        : said({
            zh: `按“情况说明”表采用您的写法：${beginningOf(text)}`,
            en: `In your wording, from the sheet 情况说明: ${beginningOf(text)}`,
          }),
    ),
    ...concerns.map(({ message }) => said({ zh: `请核实：${message.zh}`, en: `To verify: ${message.en}` })),
    ...(openErrors > 0
      ? [said({ zh: `${openErrorsWarning(openErrors).zh}。`, en: `${openErrorsWarning(openErrors).en}.` })]
      : []),
  ];
}

const gapsSentence = (names: readonly string[], gaps: number): string =>
  said({ zh: `待填${gaps}处：${names.join("、")}。`, en: `${gaps} gaps to fill: ${names.join(", ")}.` });
