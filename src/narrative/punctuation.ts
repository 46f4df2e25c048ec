const HAN = "\\p{Script=Han}";
const WIDE = `[${HAN}，。；：！？、（）《》〈〉“”‘’【】〔〕]`;
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
};

/** Control characters, which neither a sheet nor Word can hold, and line breaks. */
const CONTROL = /[\p{Cc}\u200b\ufeff\ufffe\uffff]/u;
/** A run is taken whole and looked at once, or a cell full of blanks would cost the square of its length. */
const BLANKS_AND_CONTROLS = /[\s\p{Cc}\u200b\ufeff\ufffe\uffff]+/gu;
const BLANKS = /\s+/gu;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const BEHIND_CHINESE = new RegExp(`${WIDE}$`, "u");
const BEFORE_CHINESE = new RegExp(`^${WIDE}`, "u");
/** A character may take two places. */
const ONE_CHARACTER = 2;
const HALF_WIDTH_AFTER_CHINESE = new RegExp(`(?<=${WIDE})[,;:?!]`, "gu");
const HALF_WIDTH_BEFORE_CHINESE = new RegExp(`[,;?!](?=${WIDE})`, "gu");

/**
 * A text from a cell as it stands in Chinese running text: no line breaks, no space inside Chinese,
 * full-width punctuation beside Chinese. Figures (`1,400.00`), codes and English are left alone, and so are
 * brackets: they belong to the titles of documents, which are quoted as their owner has them.
 */
export function asRunningText(text: string): string {
  return text
    .replace(LONE_SURROGATE, "")
    .replace(BLANKS_AND_CONTROLS, (run) => (CONTROL.test(run) ? " " : run))
    .replace(BLANKS, withoutBesideChinese)
    .replace(HALF_WIDTH_AFTER_CHINESE, (mark) => FULL_WIDTH[mark] ?? mark)
    .replace(HALF_WIDTH_BEFORE_CHINESE, (mark) => FULL_WIDTH[mark] ?? mark)
    .replace(BLANKS, withoutBesideChinese)
    .trim();
}

function withoutBesideChinese(run: string, at: number, text: string): string {
  const end = at + run.length;
  const isBeside =
    BEHIND_CHINESE.test(text.slice(Math.max(0, at - ONE_CHARACTER), at)) ||
    BEFORE_CHINESE.test(text.slice(end, end + ONE_CHARACTER));
  return isBeside ? "" : run;
}

/** The text without such marks at its end. */
function withoutTrailing(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && marks.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** As a part of a sentence: without the full stop it was typed with. */
export function asClause(text: string): string {
  return withoutTrailing(asRunningText(text), "。；，、;,.");
}

/** As a whole sentence: with exactly one full stop. */
export function asSentence(text: string): string {
  const sentence = asRunningText(text);
  return /[。！？：…]”?$/u.test(sentence)
    ? sentence.endsWith("。")
      ? `${withoutTrailing(sentence, "。")}。`
      : sentence
    : `${withoutTrailing(sentence, "；，、;,.")}。`;
}
