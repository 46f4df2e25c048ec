import { belowHundred } from "../disclosure/numerals";

/** Ways of numbering, each by the number a mark carries. */
const WAYS: readonly RegExp[] = [
  /(?<![\d.])(?<number>\d{1,2})[、.．](?!\d)/gu,
  /[（(](?<number>[一二三四五六七八九十]{1,3})[）)]/gu,
  /[（(](?<number>\d{1,2})[）)]/gu,
];
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
export function parted(line: string): readonly string[] {
  const starts = WAYS.flatMap((way) => startsOf(line, way));
  if (starts.length === 0) return [line];
  const edges = [0, ...new Set(starts.filter((at) => at > 0).sort((a, b) => a - b)), line.length];
  return edges.slice(1).flatMap((end, at) => withoutHeading(line.slice(edges[at], end)));
}

/** Where paragraphs begin that are numbered one way: of marks that count on by one, two at least. */
function startsOf(line: string, way: RegExp): number[] {
  const marks = [...line.matchAll(way)]
    .filter(({ index }) => index === 0 || PARAGRAPH_ENDS.test(line.slice(Math.max(0, index - 8), index)))
    .map(({ index, groups }) => ({ index, number: numberOf(groups?.["number"] ?? "") }));
  return marks
    .filter(({ number }, at) => marks[at - 1]?.number === number - 1 || marks[at + 1]?.number === number + 1)
    .map(({ index }) => index);
}

const numberOf = (text: string): number => (/^\d+$/u.test(text) ? Number(text) : belowHundred(text));

function withoutHeading(paragraph: string): readonly string[] {
  const heading = HEADED.exec(paragraph)?.groups?.["heading"];
  return heading === undefined ? [paragraph] : [heading, paragraph.slice(heading.length)];
}
