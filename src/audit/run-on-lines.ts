/** Ways of numbering, each by the number a mark carries. */
const WAYS: readonly RegExp[] = [
  /(?<![\d.])(?<number>\d{1,2})[、.．](?!\d)/gu,
  /[（(](?<number>[一二三四五六七八九十]{1,3})[）)]/gu,
  /[（(](?<number>\d{1,2})[）)]/gu,
];
const NUMERALS = "一二三四五六七八九十";
/** What stands before a paragraph: the end of another, or a heading; headings of a disclosure end so. */
const PARAGRAPH_ENDS = /(?:[。！？!?][”’」』）)]*|情况|说明)\s*$/u;
/** A heading with the sentence below it: `（一）…变化情况2024年…`. */
const HEADED =
  /^(?<heading>[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．][^，,。；;：:]{2,40}?(?:情况说明|情况|说明))(?=(?:19|20)\d\d年)/u;

/**
 * The paragraphs of lines into which several were run together, as when the ends of lines are lost in copying from a
 * page or out of a cell: numbered paragraphs that follow one another, each after the end of a sentence or a heading.
 * A list within a sentence, parted by commas or semicolons, stays together.
 */
export const parted = (line: string): readonly string[] => {
  const starts = WAYS.flatMap((way) => startsOf(line, way));
  if (starts.length === 0) return [line];
  const edges = [0, ...new Set(starts.filter((at) => at > 0).sort((a, b) => a - b)), line.length];
  return edges.slice(1).flatMap((end, at) => withoutHeading(line.slice(edges[at], end)));
};

/** Where paragraphs begin that are numbered one way: of marks that count on by one, two at least. */
function startsOf(line: string, way: RegExp): number[] {
  const marks = [...line.matchAll(way)]
    .filter(({ index }) => index === 0 || PARAGRAPH_ENDS.test(line.slice(Math.max(0, index - 8), index)))
    .map(({ index, groups }) => ({ index, number: numberOf(groups?.["number"] ?? "") }));
  return marks
    .filter(({ number }, at) => marks[at - 1]?.number === number - 1 || marks[at + 1]?.number === number + 1)
    .map(({ index }) => index);
}

/** `12`, `十二`, and `一十二` as some write it. */
function numberOf(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const [tens = "", ones] = text.includes("十") ? text.split("十") : [null, text];
  const digit = (numeral: string): number => NUMERALS.indexOf(numeral) + 1;
  return (tens === null ? 0 : 10 * (digit(tens) || 1)) + (ones ? digit(ones) : 0);
}

function withoutHeading(paragraph: string): readonly string[] {
  const heading = HEADED.exec(paragraph)?.groups?.["heading"];
  return heading === undefined ? [paragraph] : [heading, paragraph.slice(heading.length)];
}
