import { plain, splitCodedLabel } from "../recognition/label";
import type { StatedName } from "./input-figure";
import { CHANGE_SCOPES, changeKey, scopeNamed, type ChangeKey, type ChangeScope } from "./change-lines";
import type { InputReadingProblem, PriorAmount, Reason } from "./inputs";
import type { InputRow, InputSheet } from "./input-sheet";
import type { Located } from "../table";

interface ChangeRow {
  readonly key: ChangeKey;
  readonly scope: ChangeScope;
  readonly code: string | null;
  readonly label: Located;
  readonly row: InputRow;
}

/** Reads 上年预算数. */
export function readPriorYear(sheet: InputSheet | null, problems: InputReadingProblem[]): PriorAmount[] {
  return changeRows(sheet, problems).flatMap(({ row, ...line }) => {
    const cell = row.cell("amount");
    return cell === null
      ? []
      : [{ ...line, cell, printedIn: row.printedIn("amount"), amount: row.figure("amount", nameIn(line), "万元") }];
  });
}

/** `基本支出的上年预算数`; whose 基本支出 it is, where several headings have one. */
function nameIn({ scope, code, label: { value } }: Omit<ChangeRow, "row">): StatedName {
  const row = scope === "income" || code !== null ? value : `${CHANGE_SCOPES[scope].zh}的${value}`;
  return { row: { zh: row, en: row }, column: { zh: "上年预算数", en: "last year's budget" } };
}

/** Reads 变动原因. */
export function readReasons(sheet: InputSheet | null, problems: InputReadingProblem[]): Reason[] {
  return changeRows(sheet, problems).flatMap(({ row, ...line }) => {
    const cell = row.cell("reason");
    return cell === null ? [] : [{ ...line, cell, reason: row.text("reason"), lastReason: row.text("lastReason") }];
  });
}

/** Rows that name a line with a change. An empty 类别 goes on with the one above (cells are often merged). */
function changeRows(sheet: InputSheet | null, problems: InputReadingProblem[]): ChangeRow[] {
  const rows: ChangeRow[] = [];
  const seen = new Set<ChangeKey>();
  let heading: string | null = null;
  for (const row of sheet?.rows ?? []) {
    heading = row.text("scope")?.value ?? heading;
    const label = row.text("item");
    if (sheet === null || label === null) continue;
    const coded = splitCodedLabel(label.value);
    const code = codeIn(row.text("code")?.value ?? "") ?? coded.code;
    const scope = scopeNamed(heading ?? label.value);
    const key = scope === null ? null : changeKey(scope, code, coded.name);
    if (scope === null || key === null) {
      problems.push({
        kind: "unknown-entry",
        input: sheet.definition.kind,
        cells: [label.cell],
        found: [heading, label.value].filter(Boolean).join("："),
        expected: "填写说明中的类别和项目，科目行要有科目编码",
      });
    } else if (seen.has(key)) {
      problems.push({
        kind: "duplicate-line",
        input: sheet.definition.kind,
        cells: [label.cell],
        found: label.value,
        expected: "每个项目一行",
      });
    } else {
      seen.add(key);
      rows.push({ key, scope, code, label: { ...label, value: coded.name }, row });
    }
  }
  return rows;
}

/** `201 06 01` or `2010601` → `2010601`; `null` where it is no functional code of a whole level. */
function codeIn(text: string): string | null {
  const digits = plain(text).replace(/[.\-_]/gu, "");
  return /^\d+$/u.test(digits) && [3, 5, 7].includes(digits.length) ? digits : null;
}
