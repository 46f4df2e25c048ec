import type { Book } from "../../disclosure/book";
import { plain } from "../../disclosure/recognition/label";
import { titleKind } from "../../disclosure/recognition/title";
import type { Table } from "../../disclosure/table";
import { TABLE_DEFINITIONS } from "../../disclosure/tables";
import type { TableDefinition, TableKind } from "../../disclosure/tables/definition";

/** A wording of a title, found in the text of one. */
export interface TitleWording {
  readonly kind: TableKind;
  readonly wording: string;
}

/** 单位 in place of 部门: the same form as a unit publishes it. */
const asDepartment = (title: string): string => plain(title).replace(/单位(?=(?:收支|收入|支出))/u, "部门");

const wordingsOf = ({ title, also }: TableDefinition): readonly string[] => [title.zh, ...also];

/** Whether a text holds the title that the form gives the table; year, department and number around it are free. */
export function hasOwnTitle(definition: TableDefinition, text: string): boolean {
  return asDepartment(text).includes(plain(definition.title.zh));
}

/** The title wording in a text and the table it belongs to; `null` where it is no title. */
export function titleWordingIn(text: string): TitleWording | null {
  const kind = titleKind(text);
  const definition = TABLE_DEFINITIONS.find((candidate) => candidate.kind === kind);
  const wording =
    definition &&
    [...wordingsOf(definition)]
      .sort((a, b) => b.length - a.length)
      .find((candidate) => plain(text).includes(plain(candidate)));
  return kind && wording !== undefined ? { kind, wording } : null;
}

/** A title with the form's wording in place of the one it has; `null` where the words cannot be told apart. */
export function withOwnTitle(definition: TableDefinition, text: string): string | null {
  const found = titleWordingIn(text);
  if (!found) return null;
  if (text.includes(found.wording)) return text.replace(found.wording, definition.title.zh);
  return plain(text) === plain(found.wording) ? definition.title.zh : null;
}

/** Whether the workbook follows its form: most titles are the form's. Another form's wording is no fault. */
export function followsTemplate(book: Book): boolean {
  const titled = Object.values(book.tables).flatMap(({ definition, title }: Table) =>
    title ? [hasOwnTitle(definition, title.value)] : [],
  );
  return titled.filter(Boolean).length * 2 > titled.length;
}
