import { decimal, type Decimal } from "../../disclosure/money";

/** A slip that chance produces seldom: digits exchanged, the point moved, another unit. */
export const SELDOM_BY_CHANCE = 5;
/** A digit wrong, lost or added. */
export const SINGLE_SLIP = 4;

/**
 * How likely a person who meant `right` typed `wrong`: 0 where no single slip leads from one to the other.
 * Both as printed, `4074.63`.
 */
export function slipRank(wrong: string, right: string): number {
  if (wrong === right) return 0;
  const [a, b] = [wrong, right].map((printed) => printed.replace(/[-.,]/gu, ""));
  if (a === undefined || b === undefined) return 0;
  return Math.max(rankOf(a, b), rankOf(stripped(a), stripped(b)));
}

function rankOf(a: string, b: string): number {
  if (a === b || trimmed(a) === trimmed(b)) return SELDOM_BY_CHANCE;
  if (a.length === b.length) return sameLength(a, b);
  if (Math.abs(a.length - b.length) !== 1) return 0;
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  return isDropped(longer, shorter) ? SINGLE_SLIP : 0;
}

function sameLength(a: string, b: string): number {
  const differing = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]));
  const [first = 0, second = 0] = differing;
  if (differing.length === 1) return SINGLE_SLIP;
  const isExchanged =
    differing.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
  return isExchanged ? SELDOM_BY_CHANCE : 0;
}

function isDropped(longer: string, shorter: string): boolean {
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at += 1;
  return longer.slice(at + 1) === shorter.slice(at);
}

const stripped = (digits: string): string => digits.replace(/^0+(?=\d)/u, "");
const trimmed = (digits: string): string => stripped(digits).replace(/(?<=\d)0+$/u, "");

/** What a number with too many decimals was meant to be: a digit too many, the last first, or the point moved. */
export function withoutExtraDigit(printed: string, usual: number): string[] {
  const point = printed.indexOf(".");
  const found = new Set<string>();
  for (let at = printed.length - 1; at > point; at -= 1) found.add(printed.slice(0, at) + printed.slice(at + 1));
  const all = printed.replace(".", "");
  const moved = `${all.slice(0, -usual) || "0"}${usual > 0 ? `.${all.slice(-usual)}` : ""}`;
  found.add(moved.replace(/^0+(?=\d)/u, ""));
  return [...found].filter((text) => (text.split(".")[1] ?? "").length === usual);
}

/**
 * Every value from which one slip of the hand leads to what is printed.
 * @param usual decimals that such numbers have: a digit lost or added after the point changes their number
 */
export function valuesBehind(printed: string, usual: number): Decimal[] {
  const plain = printed.replace(/[-,]/gu, "");
  const point = plain.indexOf(".");
  const all = plain.replace(".", "");
  const decimals = point < 0 ? 0 : plain.length - point - 1;
  const found = new Set<string>();
  const placed = (digitsNow: string): void => {
    const text =
      usual === 0 ? digitsNow : `${digitsNow.slice(0, -usual) || "0"}.${digitsNow.slice(-usual).padStart(usual, "0")}`;
    if (/^\d+(?:\.\d+)?$/u.test(text)) found.add(text.replace(/^0+(?=\d)/u, ""));
  };
  // Where the decimals are as usual the point stands right; else a digit after it was lost or added, or it moved.
  for (let at = 0; at < all.length; at += 1) {
    for (let digit = 0; digit <= 9; digit += 1) placed(all.slice(0, at) + String(digit) + all.slice(at + 1));
    if (at > 0) placed(all.slice(0, at - 1) + (all[at] ?? "") + (all[at - 1] ?? "") + all.slice(at + 1));
    placed(all.slice(0, at) + all.slice(at + 1));
  }
  for (let at = 0; at <= all.length; at += 1)
    for (let digit = 0; digit <= 9; digit += 1) placed(all.slice(0, at) + String(digit) + all.slice(at));
  placed(all);
  placed(`${all}0`);
  if (decimals > 0) placed(all.slice(0, -1));
  found.delete(plain);
  return [...found].map((text) => decimal(text));
}
