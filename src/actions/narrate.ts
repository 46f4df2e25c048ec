import { RULES } from "../checks";
import type { Finding } from "../checks/finding";
import { NARRATIVE_INPUT_RULES } from "../checks/narrative-inputs";
import { priorYearChangeAddsUp } from "../checks/other-sheets/prior-year-change-adds-up";
import { run } from "../checks/run";
import { NO_SETTINGS, parseSettings, SETTINGS_KEY, type CheckSettings } from "../checks/settings";
import type { Bilingual } from "../disclosure/bilingual";
import type { Inputs } from "../disclosure/inputs";
import { withLastYear } from "../disclosure/inputs/last-year";
import { disclose, type Disclosure } from "../disclosure/disclosure";
import { publicationOf } from "../narrative";
import { gapsIn, gapsOf, linesOf, type Gap, type Line, type NarrativeDocument } from "../narrative/document";
import { beginningOf, withOwnWording, type Override } from "../narrative/revision/own-wording";
import { readRecord, RECORD_SETTING, storedRecord, type WrittenRecord } from "../narrative/revision/record";
import { withPlaces } from "../narrative/gap-places";
import { narrativeView, type Concern, type NarrativeView } from "../narrative/view";
import { htmlOfLines } from "../narrative/writers/html";
import { isForeign, NARRATIVE_SHEET, planSheet, type Choice, type SheetPlan } from "../narrative/writers/sheet";
import { textOfLines } from "../narrative/writers/plain-text";
import { cellKey } from "../workbook/address";
import { MOST_CHARACTERS } from "../workbook/cell-text";
import { HostRefusal, type ReadPort, type RereadPort, type SettingsPort, type TextSheetPort } from "../workbook/ports";
import { recalculated } from "../workbook/recalculation";
import type { Workbook } from "../workbook/workbook";
import { compareWithLastYear, concernsAboutPrior, type LastYearFile } from "./last-year-file";

/** The text of a workbook, and what it was written from. */
export interface Narration {
  readonly workbook: Workbook;
  readonly book: Disclosure;
  readonly inputs: Inputs;
  /** As the figures have it. */
  readonly document: NarrativeDocument;
  /** As it is published: the officer's wording of the sheet 情况说明 in its place. */
  readonly lines: readonly Line[];
  /** Paragraphs that are published in the officer's words. */
  readonly overrides: readonly Override[];
  /** What is missing in the whole publication: 部门概况, the text, 名词解释. */
  readonly gaps: readonly Gap[];
  /** What is missing or contradictory in the officer's statements. */
  readonly concerns: readonly Concern[];
  /** Errors of the tables that stand open. */
  readonly openErrors: number;
  /** What is to be verified and not explained yet. */
  readonly openQuestions: number;
  /** Keys of cells whose amounts an open error questions. */
  readonly questioned: ReadonlySet<string>;
}

/** A workbook as recognised and checked: what a narration is written from. */
export interface NarrationSource {
  readonly workbook: Workbook;
  readonly validation: { readonly book: Disclosure; readonly result: { readonly findings: readonly Finding[] } };
}

/** The sheet 情况说明 as the officer left it, and what was written into it last. */
export interface WrittenText {
  readonly sheet: readonly string[] | null;
  readonly record: WrittenRecord | null;
}

const NOTHING_WRITTEN: WrittenText = { sheet: null, record: null };

/**
 * 情况说明 of a workbook that is not validated yet: recognises it and evaluates the rules, then `narrate`s. Pure.
 * @param lastYear where its amounts fill what 上年预算数 leaves blank
 * @param stored what was last written into the sheet 情况说明; `null` where nothing was
 */
export function narrateWorkbook(
  given: Workbook,
  settings: CheckSettings = NO_SETTINGS,
  lastYear: LastYearFile | null = null,
  stored: WrittenRecord | null = null,
): Narration {
  return narrate(sourceOf(given, settings), lastYear, { sheet: writtenSheet(given), record: stored });
}

/** Recognises a workbook and evaluates the rules. */
function sourceOf(given: Workbook, settings: CheckSettings): NarrationSource {
  const workbook = recalculated(given);
  const book = disclose(workbook);
  return { workbook: given, validation: { book, result: run(RULES, { workbook, book }, settings) } };
}

/**
 * 情况说明: writes the text from the tables and input sheets as they were validated. Pure; what is missing is a
 * marked gap.
 * @param lastYear where its amounts fill what 上年预算数 leaves blank
 * @param written the officer's wording, which is kept
 */
export function narrate(
  { workbook, validation }: NarrationSource,
  lastYear: LastYearFile | null = null,
  written: WrittenText = NOTHING_WRITTEN,
): Narration {
  const { book, result } = validation;
  const stated = book.inputs;
  const match = lastYear === null ? null : compareWithLastYear({ book, inputs: stated }, lastYear);
  const inputs = lastYear === null || match === null ? stated : withLastYear(stated, match, lastYear.name);
  const texts = publicationOf(book, inputs);
  const { lines, overrides } = withOwnWording(linesOf(texts.narrative), written.sheet, written.record);
  const gaps = withPlaces([...gapsOf(texts.profile), ...gapsIn(lines), ...gapsOf(texts.glossary)], book.inputs.blanks);
  return {
    workbook,
    book,
    inputs,
    document: texts.narrative,
    lines,
    overrides,
    gaps,
    concerns: [
      ...result.findings
        .filter(
          ({ rule, explanation, severity }) =>
            ABOUT_INPUTS.has(rule.id) && explanation === null && severity !== "rounding",
        )
        .map(({ message, cells }) => ({ message, cells: cells.map(({ cell }) => cell) })),
      ...(lastYear === null || match === null ? [] : concernsAboutPrior(book, match, lastYear)),
      ...concernsAbout(overrides),
      ...(isForeign(written.sheet, written.record) ? [FOREIGN_TEXT] : []),
    ],
    openErrors: result.findings.filter(({ severity }) => severity === "logical").length,
    openQuestions: result.findings.filter(
      ({ severity, explanation }) => severity === "verifiable" && explanation === null,
    ).length,
    questioned: questionedBy(result.findings),
  };
}

/** Column A of the sheet 情况说明 as the workbook has it; `null` where there is no such sheet. */
function writtenSheet({ sheets }: Workbook): readonly string[] | null {
  const sheet = sheets.find(({ name }) => name === NARRATIVE_SHEET);
  if (!sheet) return null;
  const { grid } = sheet;
  return Array.from({ length: Math.max(0, grid.bottom) }, (_, row) => String(grid.cell(row, 0).value ?? ""));
}

/** The officer's paragraphs whose figures are not those of the tables. */
function concernsAbout(overrides: readonly Override[]): Concern[] {
  return overrides
    .filter(({ missing }) => missing.length > 0)
    .map(({ text, missing }) => ({
      message: {
        zh: `“${NARRATIVE_SHEET}”中您修改的“${beginningOf(text ?? "")}”一段没有写${missing.join("、")}，请核对这一段的数字`,
        en: `Your own wording of “${beginningOf(text ?? "")}” does not state ${missing.join(", ")}: compare its figures`,
      },
      cells: [],
    }));
}

const FOREIGN_TEXT: Concern = {
  message: {
    zh: `工作表“${NARRATIVE_SHEET}”中的文字不是本工具写入的，导出和复制的是按表格生成的文字，没有采用该表文字`,
    en: `The text in the sheet “${NARRATIVE_SHEET}” was not written by this software and is not used: what is exported follows the tables`,
  },
  cells: [{ sheet: NARRATIVE_SHEET, row: 0, column: 0 }],
};

/** Of a balance the total is questioned: its parts are mostly right. */
function questionedBy(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(
    findings
      .filter(({ severity }) => severity === "logical")
      .flatMap(({ cells }) => cells.filter(({ role }) => role !== "part").map(({ cell }) => cellKey(cell))),
  );
}

/** Rules about what the officer states and the text repeats. */
const ABOUT_INPUTS: ReadonlySet<string> = new Set(
  [...NARRATIVE_INPUT_RULES, priorYearChangeAddsUp].map(({ id }) => id),
);

/** The text as it stands in the workbook and as it would be written now. */
export interface NarrativeState {
  readonly narration: Narration;
  readonly view: NarrativeView;
  readonly sheet: readonly string[] | null;
  readonly record: WrittenRecord | null;
}

/**
 * Reads the workbook and prepares the text. Changes nothing.
 * @throws HostRefusal where the workbook cannot be read
 */
export async function prepareNarrative(
  host: ReadPort & SettingsPort & TextSheetPort,
  lastYear: LastYearFile | null = null,
): Promise<NarrativeState> {
  return stateOf(host, await host.read(), lastYear);
}

/**
 * Prepares the text again after edits, reading only the sheets that may have changed.
 * @throws HostRefusal where they cannot be read
 */
export async function prepareAgain(
  host: RereadPort & SettingsPort & TextSheetPort,
  { narration }: NarrativeState,
  sheets: readonly string[],
  lastYear: LastYearFile | null = null,
): Promise<NarrativeState> {
  return stateOf(host, await host.reread(narration.workbook, sheets), lastYear);
}

async function stateOf(
  host: SettingsPort & TextSheetPort,
  workbook: Workbook,
  lastYear: LastYearFile | null,
): Promise<NarrativeState> {
  const settings = parseSettings(await host.readSetting(SETTINGS_KEY));
  return stateFrom(host, sourceOf(workbook, settings), lastYear);
}

/**
 * Prepares the text from a validation that has been made already. Changes nothing.
 * @throws HostRefusal where the sheet 情况说明 cannot be read
 */
export async function stateFrom(
  host: SettingsPort & TextSheetPort,
  source: NarrationSource,
  lastYear: LastYearFile | null = null,
): Promise<NarrativeState> {
  const record = readRecord(await host.readSetting(RECORD_SETTING));
  const sheet = await host.readTextSheet(NARRATIVE_SHEET);
  const narration = narrate(source, lastYear, { sheet, record });
  const { document, concerns, openErrors, gaps } = narration;
  const view = narrativeView(document, sheet, record, concerns, openErrors, gaps, narration);
  return { narration, sheet, record, view };
}

export type WriteOutcome =
  | { readonly kind: "written"; readonly plan: SheetPlan; readonly sentence: Bilingual }
  /** A sheet of that name holds a text of the officer's own; nothing was written. */
  | { readonly kind: "needs-consent"; readonly sentence: Bilingual };

/** What the officer decided: conflicts by line id, and whether a text of the officer's own may be replaced. */
export interface WriteChoices {
  readonly conflicts?: ReadonlyMap<string, Choice>;
  readonly replaceForeignText?: boolean;
}

/**
 * Writes the text into the sheet 情况说明: what was written before is brought up to date, what an officer
 * edited is left alone.
 * @throws HostRefusal where the sheet cannot be written
 */
export async function writeNarrative(
  host: SettingsPort & TextSheetPort,
  { narration }: Pick<NarrativeState, "narration">,
  choices: WriteChoices = {},
): Promise<WriteOutcome> {
  // Read again: the officer may have edited the sheet since the text was prepared.
  const sheet = await host.readTextSheet(NARRATIVE_SHEET);
  const record = readRecord(await host.readSetting(RECORD_SETTING));
  if (isForeign(sheet, record) && !choices.replaceForeignText) {
    return {
      kind: "needs-consent",
      sentence: {
        zh: `工作表“${NARRATIVE_SHEET}”已有文字，不是本工具写的，没有改动。可以先把该表改名，或选择替换A列文字。`,
        en: `The sheet “${NARRATIVE_SHEET}” holds text of your own; nothing was changed. Rename it, or choose to replace column A.`,
      },
    };
  }
  const plan = planSheet(linesOf(narration.document), sheet, record, choices.conflicts);
  const long = plan.rows.find(({ text }) => text.length > MOST_CHARACTERS);
  if (long) throw new HostRefusal("too-long", beginningOf(long.text), `${long.text.length} characters`);
  const stored = { key: RECORD_SETTING, value: storedRecord(plan.record) };
  await host.writeTextSheet(NARRATIVE_SHEET, plan.rows, sheet, stored);
  return { kind: "written", plan, sentence: writtenSentence(plan, sheet === null) };
}

function writtenSentence({ updated, kept, conflicts }: SheetPlan, isNew: boolean): Bilingual {
  const parts: Bilingual[] = [
    {
      zh: `已写入“${NARRATIVE_SHEET}”，${isNew ? "共" : "更新"}${updated.length}段`,
      en: `Written into “${NARRATIVE_SHEET}”, ${updated.length} paragraphs${isNew ? "" : " updated"}`,
    },
    ...(kept > 0 ? [{ zh: `保留您修改或添加的${kept}段`, en: `${kept} of your own kept` }] : []),
    ...(conflicts.length > 0
      ? [{ zh: `其中${conflicts.length}段数字有变化，请选择用哪一种`, en: `${conflicts.length} of them to be chosen` }]
      : []),
  ];
  return { zh: `${parts.map(({ zh }) => zh).join("，")}。`, en: `${parts.map(({ en }) => en).join(", ")}.` };
}

/** 复制: the text plain and formatted, for the clipboard, in the officer's words where there are any. */
export function narrativeForClipboard({ lines }: Narration): { readonly text: string; readonly html: string } {
  return { text: textOfLines(lines), html: htmlOfLines(lines) };
}
