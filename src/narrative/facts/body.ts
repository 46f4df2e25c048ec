import type { Book } from "../../disclosure/book";
import { formTable, type Form } from "../../disclosure/forms/form";
import type { TableKind } from "../../disclosure/kinds/definition";
import { plain } from "../../disclosure/recognition/label";

/** Whose budget it is: a department's with its units, or a single unit's. */
export type Body = "部门" | "单位";

const TITLED: readonly TableKind[] = ["overview", "income", "expenditure"];
const NAMED = /(部门|单位)(?:财务|综合)?(?:预算)?(?:收支|收入|支出)/u;

/** As the titles of the first three tables say, else as the form has them; 部门 where neither does. */
export function bodyOf({ tables, form }: Book): Body {
  const printed = TITLED.flatMap((kind) => tables[kind]?.title?.value ?? []);
  return named(printed) ?? named(formTitles(form)) ?? "部门";
}

const formTitles = (form: Form | null): string[] => TITLED.flatMap((kind) => formTable(form, kind)?.title ?? []);

function named(titles: readonly string[]): Body | null {
  const names = titles.flatMap((title) => NAMED.exec(plain(title))?.[1] ?? []);
  if (names.length === 0) return null;
  return names.filter((name) => name === "单位").length * 2 > names.length ? "单位" : "部门";
}
