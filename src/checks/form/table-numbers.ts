import { plain } from "../../disclosure/recognition/label";
import { printedNumber, type Form } from "../../disclosure/forms/form";
import { belowHundred } from "../../disclosure/numerals";
import type { Located, Table } from "../../disclosure/table";

/** A table with the number it prints, above its title or in it. */
export interface NumberedTable {
  readonly table: Table;
  readonly number: Located;
  /** `表5` as a form counts; `null` for another way of numbering, `预算公开05表`. */
  readonly counted: string | null;
}

/** The tables that print a number. */
export function numberedTables(tables: readonly Table[]): NumberedTable[] {
  return tables.flatMap((table): NumberedTable[] => {
    const number = table.number ?? numberInTitle(table.title);
    return number ? [{ table, number, counted: counted(number.value) }] : [];
  });
}

/** `表2 部门收入总体情况表`, `部门收入总体情况表（预算公开02表）`. */
function numberInTitle(title: Located | null): Located | null {
  const text = plain(title?.value ?? "");
  const number =
    /^附?表(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?=\D)/u.exec(text)?.[0] ?? /\([^()]*公开\d+表\)$/u.exec(text)?.[0];
  return title && number !== undefined ? { value: number, cell: title.cell } : null;
}

/** Whether most numbers are the form's: another form's numbering is no fault. */
export function isNumberedAs(form: Form | null, numbered: readonly NumberedTable[]): boolean {
  const right = numbered.filter(({ table, counted: number }) => number === printedNumber(form, table.kind));
  return right.length * 2 > numbered.length;
}

/** `表 十一` → `表11`. */
function counted(text: string): string | null {
  const match = /^表(?:(\d{1,2})|([一二三四五六七八九])?(十)?([一二三四五六七八九])?)[:]?$/u.exec(plain(text));
  if (!match) return null;
  const [, arabic, tens, ten, ones] = match;
  if (arabic !== undefined) return `表${Number(arabic)}`;
  return `表${belowHundred(ten ? `${tens ?? ""}十${ones ?? ""}` : (tens ?? ""))}`;
}
