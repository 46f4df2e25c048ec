import type { CellValue } from "./cell";

/**
 * The text a sheet shows for a value in a wide enough column. Figures are rounded in decimals, half
 * away from zero, as Excel does; binary rounding would show 1.005 as 1.00.
 * @param numberFormat Excel's format code, in its language-independent form
 */
export function displayedText(value: CellValue, numberFormat: string): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (numberFormat === "@" || numberFormat === "" || /^general$/i.test(numberFormat)) return general(value);
  const sections = sectionsOf(numberFormat);
  const section = value < 0 ? sections[1] : value === 0 ? sections[2] : undefined;
  const pattern = section ?? sections[0] ?? "";
  if (/^general$/i.test(bare(pattern))) return general(value);
  // A section of its own for negatives writes its own sign.
  const sign = value < 0 && section === undefined ? "-" : "";
  const magnitude = Math.abs(value);
  if (isDatePattern(pattern)) return value < 0 ? "########" : dateText(magnitude, pattern);
  const text = figureText(magnitude, pattern);
  return sign && /[1-9]/.test(text) ? `${sign}${text}` : text;
}

/** Format codes are separated by `;` outside quotes; `0;` has an empty second section, which shows nothing. */
function sectionsOf(numberFormat: string): string[] {
  const sections = [""];
  for (const piece of numberFormat.match(/"[^"]*"|\\.|[^;"\\]+|./g) ?? []) {
    if (piece === ";") sections.push("");
    else sections.push((sections.pop() ?? "") + piece);
  }
  return sections;
}

/** The pattern without quoted text, escapes, paddings and bracketed conditions. */
function bare(pattern: string): string {
  return pattern.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
}

function isDatePattern(pattern: string): boolean {
  return /[ymdhs]/i.test(bare(pattern)) && !/[0#?]/.test(bare(pattern));
}

const LARGEST_PLAIN = 1e11;

/** `General`: up to eleven digits, then scientific. */
function general(value: number): string {
  if (!Number.isFinite(value)) return "#NUM!";
  if (value === 0) return "0";
  const magnitude = Math.abs(value);
  if (magnitude >= LARGEST_PLAIN || magnitude < 1e-9) {
    const [mantissa = "", exponent = ""] = value.toExponential(5).split("e");
    const power = Number(exponent);
    return `${Number(mantissa)}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  const whole = Math.floor(magnitude).toString().length;
  const text = rounded(plainDecimal(magnitude), Math.max(0, Math.min(10 - whole + (magnitude < 1 ? 1 : 0), 9)));
  const trimmed = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return value < 0 ? `-${trimmed}` : trimmed;
}

/** A number as Excel holds it, fifteen significant digits, without exponent. */
export function plainDecimal(value: number): string {
  const [mantissa = "", exponent = "0"] = value
    .toExponential(14)
    .replace(/\.?0+(?=e)/u, "")
    .split("e");
  const sign = mantissa.startsWith("-") ? "-" : "";
  const [whole = "", fraction = ""] = mantissa.replace("-", "").split(".");
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  if (point >= digits.length) return `${sign}${digits}${"0".repeat(point - digits.length)}`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** A non-negative decimal text rounded half up to so many places, zeros kept. */
function rounded(text: string, places: number): string {
  const [whole = "0", fraction = ""] = text.split(".");
  const kept = fraction.slice(0, places).padEnd(places, "0");
  const up = (fraction[places] ?? "0") >= "5" ? 1n : 0n;
  const digits = (BigInt(whole + kept) + up).toString().padStart(places + 1, "0");
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function figureText(magnitude: number, pattern: string): string {
  const skeleton = bare(pattern);
  const holders = /[0#?][0#?,]*(?:\.[0#?]*)?|\.[0#?]+/.exec(skeleton)?.[0];
  if (holders === undefined) return literals(pattern, "");
  if (/E[+-]/i.test(skeleton)) return general(magnitude);
  const [wholeHolders = "", fractionHolders = ""] = holders.split(".");
  const thousands = /,+$/.exec(wholeHolders)?.[0].length ?? 0;
  const percents = skeleton.split("%").length - 1;
  const shifted = shiftPoint(plainDecimal(magnitude), percents * 2 - thousands * 3);
  const optional = /#*$/.exec(fractionHolders)?.[0].length ?? 0;
  let [whole = "", fraction = ""] = rounded(shifted, fractionHolders.length).split(".");
  for (let dropped = 0; dropped < optional && fraction.endsWith("0"); dropped++) fraction = fraction.slice(0, -1);
  whole = whole.padStart((wholeHolders.match(/0/g) ?? []).length, "0");
  if (whole === "0" && !wholeHolders.includes("0")) whole = "";
  if (/[0#?],[0#?]/.test(wholeHolders)) whole = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return literals(pattern, fractionHolders === "" ? whole : `${whole}.${fraction}`);
}

/** `12.5`, 2 → `1250`. */
function shiftPoint(text: string, places: number): string {
  if (places === 0) return text;
  const [whole = "", fraction = ""] = text.split(".");
  const digits = places > 0 ? whole + fraction.padEnd(places, "0") : whole.padStart(1 - places, "0") + fraction;
  const point = places > 0 ? whole.length + places : Math.max(whole.length, 1 - places) + places;
  const shifted = `${digits.slice(0, point).replace(/^0+(?=\d)/, "")}.${digits.slice(point)}`;
  return shifted.replace(/\.$/, "");
}

/** Puts the figure where the pattern has its digits and keeps the words around it. */
function literals(pattern: string, figure: string): string {
  let isPlaced = false;
  return pattern.replace(
    /"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|[0#?][0#?,]*(?:\.[0#?]*)?|\.[0#?]+/g,
    (part, quoted?: string, escaped?: string, currency?: string) => {
      if (quoted !== undefined) return quoted;
      if (escaped !== undefined) return escaped;
      if (currency !== undefined) return currency;
      if (part.startsWith("_")) return " ";
      if (part.startsWith("*") || part.startsWith("[") || isPlaced) return "";
      isPlaced = true;
      return figure;
    },
  );
}

/** Days from 1899-12-30 to 1970-01-01. */
const UNIX_EPOCH = 25569;

function dateText(serial: number, pattern: string): string {
  const moment = new Date(Math.round((serial - UNIX_EPOCH) * 86400) * 1000);
  const isMinute = (before: string, after: string): boolean =>
    /[hH]+[^a-zA-Z]*$/.test(before) || /^[^a-zA-Z]*[sS]/.test(after);
  const pad = (figure: number, width: number): string => String(figure).padStart(width > 1 ? 2 : 1, "0");
  return pattern.replace(
    /"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]|y+|m+|d+|h+|s+|;.*$/gi,
    (part: string, quoted?: string, escaped?: string, ...rest: unknown[]) => {
      if (quoted !== undefined) return quoted;
      if (escaped !== undefined) return escaped;
      const at = rest.find((value): value is number => typeof value === "number") ?? 0;
      switch (part.charAt(0).toLowerCase()) {
        case "y":
          return part.length > 2 ? String(moment.getUTCFullYear()) : String(moment.getUTCFullYear()).slice(-2);
        case "m":
          return pad(
            isMinute(pattern.slice(0, at), pattern.slice(at + part.length))
              ? moment.getUTCMinutes()
              : moment.getUTCMonth() + 1,
            part.length,
          );
        case "d":
          return pad(moment.getUTCDate(), part.length);
        case "h":
          return pad(moment.getUTCHours(), part.length);
        case "s":
          return pad(moment.getUTCSeconds(), part.length);
        default:
          return "";
      }
    },
  );
}
