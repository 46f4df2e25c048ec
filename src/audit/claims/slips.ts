import { decimal, type Decimal } from "../../disclosure/money";

/** How a hand errs: how much likelier than any other value. */
const MOST = 4;

/**
 * How likely a person who meant `right` typed `wrong`, in ranks from 0 (no single slip) to 4.
 * Both as printed, `4074.63`.
 */
export function slipRank(wrong: string, right: string): number {
  const [a, b] = [digits(wrong), digits(right)];
  if (a === b) return wrong === right ? 0 : MOST; // the point moved, or another unit
  if (trimmed(a) === trimmed(b)) return MOST;
  if (a.length === b.length) return sameLength(a, b);
  if (Math.abs(a.length - b.length) !== 1) return 0;
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  return isDropped(longer, shorter) ? MOST - 1 : 0;
}

function sameLength(a: string, b: string): number {
  const differing = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]));
  const [first = 0, second = 0] = differing;
  if (differing.length === 1) return MOST;
  const isExchanged =
    differing.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
  return isExchanged ? MOST : 0;
}

function isDropped(longer: string, shorter: string): boolean {
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at += 1;
  return longer.slice(at + 1) === shorter.slice(at);
}

const trimmed = (text: string): string => text.replace(/0+$/u, "");
const digits = (printed: string): string => printed.replace(/[-.,]/gu, "").replace(/^0+(?=\d)/u, "");

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
