import { plain } from "./label";
import { TABLE_DEFINITIONS } from "../tables";
import type { TableKind } from "../tables/definition";

const TITLES: readonly { readonly kind: TableKind; readonly title: string }[] = TABLE_DEFINITIONS.flatMap(
  ({ kind, title, also }) => [title.zh, ...also].map((wording) => ({ kind, title: plain(wording) })),
).sort((a, b) => b.title.length - a.title.length);

/** Words before a title that make it another table's: a breakdown, another fund. */
const OTHER_TABLE = /基金|资本|基本支出|项目支出|一般公共|明细|分单位|分科目|分项目|政府采购/u;
/** What may follow a title: a bracket that numbers, dates or measures it. */
const AFTER_TITLE = /^(?:\([^()]*(?:公开|表|万元|元|年|续)[^()]*\))*$/u;

/**
 * The table a title announces: `2024年自治区财政厅部门收入总体情况表` → income.
 * @returns `null` where the text is no title of a disclosure table
 */
export function titleKind(text: string): TableKind | null {
  // Every title has this character; most cells do not, and are passed over at once.
  if (!text.includes("表")) return null;
  const title = plain(text);
  if (title.length > 80) return null;
  for (const candidate of TITLES) {
    const at = title.lastIndexOf(candidate.title);
    if (at < 0) continue;
    const isOther = OTHER_TABLE.test(title.slice(0, at)) || !AFTER_TITLE.test(title.slice(at + candidate.title.length));
    return isOther ? null : candidate.kind;
  }
  return null;
}

/** The table a tab name announces; names are cut at 31 characters and carry numbers. */
export function tabKind(name: string): TableKind | null {
  return titleKind(name.replace(/^[\d.\s、-]+/u, ""));
}

/** `表5`, `表 五`, `预算公开05表`: the printed number of a table. */
export function isNumberLine(text: string): boolean {
  return /^(?:附?表[一二三四五六七八九十\d]{1,3}|(?:部门|单位)?预算公开\d+表|公开\d+表)[:]?$/u.test(plain(text));
}
