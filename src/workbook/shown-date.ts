import type { FormatSection, FormatToken } from "./number-format";
import { plainText } from "./shown-number";

/** Days from 1899-12-30 to 1970-01-01. */
const UNIX_EPOCH = 25569;
/** Excel counts a 29th of February 1900 that never was; days before it are one less. */
const LEAP_SLIP = 60;
/** The 31st of December 9999; Excel shows nothing after it. */
const LAST_DAY = 2958465;
const SECONDS = 86400;
const UNSHOWN = "########";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const CHINESE_DAYS = "日一二三四五六";

interface Moment {
  readonly year: number;
  /** From zero, as the day of the week, Sunday first. */
  readonly month: number;
  readonly weekday: number;
  readonly day: number;
  /** Seconds of the day, with what is shown of their parts. */
  readonly time: number;
}

/** Shows a day number, with its time of day, by a section of date letters. Day 0 is 1900-01-00, as in Excel. */
export function showDate(serial: number, { tokens }: FormatSection): string {
  if (serial < 0 || serial >= LAST_DAY + 1) return UNSHOWN;
  const decimals = secondDecimals(tokens);
  const seconds = Math.round(serial * SECONDS * 10 ** decimals) / 10 ** decimals;
  const moment = momentOf(seconds);
  const hasNoon = tokens.some((token) => token.kind === "date" && isNoon(token.letters));
  let isAfterSeconds = false;
  return tokens
    .map((token, at) => {
      if (token.kind === "date") {
        isAfterSeconds = token.letters.startsWith("s") && decimals > 0;
        return token.elapsed
          ? elapsed(token.letters, seconds)
          : dated(token.letters, moment, hasNoon, isMinute(tokens, at));
      }
      if (isAfterSeconds && token.kind === "point") return (moment.time % 1).toFixed(decimals).slice(1);
      return isAfterSeconds && token.kind === "digit" ? "" : dateLiteral(token);
    })
    .join("");
}

function momentOf(seconds: number): Moment {
  const serial = Math.floor(seconds / SECONDS);
  const time = seconds - serial * SECONDS;
  const weekday = (serial + 6) % 7;
  if (serial === 0) return { year: 1900, month: 0, day: 0, weekday, time };
  if (serial === LEAP_SLIP) return { year: 1900, month: 1, day: 29, weekday, time };
  const date = new Date((serial - UNIX_EPOCH + (serial < LEAP_SLIP ? 1 : 0)) * SECONDS * 1000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate(), weekday, time };
}

const isNoon = (letters: string): boolean => letters.includes("/");

function dateLiteral(token: FormatToken): string {
  if (token.kind === "digit") return token.holder;
  return token.kind === "comma" ? "," : plainText(token);
}

/** `ss.00` shows hundredths. */
function secondDecimals(tokens: readonly FormatToken[]): number {
  const seconds = tokens.findIndex((token) => token.kind === "date" && token.letters.startsWith("s"));
  if (seconds < 0 || tokens[seconds + 1]?.kind !== "point") return 0;
  let count = 0;
  while (tokens[seconds + 2 + count]?.kind === "digit" && count < 3) count += 1;
  return count;
}

/** `m` means minutes next after hours or next before seconds. */
function isMinute(tokens: readonly FormatToken[], at: number): boolean {
  const isTime = (token: FormatToken): token is FormatToken & { readonly kind: "date" } =>
    token.kind === "date" && !isNoon(token.letters);
  const before = tokens.slice(0, at).reverse().find(isTime);
  const after = tokens.slice(at + 1).find(isTime);
  return before?.letters.startsWith("h") === true || after?.letters.startsWith("s") === true;
}

function elapsed(letters: string, seconds: number): string {
  const unit = letters.startsWith("h") ? 3600 : letters.startsWith("m") ? 60 : 1;
  return String(Math.floor(seconds / unit)).padStart(letters.length, "0");
}

function dated(letters: string, moment: Moment, hasNoon: boolean, asMinute: boolean): string {
  const padded = (figure: number): string => String(figure).padStart(letters.length > 1 ? 2 : 1, "0");
  const [month, weekday] = [MONTHS[moment.month] ?? "", DAYS[moment.weekday] ?? ""];
  const hours = Math.floor(moment.time / 3600);
  switch (letters.charAt(0)) {
    case "y":
      return letters.length > 2 ? String(moment.year) : String(moment.year).slice(-2);
    case "e":
      return String(moment.year);
    case "m":
      if (asMinute) return padded(Math.floor(moment.time / 60) % 60);
      if (letters.length > 4) return month.charAt(0);
      return letters.length > 3 ? month : letters.length > 2 ? month.slice(0, 3) : padded(moment.month + 1);
    case "d":
      return letters.length > 3 ? weekday : letters.length > 2 ? weekday.slice(0, 3) : padded(moment.day);
    case "h":
      return padded(hasNoon ? ((hours + 11) % 12) + 1 : hours);
    case "s":
      return padded(Math.floor(moment.time) % 60);
    default:
      if (isNoon(letters)) return noon(letters, hours);
      return `${letters.length > 3 ? "星期" : ""}${CHINESE_DAYS.charAt(moment.weekday)}`;
  }
}

function noon(letters: string, hours: number): string {
  const [morning = "", evening = ""] = letters.split("/");
  return hours < 12 ? morning : evening;
}
