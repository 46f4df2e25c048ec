import { attribute, tagsOf, type Tag } from "../xlsx/xml-tags";

interface Level {
  readonly format: string;
  /** `%1、`: what is printed, with the counters of the levels. */
  readonly text: string;
  readonly start: number;
}

/** Levels that Word has in a list, counted from zero; and how long a number's text may be there. */
const DEEPEST_LEVEL = 8;
const LONGEST_TEXT = 60;

const DIGITS = "零一二三四五六七八九";

/** 1 to 99 as Chinese lists count: 一, 十一, 二十. */
export function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return DIGITS[ones] ?? "";
  return `${tens > 1 ? (DIGITS[tens] ?? "") : ""}十${ones > 0 ? (DIGITS[ones] ?? "") : ""}`;
}

/** What automatic numbering prints before paragraphs, counted from the beginning of the document. */
export class Numbering {
  readonly #levels = new Map<string, Map<number, Level>>();
  readonly #abstractOf = new Map<string, string>();
  readonly #counters = new Map<string, number[]>();

  /** @param xml of word/numbering.xml; empty where the document has none */
  constructor(xml: string) {
    let abstract = "";
    let num = "";
    let level = -1;
    let [format, text, start] = ["decimal", "", 1];
    for (const tag of tagsOf(xml)) {
      const value = (): string => attribute(xml, tag, `${tag.prefix}val`) ?? "";
      if (tag.name === "abstractNum" && tag.kind === "open") abstract = id(xml, tag, "abstractNumId");
      if (tag.name === "num" && tag.kind === "open") num = id(xml, tag, "numId");
      if (tag.name === "abstractNumId" && num !== "") this.#abstractOf.set(num, value());
      if (tag.name === "lvl" && tag.kind === "open")
        [level, format, text, start] = [Number(id(xml, tag, "ilvl")), "decimal", "", 1];
      if (tag.name === "numFmt") format = value();
      if (tag.name === "lvlText") text = value().slice(0, LONGEST_TEXT);
      if (tag.name === "start") start = Number(value()) || 1;
      if (tag.name === "lvl" && tag.kind === "close" && num === "") {
        const levels = this.#levels.get(abstract) ?? new Map<number, Level>();
        this.#levels.set(abstract, levels.set(level, { format, text, start }));
      }
    }
  }

  /** The number of the next paragraph of a list; empty where it prints none. */
  next(numId: string, level: number): string {
    if (level > DEEPEST_LEVEL) return "";
    const abstract = this.#abstractOf.get(numId);
    const levels = abstract === undefined ? undefined : this.#levels.get(abstract);
    const own = levels?.get(level);
    if (abstract === undefined || !levels || !own || own.format === "bullet" || own.format === "none") return "";
    const counters = this.#counters.get(abstract) ?? [];
    counters.length = Math.min(counters.length, level + 1);
    while (counters.length <= level) counters.push((levels.get(counters.length)?.start ?? 1) - 1);
    counters[level] = (counters[level] ?? 0) + 1;
    this.#counters.set(abstract, counters);
    return own.text.replace(/%(\d)/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const count = counters[at] ?? 1;
      return /chinese|ideograph/iu.test(levels.get(at)?.format ?? "") ? chineseNumber(count) : String(count);
    });
  }
}

const id = (xml: string, tag: Tag, name: string): string => attribute(xml, tag, `${tag.prefix}${name}`) ?? "";
