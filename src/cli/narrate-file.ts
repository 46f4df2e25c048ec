import { basename } from "node:path";
import { narrateWorkbook, narrativeForClipboard, type Narration } from "../actions/narrate";
import { publicationDocx } from "../actions/publish";
import { gapsOf } from "../narrative/document";
import { openErrorsWarning } from "../narrative/view";
import { readWorkbook } from "../xlsx";
import { readBytes } from "./read-file";
import { Refusal } from "./system-errors";

/** The text of a workbook as the command prints and writes it. */
export interface Narrated {
  readonly text: string;
  /** `null` where it was not asked for. */
  readonly docx: Uint8Array | null;
  /** What is missing and what should be looked at, a line each. */
  readonly remarks: readonly string[];
  /** Without gaps, from tables without errors. */
  readonly isComplete: boolean;
}

/** @throws UnreadableFile, Refusal, or the system's own error */
export async function narrateFile(path: string, { asDocx }: { readonly asDocx: boolean }): Promise<Narrated> {
  const narration = narrateWorkbook(readWorkbook(readBytes(path), basename(path)));
  if (Object.keys(narration.book.tables).length === 0) {
    throw new Refusal(
      `${path}中没有认出部门预算公开表，无法写情况说明。请确认工作簿里有“部门收支总体情况表”等表，表名写在表的上方。`,
    );
  }
  return {
    text: narrativeForClipboard(narration).text,
    docx: asDocx ? await publicationDocx(narration) : null,
    remarks: remarksOf(narration),
    isComplete: gapsOf(narration.document).length === 0 && narration.openErrors === 0,
  };
}

function remarksOf({ document, concerns, openErrors }: Narration): string[] {
  const gaps = gapsOf(document);
  return [
    ...(gaps.length > 0 ? [`待填${gaps.length}处：${[...new Set(gaps.map(({ name }) => name))].join("、")}。`] : []),
    ...concerns.map(({ message }) => `请核实：${message.zh}`),
    ...(openErrors > 0 ? [`${openErrorsWarning(openErrors).zh}。`] : []),
  ];
}
