import type { CellValue } from "../../workbook/cell";
import { isFormula, type CellContent } from "../../workbook/edits";
import { formatOf, numberFormatOf, orNothing, type HostCell } from "./cell";

const DAY = 86_400_000;

/**
 * What becomes of content put into a cell, by typing or through the API: Excel takes a text that
 * looks like a number, a date or a truth value for one, unless the cell is formatted as text.
 */
export function entered(before: HostCell | undefined, content: CellValue): HostCell | null {
  const format = formatOf(before ?? {});
  if (content === null || content === "") return orNothing(format);
  if (numberFormatOf(before) === "@")
    return { ...format, value: typeof content === "string" ? content.replace(/^'/, "") : written(content) };
  if (typeof content !== "string") return { ...format, value: content };
  if (content.startsWith("'")) return { ...format, value: content.slice(1), isQuoted: true };
  if (content.startsWith("=") && content.length > 1) return { ...format, formula: content, value: 0 };
  return { ...format, ...understood(content, numberFormatOf(before)) };
}

/**
 * What becomes of content that needs no understanding: a text stays a text whatever it looks like. A
 * formula has no result before it is calculated.
 */
export function placed(before: HostCell | undefined, content: CellContent): HostCell | null {
  const format = formatOf(before ?? {});
  if (content === null || content === "") return orNothing(format);
  if (isFormula(content)) return { ...format, formula: content.formula, value: 0 };
  if (typeof content !== "string") return entered(before, content);
  const wouldBecomeMore = numberFormatOf(before) !== "@" && entered(before, content)?.value !== content;
  return { ...format, value: content, ...(wouldBecomeMore ? { isQuoted: true as const } : {}) };
}

const written = (content: number | boolean): string =>
  typeof content === "number" ? String(content) : content ? "TRUE" : "FALSE";

function understood(text: string, numberFormat: string): Pick<HostCell, "value" | "numberFormat"> {
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: /^true$/i.test(trimmed) };
  const figure = /^([-+]?)[¥￥$]?([-+]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(?:E([-+]?\d{1,3}))?(%?)$/i.exec(trimmed);
  if (figure && /\d/.test(trimmed)) {
    const [, sign = "", innerSign = "", whole = "", fraction = "", exponent = "0", percent = ""] = figure;
    const magnitude = Number(
      `${whole.replace(/,/g, "") || "0"}${fraction === "." ? "" : fraction}e${Number(exponent) - (percent ? 2 : 0)}`,
    );
    const value = sign === "-" || innerSign === "-" ? -magnitude : magnitude;
    return {
      value,
      ...asShown(
        numberFormat,
        percent ? (fraction ? "0.00%" : "0%") : whole.includes(",") ? (fraction ? "#,##0.00" : "#,##0") : null,
      ),
    };
  }
  const [, year, month, day] = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/.exec(trimmed) ?? [];
  if (year !== undefined && Number(month) <= 12 && Number(day) <= 31) {
    return {
      value: Math.round(Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY) + 25569,
      ...asShown(numberFormat, "yyyy/m/d"),
    };
  }
  return { value: text };
}

/** A typed percentage, date or grouped figure gives its look to a cell that had none. */
function asShown(present: string, suggested: string | null): { numberFormat?: string } {
  return suggested !== null && present === "General" ? { numberFormat: suggested } : {};
}
