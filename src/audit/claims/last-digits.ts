import { sum, type Decimal } from "../../disclosure/money";
import type { Claim } from "../reading/frame";
import { strictly } from "../reading/quantity";
import type { Enumeration } from "./enumerations";

/** Why a list that adds up as far as rounding goes is doubted all the same. */
export interface Exactness {
  readonly reason: string;
  /** The one figure that the others point at; `null` where none is. */
  readonly suspect: Claim | null;
}

/** So seldom all lists of a text would come out to the last digit by chance if their figures had been rounded. */
const SELDOM = 0.02;
/** For each list that does not come out, so many that do. */
const MANY_TO_ONE = 8;
/** So many whole amounts in a list beside one that is not are not rounded ones. */
const WHOLE_AMOUNTS = 3;

/**
 * Lists that are off by no more than rounding allows, though what is listed was never rounded: amounts that are
 * allotted are typed as they are. Two things tell: every other amount of the list is a whole number; or the other
 * lists of the text come out to the last digit, more of them than chance would let.
 * @param lists those that add up within rounding
 */
export function exactnessOf(
  lists: readonly Enumeration[],
  amountOf: (claim: Claim) => Decimal,
): ReadonlyMap<Enumeration, Exactness> {
  const inexact = lists.filter((list) => !comesOut(list, amountOf));
  const others = lists.filter((list) => !inexact.includes(list) && !areWhole(list));
  const chance = others.reduce((product, { parts }) => product * chanceOfExactSum(parts.length), 1);
  const isTyped = chance < SELDOM && inexact.length * MANY_TO_ONE <= others.length;
  const found = new Map<Enumeration, Exactness>();
  for (const list of inexact) {
    const odd = oddOneOf(list);
    if (odd) found.set(list, { reason: "其余各数都是整数", suspect: odd });
    else if (isTyped) found.set(list, { reason: `文中其他${others.length}处所列各项都与合计分毫不差`, suspect: null });
  }
  return found;
}

function comesOut({ parts, wholeAmount }: Enumeration, amountOf: (claim: Claim) => Decimal): boolean {
  return sum(parts.map(amountOf)).eq(wholeAmount);
}

const isWhole = ({ quantity }: Claim): boolean => quantity.amount.div(quantity.scale).isInteger();

const areWhole = ({ parts, whole }: Enumeration): boolean => [...parts, ...(whole ? [whole] : [])].every(isWhole);

/** The one figure with a fraction among whole ones that are printed as finely. */
function oddOneOf({ parts, whole, wholeAmount }: Enumeration): Claim | null {
  const all = [...parts, ...(whole ? [whole] : [])];
  const [odd, ...more] = all.filter((claim) => !isWhole(claim));
  if (!odd || more.length > 0 || (odd !== whole && !wholeAmount.isInteger())) return null;
  const finely = all.filter(({ quantity }) => quantity !== odd.quantity && strictly(quantity).decimals >= 2);
  return finely.length >= WHOLE_AMOUNTS ? odd : null;
}

/**
 * How often the sum of so many rounded amounts is the rounded sum: the sum of so many errors, each anywhere within
 * half a last digit, stays within half a last digit. Irwin and Hall's for two to four, the normal curve beyond.
 */
function chanceOfExactSum(parts: number): number {
  const known = [1, 1, 0.75, 0.667, 0.599][parts];
  return known ?? Math.min(0.55, 1.382 / Math.sqrt(parts));
}
