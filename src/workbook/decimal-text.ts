/** Arithmetic on decimal digits as text, which is how Excel rounds: binary rounding would show 1.005 as 1.00. */

/** So long a text has no more than fifteen significant digits, and is exact in binary as a whole number. */
const FIFTEEN_DIGITS = 15;

/** A number as Excel holds it, fifteen significant digits, without exponent. */
export function plainDecimal(value: number): string {
  const shortest = String(value);
  if (shortest.length <= FIFTEEN_DIGITS && !shortest.includes("e")) return shortest;
  const [mantissa = "", exponent = "0"] = value
    .toExponential(14)
    .replace(/\.?0+e/u, "e")
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
export function roundedText(text: string, places: number): string {
  const point = text.indexOf(".");
  const fraction = point < 0 ? "" : text.slice(point + 1);
  if (fraction.length <= places) {
    if (places === 0) return text;
    return point < 0 ? `${text}.${"0".repeat(places)}` : text + "0".repeat(places - fraction.length);
  }
  const kept = text.slice(0, point) + fraction.slice(0, places);
  const isUp = fraction.charAt(places) >= "5";
  const digits = isUp ? increased(kept) : kept;
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function increased(digits: string): string {
  const next = digits.length <= FIFTEEN_DIGITS ? Number(digits) + 1 : BigInt(digits) + 1n;
  return next.toString().padStart(digits.length, "0");
}

/** `12.5`, 2 → `1250`; `12.5`, -2 → `0.125`. */
export function shiftedText(text: string, places: number): string {
  if (places === 0) return text;
  const [whole = "", fraction = ""] = text.split(".");
  const digits = whole.padStart(1 - places, "0") + fraction.padEnd(places, "0");
  const point = Math.max(whole.length, 1 - places) + places;
  const before = digits.slice(0, point);
  const zeros = leadingZeros(before);
  const shifted = `${before.slice(Math.min(zeros, before.length - 1))}.${digits.slice(point)}`;
  return shifted.endsWith(".") ? shifted.slice(0, -1) : shifted;
}

function leadingZeros(digits: string): number {
  let count = 0;
  while (digits[count] === "0") count += 1;
  return count;
}
