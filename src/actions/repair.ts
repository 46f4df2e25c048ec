import type { Finding } from "../checks/finding";
import { cellKey } from "../workbook/address";
import { isSameContent, replacesFormula, type Edit } from "../workbook/edits";

/** What repairing findings would change, cell by cell. */
export interface RepairPreview {
  readonly edits: readonly Edit[];
  /** Findings left out: their repair changes a figure, so that each is confirmed alone. */
  readonly left: readonly Finding[];
}

/**
 * The changes that mend the findings, each cell once. Formulas are never replaced; repairs that change
 * figures are made one finding at a time.
 */
export function previewOf(findings: readonly Finding[]): RepairPreview {
  const isAlone = findings.length === 1;
  const left = findings.filter(({ repair }) => !isAlone && repair?.safety === "changes-figure");
  const merged = new Map<string, Edit>();
  for (const finding of findings) {
    if (finding.repair === null || left.includes(finding)) continue;
    for (const edit of finding.repair.edits) {
      if (replacesFormula(edit)) continue;
      const key = cellKey(edit.cell);
      const present = merged.get(key);
      // A second repair of a cell goes on from the first one's: content from where it changes, format likewise.
      merged.set(key, present ? combined(present, edit) : edit);
    }
  }
  return { edits: [...merged.values()], left };
}

function combined(first: Edit, second: Edit): Edit {
  const content = isSameContent(second.after.content, second.before.content)
    ? first.after.content
    : second.after.content;
  const numberFormat = second.after.numberFormat ?? first.after.numberFormat;
  const before = { ...second.before, ...first.before };
  return { cell: first.cell, before, after: { content, ...(numberFormat === undefined ? {} : { numberFormat }) } };
}
