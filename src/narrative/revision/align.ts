/** A pair of places that belong together; `null` where one side has no counterpart. */
export interface Pair {
  readonly left: number | null;
  readonly right: number | null;
}

/**
 * Pairs two sequences of paragraphs in order: the same text first, then, between those, paragraphs that
 * are alike, so that an edited paragraph is found again beside inserted and deleted ones. Where one alone
 * stands in the place of one alone, it was written anew.
 */
export function align(left: readonly string[], right: readonly string[]): Pair[] {
  const anchors = inOrder(left.length, right.length, (a, b) => (left[a] === right[b] ? 1 : 0));
  const pairs: Pair[] = [];
  let [fromLeft, fromRight] = [0, 0];
  for (const [a, b] of [...anchors, [left.length, right.length] as const]) {
    pairs.push(...between(left, right, fromLeft, a, fromRight, b));
    if (a < left.length) pairs.push({ left: a, right: b });
    [fromLeft, fromRight] = [a + 1, b + 1];
  }
  return pairs;
}

function between(
  left: readonly string[],
  right: readonly string[],
  leftFrom: number,
  leftTo: number,
  rightFrom: number,
  rightTo: number,
): Pair[] {
  const alike = similarity(left.slice(leftFrom, leftTo), right.slice(rightFrom, rightTo));
  const matched = inOrder(leftTo - leftFrom, rightTo - rightFrom, alike);
  const pairs: Pair[] = [];
  let [a, b] = [leftFrom, rightFrom];
  for (const [nextLeft, nextRight] of [
    ...matched.map(([x, y]) => [x + leftFrom, y + rightFrom] as const),
    [leftTo, rightTo] as const,
  ]) {
    if (nextLeft - a === 1 && nextRight - b === 1 && left[a]?.trim() && right[b]?.trim())
      pairs.push({ left: a++, right: b++ });
    for (; a < nextLeft; a++) pairs.push({ left: a, right: null });
    for (; b < nextRight; b++) pairs.push({ left: null, right: b });
    if (nextLeft < leftTo) pairs.push({ left: a++, right: b++ });
  }
  return pairs;
}

/** The matching in order that is worth most; pairs worth 0 are not matched. */
function inOrder(
  leftCount: number,
  rightCount: number,
  worth: (a: number, b: number) => number,
): (readonly [number, number])[] {
  const best: number[][] = Array.from({ length: leftCount + 1 }, () => new Array<number>(rightCount + 1).fill(0));
  const at = (a: number, b: number): number => best[a]?.[b] ?? 0;
  for (let a = leftCount - 1; a >= 0; a--) {
    const row = best[a] ?? [];
    for (let b = rightCount - 1; b >= 0; b--) {
      const value = worth(a, b);
      row[b] = Math.max(at(a + 1, b), at(a, b + 1), value > 0 ? value + at(a + 1, b + 1) : 0);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let a = 0, b = 0; a < leftCount && b < rightCount;) {
    const value = worth(a, b);
    if (value > 0 && at(a, b) === value + at(a + 1, b + 1)) pairs.push([a++, b++]);
    else if (at(a, b) === at(a + 1, b)) a++;
    else b++;
  }
  return pairs;
}

/** Paragraphs are alike when more than this share of their pairs of characters is the same (Dice). */
const ALIKE = 0.4;

function similarity(left: readonly string[], right: readonly string[]): (a: number, b: number) => number {
  const leftPairs = left.map(characterPairs);
  const rightPairs = right.map(characterPairs);
  return (a, b) => {
    const [one, other] = [leftPairs[a] ?? new Set<string>(), rightPairs[b] ?? new Set<string>()];
    if (one.size + other.size === 0) return 0;
    let shared = 0;
    for (const pair of one) if (other.has(pair)) shared++;
    const dice = (2 * shared) / (one.size + other.size);
    return dice > ALIKE ? dice : 0;
  };
}

function characterPairs(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2));
  return pairs;
}
