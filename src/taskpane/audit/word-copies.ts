import { findingsToTell, type AuditState } from "../../actions/audit";
import { certainCorrections, commentsOf } from "../../audit";
import { annotatedDocx, correctedDocx } from "../../word";
import { download } from "../download";
import type { WordFile } from "./audit-desk";

/**
 * 下载带批注的Word: every finding as a comment at its place.
 * @returns the name of the file
 */
export function downloadAnnotated(state: AuditState, { name, bytes }: WordFile): string {
  const copy = named(name, "批注");
  download(annotatedDocx(bytes, commentsOf(findingsToTell(state))), copy, "docx");
  return copy;
}

/**
 * 下载修订稿: what was accepted, and what has one correction only, as tracked changes.
 * @returns the name of the file
 */
export function downloadCorrected(state: AuditState, { name, bytes }: WordFile): string {
  const copy = named(name, "修订");
  // Those that were accepted come first: of two at one place the earlier is made.
  const corrections = [...state.corrections, ...certainCorrections(findingsToTell(state))];
  download(correctedDocx(bytes, corrections), copy, "docx");
  return copy;
}

const named = (name: string, suffix: string): string => `${name.replace(/\.docx$/iu, "")}-${suffix}.docx`;
