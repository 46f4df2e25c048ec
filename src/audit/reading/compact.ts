/** A paragraph without what differs between printings, each character with its place in the original. */
export interface Compact {
  readonly text: string;
  /** Place in the original of each character; one more for the end. */
  readonly at: readonly number[];
}

const ALIKE: Readonly<Record<string, string>> = {
  "(": "（",
  ")": "）",
  ";": "；",
  "﹙": "（",
  "﹚": "）",
  "％": "%",
  "﹪": "%",
  "．": ".",
  "−": "-",
  "–": "-",
  "—": "-",
  "－": "-",
  "～": "~",
  "〜": "~",
  "\u201e": "“",
};
/** Stands for what is no word and no digit. */
export const GAP = "\ue000";
const WHITE = /\s|\u200b|\u200c|\u200d|\ufeff|\u3000/u;

/** 人民币100万元 is 100万元. */
const CURRENCY = /^人民币\s*\d/u;
const CURRENCY_AHEAD = 8;

/**
 * Width made one, white space out (extraction from PDF puts it between digits and characters), commas and
 * colons full-width but within numbers. One character for one, so that places are kept.
 */
export function compact(paragraph: string): Compact {
  const characters: string[] = [];
  const at: number[] = [];
  for (let index = 0; index < paragraph.length; index += 1) {
    const character = paragraph[index] ?? "";
    if (character === "人" && CURRENCY.test(paragraph.slice(index, index + CURRENCY_AHEAD))) {
      index += 2;
      continue;
    }
    if (WHITE.test(character)) {
      // What stands between two numbers parts them, as in a row of a table.
      if (isDigit(characters.at(-1)) && isDigit(halfWidth(/^\s*(\S)/u.exec(paragraph.slice(index))?.[1] ?? ""))) {
        characters.push(GAP);
        at.push(index);
      }
      continue;
    }
    characters.push(ALIKE[character] ?? halfWidth(character));
    at.push(index);
  }
  at.push(paragraph.length);
  return { text: punctuated(characters), at };
}

function halfWidth(character: string): string {
  const code = character.charCodeAt(0);
  const isDigitOrLetter =
    (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
  return isDigitOrLetter ? String.fromCharCode(code - 0xfee0) : character;
}

const isDigit = (character: string | undefined): boolean => character !== undefined && /\d/u.test(character);

/** A comma between digits belongs to the number, with a full-width one too where three digits follow. */
function punctuated(characters: readonly string[]): string {
  return characters
    .map((character, index) => {
      const isBetween = isDigit(characters[index - 1]) && isDigit(characters[index + 1]);
      if (character === ",") return isBetween ? "," : "，";
      if (character === "，") return isBetween && areThousands(characters, index) ? "," : "，";
      if (character === ":") return isBetween ? ":" : "：";
      return character;
    })
    .join("");
}

function areThousands(characters: readonly string[], index: number): boolean {
  const after = characters.slice(index + 1, index + 5);
  return after.slice(0, 3).every(isDigit) && !isDigit(after[3]);
}

/** The original's place of a stretch of the compact text. */
export function originalSpan(
  { at }: Compact,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  const start = at[from] ?? 0;
  return { start, end: (at[to - 1] ?? start) + 1 };
}
