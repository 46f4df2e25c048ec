import {
  acknowledge,
  ACKNOWLEDGED_KEY,
  auditText,
  auditView,
  correctedText,
  evidenceOf,
  isNarrativeSheet,
  parseAcknowledged,
  storedAcknowledged,
  stretchesOf,
  toldFromSheet,
  withCorrection,
  type Acknowledged,
  type AuditFinding,
  type AuditView,
  type Correction,
  type Evidence,
  type Place,
  type TextAudit,
  type ToldText,
} from "../audit";
import type { Bilingual } from "../disclosure/bilingual";
import { NARRATIVE_SHEET } from "../narrative/writers/sheet";
import type { Edit } from "../workbook/edits";
import type { ReadPort, RereadPort, SettingsPort, WritePort } from "../workbook/ports";
import type { Sheet, Workbook } from "../workbook/workbook";
import { make } from "./accept";
import type { LastYearFile } from "./last-year-file";

/** Where the text comes from: the sheet 情况说明 of the workbook, or a file or the clipboard. */
export type TextSource = { readonly kind: "sheet" } | { readonly kind: "given"; readonly text: ToldText };

/** A text beside the workbook it is held against. */
export interface AuditState {
  readonly workbook: Workbook;
  /** Last year's workbook, by which changes and rates are proved; `null` where none is in use. */
  readonly lastYear: LastYearFile | null;
  readonly evidence: Evidence;
  readonly source: TextSource;
  /** As it was given. */
  readonly original: ToldText;
  /** What was accepted for a text that is not on the sheet, by places of the original. */
  readonly corrections: readonly Correction[];
  /** As it reads with the corrections. */
  readonly text: ToldText;
  readonly audit: TextAudit;
  readonly acknowledged: readonly Acknowledged[];
  readonly view: AuditView;
}

export type AuditOutcome =
  { readonly kind: "audited"; readonly state: AuditState } | { readonly kind: "refused"; readonly sentence: Bilingual };

const NO_TABLES: Bilingual = {
  zh: "工作簿中没有认出部门预算公开表，文字没有核对。请确认工作簿里有公开表，表名写在表的上方。",
  en: "No disclosure tables were recognised in the workbook, so the text was not audited. Check that each table has its title above it.",
};
const NO_SHEET: Bilingual = {
  zh: `工作簿中没有“${NARRATIVE_SHEET}”工作表。请先在“${NARRATIVE_SHEET}”页写入文字，或选择Word文件、粘贴文字。`,
  en: `The workbook has no sheet “${NARRATIVE_SHEET}”. Write the text first, or choose a Word file or paste a text.`,
};
const NO_WORDS: Bilingual = {
  zh: "没有可以核对的文字。请换一个文件，或粘贴情况说明的全文。",
  en: "There is no text to audit. Choose another file, or paste the whole text.",
};

/**
 * 核对文字: reads the workbook and judges a text by it. Changes nothing.
 * @throws HostRefusal where the workbook cannot be read
 */
export async function prepareAudit(
  host: ReadPort & SettingsPort,
  source: TextSource,
  lastYear: LastYearFile | null = null,
): Promise<AuditOutcome> {
  const beside = { workbook: await host.read(), lastYear };
  return auditedIn(beside, source, [], parseAcknowledged(await host.readSetting(ACKNOWLEDGED_KEY)));
}

/**
 * Judges the same text again after edits of the workbook, with what was accepted of it.
 * @param sheets those that may have changed; `null` where any may
 * @throws HostRefusal where the workbook cannot be read
 */
export async function auditAgain(
  host: ReadPort & RereadPort & SettingsPort,
  { workbook, lastYear, source, corrections }: AuditState,
  sheets: readonly string[] | null = null,
): Promise<AuditOutcome> {
  const now = sheets === null ? await host.read() : await host.reread(workbook, sheets);
  const beside = { workbook: now, lastYear };
  return auditedIn(beside, source, corrections, parseAcknowledged(await host.readSetting(ACKNOWLEDGED_KEY)));
}

function auditedIn(
  { workbook, lastYear }: Pick<AuditState, "workbook" | "lastYear">,
  source: TextSource,
  corrections: readonly Correction[],
  acknowledged: readonly Acknowledged[],
): AuditOutcome {
  const evidence = evidenceOf(workbook, lastYear && { ...lastYear.workbook, name: lastYear.name });
  if (Object.keys(evidence.book.tables).length === 0) return { kind: "refused", sentence: NO_TABLES };
  const sheet = textSheetOf(workbook);
  if (source.kind === "sheet" && sheet === null) return { kind: "refused", sentence: NO_SHEET };
  const original = source.kind === "given" ? source.text : sheet && toldFromSheet(sheet);
  if (original === null || original.paragraphs.length === 0) return { kind: "refused", sentence: NO_WORDS };
  return {
    kind: "audited",
    state: stateOf({ workbook, lastYear, evidence, source, original, acknowledged }, corrections),
  };
}

/** The sheet 情况说明; one named so at its end where there is none of that very name. */
function textSheetOf({ sheets }: Workbook): Sheet | null {
  return sheets.find(({ name }) => name === NARRATIVE_SHEET) ?? sheets.find(isNarrativeSheet) ?? null;
}

type Given = Pick<AuditState, "workbook" | "lastYear" | "evidence" | "source" | "original" | "acknowledged">;

function stateOf(given: Given, corrections: readonly Correction[]): AuditState {
  const { workbook, lastYear, evidence, source, original, acknowledged } = given;
  const text = correctedText(original, corrections);
  const audit = auditText(text, evidence);
  const view = auditView(text, audit, acknowledged);
  return { workbook, lastYear, evidence, source, original, acknowledged, corrections, text, audit, view };
}

export type Acceptance =
  /** Into the sheet; `edits` undo it. The text is to be audited again. */
  | { readonly kind: "written"; readonly edits: readonly Edit[] }
  /** Of a file or a pasted text: listed, and the text judged as it reads with it. */
  | { readonly kind: "listed"; readonly state: AuditState }
  | { readonly kind: "refused"; readonly sentence: Bilingual };

/**
 * 采用: puts other words at a place of the text, as it reads now. Where the text is the sheet 情况说明, its cell is
 * written; of other texts the change is listed.
 * @throws HostRefusal where the cell cannot be written
 */
export async function acceptWords(host: WritePort, state: AuditState, place: Place, by: string): Promise<Acceptance> {
  if (state.source.kind === "given")
    return {
      kind: "listed",
      state: stateOf(state, withCorrection(state.original, state.corrections, { ...place, by })),
    };
  const edit = editOf(state, place, by);
  if (edit === null) return { kind: "refused", sentence: notWritable(place) };
  return { kind: "written", edits: await make(host, [edit], state.workbook) };
}

/** Takes a listed change back. */
export function withoutCorrection(state: AuditState, correction: Correction): AuditState {
  return stateOf(
    state,
    state.corrections.filter((each) => each !== correction),
  );
}

const notWritable = ({ paragraph }: Place): Bilingual => ({
  zh: `第${paragraph}段的这处文字由公式得出或分在几个单元格里，没有改动。请在表中直接修改。`,
  en: `These words of paragraph ${paragraph} come from a formula or stand in several cells; nothing was changed. Change them in the sheet.`,
});

/** The edit of the one cell that holds the words; `null` where there is none. */
function editOf({ workbook }: AuditState, { paragraph, start, text }: Place, by: string): Edit | null {
  const sheet = textSheetOf(workbook);
  const stretches = sheet === null ? [] : (stretchesOf(sheet)[paragraph - 1] ?? []);
  const holding = stretches.find(
    (each) => each.isTyped && each.from <= start && each.from + each.text.length >= start + text.length,
  );
  if (sheet === null || !holding) return null;
  const { value } = sheet.grid.cell(holding.cell.row, holding.cell.column);
  if (typeof value !== "string") return null;
  const from = holding.within + start - holding.from;
  const after = value.slice(0, from) + by + value.slice(from + text.length);
  return { cell: holding.cell, before: { content: value }, after: { content: after } };
}

/**
 * Stores in the workbook why a finding is right as it is; an empty reason takes it back.
 * @throws HostRefusal where the workbook cannot be written
 */
export async function acknowledgeFinding(
  host: SettingsPort,
  state: AuditState,
  finding: AuditFinding,
  reason: string,
): Promise<AuditState> {
  // Read again: another text of this workbook may have been looked at meanwhile.
  const stored = parseAcknowledged(await host.readSetting(ACKNOWLEDGED_KEY));
  const acknowledged = acknowledge(stored, finding, reason);
  await host.writeSetting(ACKNOWLEDGED_KEY, storedAcknowledged(acknowledged));
  return { ...state, acknowledged, view: auditView(state.text, state.audit, acknowledged) };
}

/** What is to be said in a copy of the file, by places of the text as it was given: what was acknowledged is left out. */
export function findingsToTell({ original, evidence, acknowledged }: AuditState): readonly AuditFinding[] {
  const { findings } = auditView(original, auditText(original, evidence), acknowledged);
  return findings.flatMap(({ finding, reason }) => (reason === null ? [finding] : []));
}
