/** A piece of a text, and whether the other text lacks it. */
export interface Piece {
  readonly text: string;
  readonly isDifferent: boolean;
}

/** Figures stay whole, everything else goes character by character. */
const TOKEN = /\d[\d,]*(?:\.\d+)?%?|[\s\S]/gu;

/** Comparing longer texts would hold the pane up. */
const MOST_COMPARISONS = 4_000_000;

/** A text with what differs from the other set apart, so that an officer sees at a glance what changed. */
export function differences(text: string, other: string): Piece[] {
  const [tokens, others] = [text.match(TOKEN) ?? [], other.match(TOKEN) ?? []];
  if (tokens.length * others.length > MOST_COMPARISONS) return [{ text, isDifferent: true }];
  const shared = commonTokens(tokens, others);
  const pieces: Piece[] = [];
  tokens.forEach((token, at) => {
    const isDifferent = !shared.has(at);
    const last = pieces.at(-1);
    if (last?.isDifferent === isDifferent) pieces[pieces.length - 1] = { text: last.text + token, isDifferent };
    else pieces.push({ text: token, isDifferent });
  });
  return pieces;
}

/** Positions of `tokens` in the longest common subsequence with `others`. */
function commonTokens(tokens: readonly string[], others: readonly string[]): ReadonlySet<number> {
  const width = others.length + 1;
  const longest = new Uint16Array((tokens.length + 1) * width);
  const at = (a: number, b: number): number => longest[a * width + b] ?? 0;
  for (let a = tokens.length - 1; a >= 0; a--) {
    for (let b = others.length - 1; b >= 0; b--) {
      longest[a * width + b] = tokens[a] === others[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
    }
  }
  const shared = new Set<number>();
  for (let a = 0, b = 0; a < tokens.length && b < others.length;) {
    if (tokens[a] === others[b]) {
      shared.add(a++);
      b++;
    } else if (at(a + 1, b) >= at(a, b + 1)) a++;
    else b++;
  }
  return shared;
}
