import { plainDecimal, roundedText, shiftedText } from "./decimal-text";
import type { FormatSection, FormatToken } from "./number-format";
import { remembered, rememberedNumber } from "./remembered";

/** What a section of a number format makes of a number, without its sign. */
export interface ShownNumber {
  readonly text: string;
  /** The figure a reader takes from the text; `null` where the section shows no plain figure. */
  readonly figure: ShownFigure | null;
}

/** Digits as a reader sees them, `17690.9`; of 35% what it stands for, 0.35. */
export interface ShownFigure {
  readonly digits: string;
  readonly decimals: number;
  /** The cell stores the figure times ten to this power: 4 for `0\.0,`, which shows 元 in 万元; else 0. */
  readonly power: number;
}

interface Layout {
  /** Places for digits before the point, and after it, as indices of the tokens. */
  readonly whole: readonly number[];
  readonly fraction: readonly number[];
  readonly isGrouped: boolean;
  /** Powers of ten by which the shown number is larger than the stored one. */
  readonly scale: number;
  readonly percents: number;
  /** Where the digits stand together, as nearly always. */
  readonly together: Together | null;
}

/** Digits that stand together, with the words around them. */
interface Together {
  readonly before: string;
  readonly point: "." | "";
  readonly after: string;
  /** Digits shown at least before the point, and after it. */
  readonly leastWhole: number;
  readonly leastFraction: number;
}

/** Where the digits of a section go. A comma behind the last digit divides by a thousand, one between groups. */
const layoutOf = remembered((tokens: readonly FormatToken[]): Layout => {
  const point = tokens.findIndex(({ kind }) => kind === "point");
  const places = tokens.flatMap(({ kind }, at) => (kind === "digit" ? [at] : []));
  const whole = places.filter((at) => point < 0 || at < point);
  const fraction = places.filter((at) => point >= 0 && at > point);
  const percents = tokens.filter(({ kind }) => kind === "percent").length;
  const lastWhole = whole.at(-1) ?? -1;
  const lastPlace = places.at(-1) ?? -1;
  let thousands = 0;
  let isGrouped = false;
  tokens.forEach(({ kind }, at) => {
    if (kind !== "comma") return;
    const isBehind = at > lastPlace || (at > lastWhole && at < point);
    if (isBehind) thousands += 1;
    else if (at > (whole[0] ?? at) && at < lastWhole) isGrouped = true;
  });
  const together = togetherIn(tokens, whole, fraction);
  return { whole, fraction, isGrouped, scale: percents * 2 - thousands * 3, percents, together };
});

function togetherIn(
  tokens: readonly FormatToken[],
  whole: readonly number[],
  fraction: readonly number[],
): Together | null {
  const point = tokens.findIndex(({ kind }) => kind === "point");
  const first = whole[0];
  const last = Math.max(whole.at(-1) ?? -1, fraction.at(-1) ?? -1, point);
  if (first === undefined) return null;
  const within = tokens.slice(first, last + 1);
  const isBroken = within.some((token) => token.kind !== "comma" && token.kind !== "point" && !isZeroOrMore(token));
  if (isBroken) return null;
  const firstZero = whole.findIndex((at) => isZero(tokens[at]));
  return {
    before: tokens.slice(0, first).map(plainText).join(""),
    point: point < 0 ? "" : ".",
    after: tokens
      .slice(last + 1)
      .map(plainText)
      .join(""),
    leastWhole: firstZero < 0 ? 0 : whole.length - firstZero,
    leastFraction: fraction.map((at) => isZero(tokens[at])).lastIndexOf(true) + 1,
  };
}

const isZero = (token: FormatToken | undefined): boolean => token?.kind === "digit" && token.holder === "0";
const isZeroOrMore = (token: FormatToken): boolean => token.kind === "digit" && token.holder !== "?";

/** Shows a magnitude by a section of plain digits. */
export function showNumber(magnitude: number, section: FormatSection): ShownNumber {
  return shownBy(section)(magnitude);
}

const shownBy = remembered((section: FormatSection) =>
  rememberedNumber((magnitude) => shownNumber(magnitude, section)),
);

function shownNumber(magnitude: number, { tokens }: FormatSection): ShownNumber {
  const layout = layoutOf(tokens);
  const rounded = roundedText(shiftedText(plainDecimal(magnitude), layout.scale), layout.fraction.length);
  const point = rounded.indexOf(".");
  const whole = point < 0 ? rounded : rounded.slice(0, point);
  const fraction = point < 0 ? "" : rounded.slice(point + 1);
  if (layout.together)
    return {
      text: shownTogether(whole, fraction, layout, layout.together),
      figure: scaledBack(rounded, layout),
    };
  const digits = new Map([...wholeDigits(tokens, layout, whole), ...fractionDigits(tokens, layout.fraction, fraction)]);
  // `.00` has no place before its point, and yet shows what stands there.
  const unplaced = layout.whole.length > 0 || whole === "0" ? "" : whole;
  const text = tokens
    .map((token, at) => digits.get(at) ?? `${token.kind === "point" ? unplaced : ""}${plainText(token)}`)
    .join("");
  return { text, figure: figureIn(tokens, layout, whole, fraction) };
}

function shownTogether(
  whole: string,
  fraction: string,
  { isGrouped }: Layout,
  { before, point, after, leastWhole, leastFraction }: Together,
): string {
  const padded = (whole === "0" ? "" : whole).padStart(leastWhole, "0");
  let kept = fraction.length;
  while (kept > leastFraction && fraction[kept - 1] === "0") kept -= 1;
  return `${before}${isGrouped ? grouped(padded, 0) : padded}${point}${fraction.slice(0, kept)}${after}`;
}

/** The text at each place before the point, right to left; the first place takes all digits that are left. */
function wholeDigits(tokens: readonly FormatToken[], { whole, isGrouped }: Layout, digits: string): [number, string][] {
  const significant = digits === "0" ? "" : digits;
  const first = whole[0];
  const padded: string[] = whole.map((at, place) => {
    const fromRight = whole.length - place;
    if (at === first) return significant.slice(0, Math.max(significant.length - fromRight + 1, 0));
    return significant.charAt(significant.length - fromRight);
  });
  let isBegun = false;
  return whole.map((at, place) => {
    const token = tokens[at];
    const held = padded[place] ?? "";
    const holder = token?.kind === "digit" ? token.holder : "#";
    const shown = held !== "" ? held : isBegun || holder === "0" ? "0" : "";
    isBegun ||= shown !== "";
    const right = whole.length - place - 1;
    return [at, shown === "" ? (holder === "?" ? " " : "") : isGrouped ? grouped(shown, right) : shown];
  });
}

/** `12345` with no digits to come → `12,345`: a comma wherever three or a multiple of three follow. */
function grouped(digits: string, following: number): string {
  let text = "";
  for (let at = 0; at < digits.length; at += 1) {
    const right = digits.length - at - 1 + following;
    text += right > 0 && right % 3 === 0 ? `${digits.charAt(at)},` : digits.charAt(at);
  }
  return text;
}

/** Zeros at the end show only where the place says so. */
function fractionDigits(tokens: readonly FormatToken[], places: readonly number[], digits: string): [number, string][] {
  let kept = digits.length;
  const holderAt = (place: number): string => {
    const token = tokens[places[place] ?? -1];
    return token?.kind === "digit" ? token.holder : "0";
  };
  while (digits[kept - 1] === "0" && holderAt(kept - 1) !== "0") kept -= 1;
  return places.map((at, place) => [at, place < kept ? (digits[place] ?? "0") : holderAt(place) === "?" ? " " : ""]);
}

/** A token that is no place for a digit, as it stands. */
export function plainText(token: FormatToken): string {
  switch (token.kind) {
    case "literal":
      return token.text;
    case "point":
      return ".";
    case "percent":
      return "%";
    case "slash":
      return "/";
    case "comma":
    case "digit":
    case "exponent":
    case "general":
    case "text":
      return "";
    case "date":
      return token.letters;
  }
}

/**
 * What a reader takes the digits for. A point that the format writes between two digits, as `0\.0,` does to show
 * 元 in 万元, is one; words between digits (`0"年"00"月"`) make no figure of them.
 */
function figureIn(
  tokens: readonly FormatToken[],
  layout: Layout,
  wholeText: string,
  fractionText: string,
): ShownFigure | null {
  const { whole, fraction } = layout;
  const places = [...whole, ...fraction];
  const [first = -1, last = -1] = [places[0], places.at(-1)];
  let written = 0;
  for (let at = first + 1; at < last; at += 1) {
    const token = tokens[at];
    if (token?.kind !== "literal" || token.text === "," || token.text.trim() === "") continue;
    if (token.text !== "." || written > 0 || fraction.length > 0) return null;
    written = whole.filter((place) => place > at).length;
  }
  return scaledBack(
    shiftedText(fractionText === "" ? wholeText : `${wholeText}.${fractionText}`, -written),
    layout,
    written,
  );
}

function scaledBack(digits: string, { fraction, percents, scale }: Layout, written = 0): ShownFigure {
  return {
    digits: shiftedText(digits, -2 * percents),
    decimals: fraction.length + written + 2 * percents,
    power: 2 * percents - scale + written,
  };
}

/** Shows a magnitude as digits and a power of ten. */
export function showExponent(magnitude: number, section: FormatSection): string {
  const at = section.tokens.findIndex(({ kind }) => kind === "exponent");
  const mantissa: FormatSection = { ...section, tokens: section.tokens.slice(0, at) };
  const { whole, fraction } = layoutOf(mantissa.tokens);
  const step = Math.max(whole.length, 1);
  const plain = plainDecimal(magnitude);
  let power = magnitude === 0 ? 0 : Math.floor(powerOf(plain) / step) * step;
  let shifted = shiftedText(plain, -power);
  // 9.996 rounds to 10.00, which is a digit too many.
  if ((roundedText(shifted, fraction.length).split(".")[0] ?? "").length > step) {
    power += step;
    shifted = shiftedText(plain, -power);
  }
  const exponent = section.tokens[at];
  const places = section.tokens.slice(at + 1).filter(({ kind }) => kind === "digit").length;
  const sign = power < 0 ? "-" : exponent?.kind === "exponent" && exponent.plus ? "+" : "";
  const after = section.tokens
    .slice(at + 1)
    .map((token) => plainText(token))
    .join("");
  const shown = showNumber(Number(shifted), mantissa).text;
  return `${shown}E${sign}${String(Math.abs(power)).padStart(places, "0")}${after}`;
}

/** The power of ten of the first digit that is not zero. */
function powerOf(plain: string): number {
  const [whole = "0", fraction = ""] = plain.split(".");
  if (whole !== "0") return whole.length - 1;
  const first = [...fraction].findIndex((digit) => digit !== "0");
  return -first - 1;
}

/**
 * Shows a magnitude as a fraction, `1 1/4`, with as many digits below as the section has places, or with the
 * denominator it states.
 */
export function showFraction(magnitude: number, { tokens }: FormatSection): string {
  const slash = tokens.findIndex(({ kind }) => kind === "slash");
  const first = tokens.findIndex(({ kind }) => kind === "digit");
  const top =
    1 +
    tokens
      .slice(0, slash)
      .map(({ kind }) => kind === "digit")
      .lastIndexOf(false);
  const below = tokens.slice(slash + 1);
  const end = below.findIndex((token) => !isDenominator(token));
  const denominator = end < 0 ? below : below.slice(0, end);
  const words = (from: number, to?: number): string => tokens.slice(from, to).map(plainText).join("");
  const stated = Number(
    denominator.map((token) => (token.kind === "digit" ? token.holder : plainText(token))).join(""),
  );
  const isStated = stated > 0;
  const [above, under] = isStated
    ? [Math.round(magnitude * stated), stated]
    : nearestFraction(magnitude, 10 ** denominator.length - 1);
  const hasWhole = top > first;
  const whole = hasWhole ? Math.floor(above / under) : 0;
  const rest = above - whole * under;
  const gap = hasWhole ? words(first, top) : "";
  const part = `${String(rest).padStart(slash - top)}/${String(under).padEnd(denominator.length)}`;
  const shown =
    hasWhole && rest === 0
      ? `${whole}${" ".repeat(gap.length + part.length)}`
      : `${whole > 0 ? `${whole}${gap}` : " ".repeat(gap.length)}${part}`;
  return `${words(0, first)}${shown}${words(slash + 1 + denominator.length)}`;
}

/** `?`, `16`, `100`. */
const isDenominator = (token: FormatToken): boolean =>
  token.kind === "digit" || (token.kind === "literal" && /^\d+$/u.test(token.text));

/** The nearest fraction with a denominator up to a limit, by continued fractions. */
function nearestFraction(value: number, most: number): readonly [number, number] {
  let [top, bottom, beforeTop, beforeBottom] = [Math.floor(value), 1, 1, 0];
  let rest = value - Math.floor(value);
  while (rest > 1e-9) {
    const inverse = 1 / rest;
    const whole = Math.floor(inverse);
    const [nextTop, nextBottom] = [whole * top + beforeTop, whole * bottom + beforeBottom];
    if (nextBottom > most) break;
    [beforeTop, beforeBottom, top, bottom] = [top, bottom, nextTop, nextBottom];
    rest = inverse - whole;
  }
  return [top, bottom];
}
