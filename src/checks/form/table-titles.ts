import type { Book } from "../../disclosure/book";
import { plain } from "../../disclosure/recognition/label";
import { titleKind, titleWords } from "../../disclosure/recognition/title";
import type { Table } from "../../disclosure/table";
import { titlesOf } from "../../disclosure/forms";
import type { TableKind } from "../../disclosure/kinds/definition";
import { tableTitle } from "../names";

/** A wording of a title, found in the text of one. */
export interface TitleWording {
  readonly kind: TableKind;
  readonly wording: string;
}

/** 单位 in place of 部门: the same form as a unit publishes it. */
const asDepartment = (title: string): string => plain(title).replace(/单位(?=(?:收支|收入|支出))/u, "部门");

/** Whether a text holds the title that the form gives the table; year, department and number around it are free. */
export function hasOwnTitle(book: Book, kind: TableKind, text: string): boolean {
  return asDepartment(text).includes(asDepartment(tableTitle(book, kind).zh));
}

/** The title wording in a text and the table it belongs to; `null` where it is no title. */
export function titleWordingIn(text: string): TitleWording | null {
  const kind = titleKind(text);
  const known = kind && titlesOf(kind).find((candidate) => plain(text).includes(plain(candidate)));
  const wording = known ?? titleWords(text);
  return kind && wording ? { kind, wording } : null;
}

/** A title with the form's wording in place of the one it has; `null` where the words cannot be told apart. */
export function withOwnTitle(book: Book, kind: TableKind, text: string): string | null {
  const found = titleWordingIn(text);
  if (!found) return null;
  const own = tableTitle(book, kind).zh;
  if (text.includes(found.wording)) return text.replace(found.wording, own);
  return plain(text) === plain(found.wording) ? own : null;
}

/** Whether the workbook follows its form: most titles are the form's. Another form's wording is no fault. */
export function followsTemplate(book: Book): boolean {
  const titled = Object.values(book.tables).flatMap(({ kind, title }: Table) =>
    title ? [hasOwnTitle(book, kind, title.value)] : [],
  );
  return titled.filter(Boolean).length * 2 > titled.length;
}
