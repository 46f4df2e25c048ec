import { readFileSync } from "node:fs";
import { join } from "node:path";
import { auditText, evidenceOf, toldFromLines, type Evidence, type TextAudit } from "../../../src/audit";
import { sample, wholeSample } from "../../support/sample";

let tables: Evidence | null = null;
let whole: Evidence | null = null;

/** What the eleven tables of the sample say. */
export const byTables = (): Evidence => (tables ??= evidenceOf(sample()));
/** What the whole sample says, its input sheets included. */
export const byAll = (): Evidence => (whole ??= evidenceOf(wholeSample()));

/** The text that was published with the sample's tables, a paragraph each. */
export const PUBLISHED: readonly string[] = readFileSync(join(__dirname, "../../narrative/published.txt"), "utf8")
  .trimEnd()
  .split("\n");

export function audited(lines: readonly string[], evidence: Evidence = byTables()): TextAudit {
  return auditText(toldFromLines("text", lines), evidence);
}

/** The published text with one passage replaced. @throws Error where it does not stand there */
export function publishedWith(passage: string, other: string): string[] {
  if (!PUBLISHED.some((line) => line.includes(passage))) throw new Error(`not in the published text: ${passage}`);
  const at = PUBLISHED.findIndex((line) => line.includes(passage));
  return PUBLISHED.map((line, index) => (index === at ? line.replace(passage, other) : line));
}

/** Figures as `text class`. */
export const classes = ({ figures }: TextAudit): string[] => figures.map((figure) => `${figure.text} ${figure.class}`);

/** How many figures are proved or derived. */
export const settled = ({ figures }: TextAudit): number =>
  figures.filter((figure) => figure.class === "proved" || figure.class === "derived").length;

/** Errors and warnings as `kind text→expected`, those of the published text itself left out. */
export function newFindings(audit: TextAudit, before: TextAudit): string[] {
  const known = new Set(before.findings.map((finding) => `${finding.kind}/${finding.message}`));
  return audit.findings
    .filter((finding) => finding.level !== "info" && !known.has(`${finding.kind}/${finding.message}`))
    .map((finding) => `${finding.kind} ${finding.text}→${finding.expected[0] ?? ""}`);
}
