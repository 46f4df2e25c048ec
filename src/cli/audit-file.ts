import { basename } from "node:path";
import {
  auditJson,
  auditReport,
  auditText,
  certainCorrections,
  commentsOf,
  evidenceOf,
  isNarrativeSheet,
  toldFromLines,
  toldFromSheet,
  type AuditedText,
  type Evidence,
  type ToldText,
} from "../audit";
import type { Bilingual } from "../disclosure/bilingual";
import { annotatedDocx, correctedDocx, readDocx } from "../word";
import type { Workbook } from "../workbook/workbook";
import { decodedText, readWorkbook } from "../xlsx";
import type { Language } from "./language";
import { readBytes } from "./read-file";
import { bilingualFor, Refusal } from "./system-errors";

export interface AuditOptions {
  readonly workbook: string;
  readonly lastYear: string | null;
  readonly asJson: boolean;
  readonly annotated: boolean;
  readonly corrected: boolean;
  readonly language: Language;
}

/** A file of text, judged. */
export interface Audited {
  readonly status: "clean" | "wrong" | "unread";
  /** What is printed of each text in it. */
  readonly shown: readonly string[];
  /** Why it could not be read; `null` where it was. */
  readonly error: Bilingual | null;
  /** `null` where it was not asked for, or the file is no .docx. */
  readonly annotated: Uint8Array | null;
  readonly corrected: Uint8Array | null;
}

/** The last workbooks used: the texts of one command are all held against the same. */
let held: { readonly of: string; readonly evidence: Evidence } | null = null;

/**
 * Judges one file of text. What is wrong with it becomes part of the result.
 * @throws Refusal where the workbooks cannot be used: then no text can be judged
 */
export function auditFile(path: string, options: AuditOptions): Audited {
  const { workbook, lastYear } = options;
  const of = JSON.stringify([workbook, lastYear]);
  if (held?.of !== of) held = { of, evidence: evidenceFrom(workbook, lastYear) };
  const { evidence } = held;
  try {
    return judged(path, evidence, options);
  } catch (error) {
    return unauditedFile(path, bilingualFor(error), options);
  }
}

/** A text that could not be judged. @param error one plain sentence */
export function unauditedFile(path: string, error: Bilingual, options: AuditOptions): Audited {
  const text = { text: path, error: error[options.asJson ? "zh" : options.language] };
  return {
    status: "unread",
    shown: [shownAs(options.workbook, text, options)],
    error,
    annotated: null,
    corrected: null,
  };
}

function judged(path: string, evidence: Evidence, options: AuditOptions): Audited {
  const texts = textsIn(path);
  if (texts.every(({ paragraphs }) => paragraphs.every(({ text }) => text.trim() === "")))
    throw new Refusal({
      zh: "文件中没有可以核对的文字。请换一个文件，或看文字是否都在表格、图片里。",
      en: "The file has no text to audit. Choose another, or see whether all of its text is in tables or pictures.",
    });
  const audits = texts.map((text) => ({ text: path, audit: auditText(text, evidence) }));
  const findings = audits.flatMap(({ audit }) => audit.findings);
  const copy = (isWanted: boolean, make: (bytes: Uint8Array) => Uint8Array): Uint8Array | null =>
    isWanted && isDocx(path) ? make(readBytes(path)) : null;
  return {
    status: findings.some(({ level }) => level === "error") ? "wrong" : "clean",
    shown: audits.map((audit) => shownAs(options.workbook, audit, options)),
    error: null,
    annotated: copy(options.annotated, (bytes) => annotatedDocx(bytes, commentsOf(findings))),
    corrected: copy(options.corrected, (bytes) => correctedDocx(bytes, certainCorrections(findings))),
  };
}

function shownAs(workbook: string, text: AuditedText, { asJson }: AuditOptions): string {
  return asJson ? JSON.stringify(auditJson(workbook, [text]).texts[0], null, 2) : auditReport(text);
}

function evidenceFrom(workbook: string, lastYear: string | null): Evidence {
  const evidence = evidenceOf(workbookAt(workbook), lastYear === null ? null : workbookAt(lastYear));
  if (Object.keys(evidence.book.tables).length > 0) return evidence;
  throw new Refusal({
    zh: `${workbook}中没有认出部门预算公开表，没有核对。请确认工作簿里有公开表，表名写在表的上方。`,
    en: `No disclosure table is recognised in ${workbook}; nothing was audited. See that the workbook has the tables, each under its title.`,
  });
}

function workbookAt(path: string): Workbook {
  try {
    return readWorkbook(readBytes(path), basename(path));
  } catch (error) {
    const { zh, en } = bilingualFor(error);
    throw new Refusal({
      zh: `${path}不能使用，没有核对。${zh}`,
      en: `${path} cannot be used; nothing was audited. ${en}`,
    });
  }
}

export const isDocx = (path: string): boolean => /\.docx$/iu.test(path);

/** The texts of a file: a .docx and a plain text hold one, a workbook those of its sheets. */
function textsIn(path: string): ToldText[] {
  const bytes = readBytes(path);
  if (isDocx(path)) {
    const paragraphs = readDocx(bytes).paragraphs.map(({ text, level, number }) => ({ text, level, number }));
    return [{ name: path, paragraphs }];
  }
  if (/\.xlsx$/iu.test(path)) {
    const sheets = readWorkbook(bytes, basename(path)).sheets.filter(isNarrativeSheet);
    if (sheets.length === 0)
      throw new Refusal({
        zh: "工作簿中没有“情况说明”工作表。请先生成文字，或给出.docx、.txt文件。",
        en: "The workbook has no sheet “情况说明”. Write the text first, or name a .docx or .txt file.",
      });
    return sheets.map((sheet) => ({ ...toldFromSheet(sheet), name: path }));
  }
  if (/\.(?:doc|wps|pdf|xls|et)$/iu.test(path))
    throw new Refusal({
      zh: "不读这种格式，应为.docx、.txt或.xlsx。请另存后再试。",
      en: "This format is not read; .docx, .txt or .xlsx is expected. Save it as one of these.",
    });
  return [toldFromLines(path, decodedText(bytes).split(/\r\n|\r|\n/u))];
}
