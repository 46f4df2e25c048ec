import { firstWhere } from "../workbook/first-where";

/** Lines of one width that break off in mid-sentence: fewer may be chance. */
const FEWEST = 3;
const SHARE = 0.2;
/** A line ends up to so many characters before the edge: a number or a closing mark is not parted. */
const RAGGED = 4;
/** The first line of a paragraph may lack its indent, which programs leave out. */
const INDENT = 2;
/** Narrower lines are a list, not a page. */
const NARROWEST = 24;

const ENDED = /[。！？!?…][”’」』）)]*$/u;
/** What headings of a disclosure end in. */
const HEADING = /^[^，。；]+(?:说明|概况|解释|职责|表)$/u;
const NUMBERED =
  /^(?:第[一二三四五六七八九十]+[部章节]|[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]\d{1,2}[）)]|\d{1,2}[、.．](?!\d)|[①-⑳])/u;
/** 项目名称：公务用车更新 above 设立的政策依据：…, each a line. */
const LABELLED = /^[^，。；：,;:]{2,24}[：:][^，。；,;]*[^，。；,;（(“《、]$/u;
const LABEL = /^(?!其中|包括|主要|具体|分别|[万亿]?元)\p{Script=Han}{4,12}[：:]/u;
/** No paragraph begins so. */
const NEVER_FIRST = /^\s*(?:[，。、；：）》”,;:)%％]|[万亿]元|元(?:[，。；、）,;)]|$))/u;
/** 72 above 5.30万元. */
const HALF_A_NUMBER = /\d[.,]?$/u;
const OTHER_HALF = /^\s*[\d.,]+(?:[万亿]?元|[%％])/u;
const INDENTED = /^(?:[ \u00a0]{2,}|\u3000+|\t)/u;
const PAGE_NUMBER = /^\s*(?:第\s*\d{1,3}\s*页.*|[-—–－·]*\s*\d{1,3}\s*[-—–－·]*|\d{1,3}\s*\/\s*\d{1,3})\s*$/u;
/** A page has so many lines at least. */
const PAGE = 12;
const FEWEST_PAGES = 3;

/**
 * The paragraphs of a text whose lines end where a page did, as copied from a PDF or a printed mail: lines of one
 * width that break off in mid-sentence belong together, and page numbers between them are none of its words. Lines
 * that are paragraphs stay as they are.
 */
export function unwrapped(lines: readonly string[]): readonly string[] {
  const joined = joinedLines(lines);
  return joined?.isOfPages ? joined.groups.map((group) => joinedText(group.map((at) => lines[at] ?? ""))) : lines;
}

/** Lines as the paragraph that they were; an indent before the first stays. */
export const joinedText = (lines: readonly string[]): string =>
  lines.map((line, index) => (index === 0 ? line.trimEnd() : line.trim())).join("");

/** Which lines belong together, by their places. */
export interface JoinedLines {
  /** Those of page numbers and heads are in none. */
  readonly groups: readonly (readonly number[])[];
  /** Whether the lines end where pages do; where not, only what cannot stand apart is joined: halves of a number. */
  readonly isOfPages: boolean;
}

/**
 * @param isAlone whether the line at a place is known to be a paragraph of its own: a heading
 * @returns `null` where every line stands for itself
 */
export function joinedLines(
  lines: readonly string[],
  isAlone: (at: number) => boolean = () => false,
): JoinedLines | null {
  const filled = lines.flatMap((line, at) => (line.trim() === "" ? [] : [{ line, at }]));
  const texts = filled.map(({ line }) => line.trim());
  const edge = edgeOf(texts);
  const heads = edge && onEveryPage(texts);
  const groups: number[][] = [];
  let isOpen = false;
  let before = "";
  for (const { line, at } of filled) {
    if (heads && (PAGE_NUMBER.test(line) || (isOpen && heads.has(line.trim())))) continue;
    const group = groups.at(-1);
    const isTorn = NEVER_FIRST.test(line) || (HALF_A_NUMBER.test(before) && OTHER_HALF.test(line));
    const goesOn: boolean =
      group !== undefined &&
      !isAlone(at) &&
      (isTorn || (isOpen && !startsAnew(line, group.length === 1 ? before : "")));
    if (goesOn) group?.push(at);
    else groups.push([at]);
    isOpen = edge !== null && !isAlone(at) && breaksOff(line, edge, goesOn);
    before = line.trim();
  }
  return groups.every((group) => group.length === 1) ? null : { groups, isOfPages: edge !== null };
}

/** What stands on page after page, and ends no sentence: the lines that repeat, a page's lines apart. */
function onEveryPage(texts: readonly string[]): ReadonlySet<string> {
  const places = new Map<string, number[]>();
  texts.forEach((text, at) => {
    if (ENDED.test(text)) return;
    const own = places.get(text);
    if (own) own.push(at);
    else places.set(text, [at]);
  });
  const repeated = [...places].filter(
    ([, own]) =>
      own.length >= FEWEST_PAGES && own.every((at, index) => index === 0 || at - (own[index - 1] ?? 0) >= PAGE),
  );
  return new Set(repeated.map(([text]) => text));
}

/** Parts of a sentence stand in it: no heading, and no line of a label and what it labels. */
const isSentence = (text: string): boolean =>
  !/[：:]$/u.test(text) && (/[，；,;]/u.test(text) || (/[：:]/u.test(text) && !LABELLED.test(text)));

/** @param before the line above where it is a paragraph so far, else nothing */
function startsAnew(line: string, before: string): boolean {
  const text = line.trim();
  const isLabelled = LABEL.test(text) && LABELLED.test(before);
  return INDENTED.test(line) || NUMBERED.test(text) || isLabelled;
}

type Measure = (text: string) => number;

/** In characters of full width; letters and digits are half as wide. */
const widthOf: Measure = (text) =>
  [...text].reduce((width, character) => width + (character < "\u2e80" && character !== "…" ? 0.5 : 1), 0);

/** As before programs made marks of full width narrow: , of ， and ( of （. */
const widthBefore: Measure = (text) => widthOf(text.replace(/[,;:!?](?!\d)|[()]/gu, "，"));

/** In characters, as programs count that know no widths. */
const countOf: Measure = (text) => [...text].length;

/** Where lines break off. */
interface Edge {
  readonly measure: Measure;
  readonly at: number;
}

/** The edge at which most lines break off, hardly any reaching beyond; `null` where too few do. */
function edgeOf(texts: readonly string[]): Edge | null {
  const isOpen = texts.map((text) => !ENDED.test(text));
  let found: Edge | null = null;
  let most = FEWEST - 1;
  for (const measure of [widthOf, widthBefore, countOf]) {
    const widths = texts.map(measure);
    const ends = sorted(widths);
    const open = sorted(widths.filter((_, index) => isOpen[index]));
    for (const at of new Set(ends)) {
      const beyond = countAbove(ends, at);
      const broken = countAbove(open, at - RAGGED) - beyond;
      // Cells of tables and headings are no running text.
      const running = countAbove(ends, at / 2);
      if (at < NARROWEST || beyond * 10 > running || broken < running * SHARE || broken <= most) continue;
      found = { measure, at };
      most = broken;
    }
  }
  return found;
}

const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

/** How many of ascending numbers are greater; a text may have many thousand lines. */
const countAbove = (numbers: readonly number[], limit: number): number =>
  numbers.length - firstWhere(numbers.length, (at) => (numbers[at] ?? 0) > limit);

function breaksOff(line: string, { measure, at }: Edge, isLater: boolean): boolean {
  const text = line.trim();
  if (!isLater && NUMBERED.test(text) && HEADING.test(text)) return false;
  // A heading may be as long as a line without its indent; a sentence tells itself by its marks.
  const indent = !isLater && isSentence(text) ? INDENT : 0;
  return measure(text) > at - RAGGED - indent && !ENDED.test(text);
}
