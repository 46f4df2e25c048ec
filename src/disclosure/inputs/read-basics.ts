import type { Cell } from "../../workbook/cell";
import { belowHundred } from "../numerals";
import type { Located } from "../table";
import type { Basics, InputReadingProblem } from "./inputs";
import type { InputSheet } from "./input-sheet";
import { linesOf, reportUnknown } from "./lines";
import { INPUTS } from "./sheets";

/** Reads 基本信息. */
export function readBasics(sheet: InputSheet | null, problems: InputReadingProblem[]): Basics {
  const lines = linesOf(sheet, INPUTS.basics.lines, problems);
  reportUnknown(sheet, lines.others, problems);
  const text = (line: keyof typeof INPUTS.basics.lines): Located | null => lines.text(line, "content");
  const figure = (line: keyof typeof INPUTS.basics.lines) => lines.figure(line, "content");
  return {
    department: text("department"),
    fullName: text("fullName"),
    year: yearOf(text("year")),
    approvedOn: dateOf(text("approvedOn"), lines.row("approvedOn")?.content("content") ?? null),
    publishedOn: dateOf(text("publishedOn"), lines.row("publishedOn")?.content("content") ?? null),
    headquarters: text("headquarters"),
    subordinateUnits: figure("subordinateUnits"),
    administrativeUnits: figure("administrativeUnits"),
    institutions: figure("institutions"),
    unitNames: namesIn(text("unitNames")),
    offices: figure("offices"),
    officeNames: namesIn(text("officeNames")),
    posts: figure("posts"),
    staff: figure("staff"),
    inPost: figure("inPost"),
    inPostChange: figure("inPostChange"),
    retired: figure("retired"),
    retiredChange: figure("retiredChange"),
    veterans: figure("veterans"),
    veteransChange: figure("veteransChange"),
  };
}

function yearOf(text: Located | null): Located<number> | null {
  const year = text && /^(20\d\d)(?:\.0+)?年?(?:度)?$/u.exec(text.value.normalize("NFKC"))?.[1];
  return text && year ? { value: Number(year), cell: text.cell } : null;
}

/** Names in one cell, separated by 、 or ； or line breaks outside brackets, without their numbering. */
function namesIn(text: Located | null): Located[] {
  if (text === null) return [];
  return text.value
    .replace(/(^|[、；;\n])\s*\d{1,2}[、.．]\s*/gu, "$1")
    .split(/[、；;\n]+(?![^（(]*[）)])/u)
    .map((name) => name.trim().replace(/[。.]$/u, ""))
    .filter((name) => name !== "")
    .map((value) => ({ value, cell: text.cell }));
}

/** A date as documents print it, `2024年2月28日`, from a text or from Excel's day number. */
function dateOf(text: Located | null, cell: Cell | null): Located | null {
  if (text === null) return null;
  if (typeof cell?.value === "number") return { value: printedDay(cell.value), cell: text.cell };
  const written = inDigits(text.value.normalize("NFKC").replace(/\s+/gu, ""));
  const parts = /^(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(written);
  const [, year, month, day] = parts ?? [];
  return year && month && day ? { value: `${year}年${Number(month)}月${Number(day)}日`, cell: text.cell } : text;
}

/** `二〇二六年二月十日` in digits, 二○二六 and 二零二六 too; anything else as it is. */
function inDigits(date: string): string {
  // A circle or a letter O for the sign of nought.
  const numerals = date.replace(/[○◯OoΟ0零]/gu, "〇");
  const parts = /^([〇一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日?$/u.exec(
    numerals,
  );
  if (!parts) return date;
  const [, year = "", month = "", day = ""] = parts;
  return `${[...year].map(belowHundred).join("")}年${belowHundred(month)}月${belowHundred(day)}日`;
}

/** Excel counts days from 1899-12-30 (its 1900 leap-year slip included, for every date after it). */
function printedDay(serial: number): string {
  const epoch = 25569;
  const day = Math.floor(serial) - epoch;
  // Days since 1970-01-01 to a civil date, after Hinnant's "chrono-compatible low-level date algorithms".
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}年${month}月${dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1}日`;
}
