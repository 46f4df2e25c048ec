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
const CONTROL = /\s*[\p{Cc}\u200b\ufeff\ufffe\uffff]+\s*/gu;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const SPACE_BESIDE_CHINESE = new RegExp(`(?<=${WIDE})[\\s\\u3000]+|[\\s\\u3000]+(?=${WIDE})`, "gu");
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
    .replace(CONTROL, " ")
    .replace(SPACE_BESIDE_CHINESE, "")
    .replace(HALF_WIDTH_AFTER_CHINESE, (mark) => FULL_WIDTH[mark] ?? mark)
    .replace(HALF_WIDTH_BEFORE_CHINESE, (mark) => FULL_WIDTH[mark] ?? mark)
    .replace(SPACE_BESIDE_CHINESE, "")
    .trim();
}

/** As a part of a sentence: without the full stop it was typed with. */
export function asClause(text: string): string {
  return asRunningText(text).replace(/[。；，、;,.]+$/u, "");
}

/** As a whole sentence: with exactly one full stop. */
export function asSentence(text: string): string {
  const sentence = asRunningText(text);
  return /[。！？：…]”?$/u.test(sentence)
    ? sentence.replace(/。+$/u, "。")
    : `${sentence.replace(/[；，、;,.]+$/u, "")}。`;
}
