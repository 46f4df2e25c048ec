import { attribute, escapeXml, nextTag, tagsOf, textBetween, unescapeXstring, type Tag } from "../xml-tags";

/** A stretch of a text in one font. */
export interface Run {
  /** The XML of its `rPr`; empty for the cell's own font. */
  readonly font: string;
  readonly text: string;
}

/** The texts in several fonts that a workbook's cells hold or share. */
export class RichTexts {
  private items: readonly Stretch[] | null = null;

  /** @param shared the part of shared texts; empty where there is none */
  constructor(private readonly shared: string) {}

  /** The runs of a cell's text; `null` where it is in one font. */
  runsOf(cellXml: string): readonly Run[] | null {
    const cell = nextTag(cellXml, 0);
    const value = cell && [...tagsOf(cellXml, cell.end)].find(({ name }) => name === "v" || name === "is");
    if (!cell || !value || value.kind !== "open") return null;
    if (value.name === "is") return runsIn(cellXml, value.end, cellXml.length);
    if (attribute(cellXml, cell, "t") !== "s") return null;
    const end = nextTag(cellXml, value.end)?.start ?? cellXml.length;
    this.items ??= itemsOf(this.shared);
    const item = this.items[Number(textBetween(cellXml, value.end, end))];
    return item ? runsIn(this.shared, item.from, item.to) : null;
  }
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function itemsOf(xml: string): Stretch[] {
  const items: Stretch[] = [];
  let open: Tag | null = null;
  for (const tag of tagsOf(xml)) {
    if (tag.name !== "si") continue;
    if (tag.kind === "open") open = tag;
    else {
      items.push({ from: open?.end ?? tag.end, to: tag.start });
      open = null;
    }
  }
  return items;
}

function runsIn(xml: string, from: number, to: number): readonly Run[] | null {
  const runs: Run[] = [];
  let font = "";
  let fontStart = 0;
  let isPhonetic = false;
  for (const tag of tagsOf(xml, from, to)) {
    if (tag.name === "is" || tag.name === "si") break;
    if (tag.name === "rPh") isPhonetic = tag.kind === "open";
    else if (tag.name === "r" && tag.kind === "open") font = "";
    else if (tag.name === "rPr" && tag.kind === "open") fontStart = tag.start;
    else if (tag.name === "rPr" && tag.kind === "close") font = withoutPrefixes(xml.slice(fontStart, tag.end));
    else if (tag.name === "t" && tag.kind === "open" && !isPhonetic)
      runs.push({ font, text: unescapeXstring(textBetween(xml, tag.end, nextTag(xml, tag.end)?.start ?? xml.length)) });
  }
  return runs.some((run) => run.font !== "") ? runs : null;
}

/** The parts of a file may call the namespace by different prefixes. */
function withoutPrefixes(xml: string): string {
  let text = "";
  let done = 0;
  for (const { start, prefix, kind } of tagsOf(xml)) {
    const name = start + (kind === "close" ? 2 : 1);
    text += xml.slice(done, name);
    done = name + prefix.length;
  }
  return text + xml.slice(done);
}

/**
 * The runs of a changed text. What stays keeps its font; what is new between two places has that of the place
 * before it.
 */
export function changedRuns(runs: readonly Run[], text: string): readonly Run[] {
  const fonts = runs.flatMap(({ text: run, font }) => [...run].map((character) => ({ character, font })));
  const wanted = [...text];
  const kept = alignment(
    fonts.map(({ character }) => character),
    wanted,
  );
  const changed: { font: string; text: string }[] = [];
  let font = fonts[0]?.font ?? "";
  wanted.forEach((character, at) => {
    font = fonts[kept[at] ?? -1]?.font ?? font;
    const last = changed.at(-1);
    if (last?.font === font) last.text += character;
    else changed.push({ font, text: character });
  });
  return changed;
}

/**
 * For each character of the new text its place in the old one, or nothing. A repair leaves characters out, so the
 * new text is met in the old one from left to right; else beginnings and ends that are alike are kept.
 */
function alignment(old: readonly string[], wanted: readonly string[]): readonly (number | undefined)[] {
  const places: number[] = [];
  for (let at = 0; at < old.length && places.length < wanted.length; at += 1)
    if (old[at] === wanted[places.length]) places.push(at);
  if (places.length === wanted.length) return places;
  let start = 0;
  while (start < wanted.length && old[start] === wanted[start]) start += 1;
  let end = 0;
  while (end < wanted.length - start && old[old.length - 1 - end] === wanted[wanted.length - 1 - end]) end += 1;
  return wanted.map((_, at) =>
    at < start ? at : at >= wanted.length - end ? old.length - wanted.length + at : undefined,
  );
}

/** The runs as they stand within `is`, with the prefix of the sheet. @param write how a text is written */
export function runsXml(prefix: string, runs: readonly Run[], write: (text: string) => string): string {
  return runs
    .map(({ font, text }) => {
      const own = prefix === "" ? font : font.replace(/<(\/?)(?=[A-Za-z])/gu, `<$1${escapeXml(prefix)}`);
      return `<${prefix}r>${own}${write(text)}</${prefix}r>`;
    })
    .join("");
}
