import type { Column } from "../table";
import type { ColumnDefinition, TableDefinition } from "../tables/definition";
import type { Header, HeaderColumn } from "./header";
import { bareLabel, plain, wordingsOf } from "./label";

/** What the columns of a header are for. */
export interface ColumnRoles {
  readonly amounts: readonly Column[];
  /** Keys of columns that are required and were not found. */
  readonly missing: readonly string[];
  /** Code columns, outermost level first; one where codes are joined. */
  readonly codes: readonly number[];
  readonly name: number | null;
  readonly project: number | null;
  /** Headed columns that are none of these. */
  readonly others: readonly HeaderColumn[];
}

const own = (column: HeaderColumn): string => bareLabel(column.path.at(-1)?.value ?? "");

/** Matches the headers of a sheet with the columns of a table's description. */
export function assignColumns(header: Header, definition: TableDefinition): ColumnRoles {
  const left = new Set(header.columns);
  const codes = header.columns.filter(isCodeColumn);
  codes.forEach((column) => left.delete(column));
  const project = header.columns.find((column) => left.has(column) && /^项目名称$/u.test(own(column))) ?? null;
  if (project) left.delete(project);
  const name = header.columns.find((column) => left.has(column) && isNameColumn(own(column))) ?? null;
  if (name) left.delete(name);

  const found = new Map<string, HeaderColumn>();
  const take = (key: string, column: HeaderColumn | undefined): void => {
    if (!column) return;
    found.set(key, column);
    left.delete(column);
  };
  const entries = Object.entries(definition.columns);
  const asksForHeader = ([, column]: [string, ColumnDefinition]): boolean => column.under !== undefined;
  for (const [key, column] of entries.filter(asksForHeader)) {
    take(
      key,
      [...left].find((candidate) => isNamed(candidate, column) && isUnder(candidate, column)),
    );
  }
  for (const [key, column] of entries.filter(([key]) => !found.has(key))) {
    // Where nothing stands above a header that occurs twice, the order of the columns decides.
    take(
      key,
      [...left].find((candidate) => isNamed(candidate, column) && (!column.under || candidate.path.length === 1)),
    );
  }
  return {
    amounts: entries.flatMap(([key]) => {
      const column = found.get(key);
      return column ? [{ key, sheetColumn: column.sheetColumn, header: column.path }] : [];
    }),
    missing: entries.filter(([key, column]) => !found.has(key) && !column.optional).map(([key]) => key),
    codes: codes.map((column) => column.sheetColumn),
    name: name?.sheetColumn ?? null,
    project: project?.sheetColumn ?? null,
    others: [...left],
  };
}

function isNamed(candidate: HeaderColumn, column: ColumnDefinition): boolean {
  return wordingsOf(column).has(own(candidate));
}

function isUnder(candidate: HeaderColumn, column: ColumnDefinition): boolean {
  const above = (column.under ?? []).map(bareLabel);
  return candidate.path.slice(0, -1).some((label) => above.includes(bareLabel(label.value)));
}

function isCodeColumn(column: HeaderColumn): boolean {
  if (/^[类款项]$/u.test(own(column))) return true;
  return column.path.some(({ value }) => /编码|科目代码/u.test(plain(value)) && !/项目|单位|部门/u.test(plain(value)));
}

function isNameColumn(label: string): boolean {
  return /^(?:(?:支出)?(?:功能|经济)?(?:分类)?科目(?:名称)?|(?:部门预算)?支出(?:功能|经济)分类(?:科目)?(?:名称)?|(?:功能|经济)分类(?:科目)?名称|科目名称)$/u.test(
    label,
  );
}
