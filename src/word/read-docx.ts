import { attribute, nextTag, tagsOf, unescapeXml, type Tag } from "../xlsx/xml-tags";
import { Numbering } from "./numbering";
import { DOCUMENT, openDocx, partText, type DocxParts } from "./package";

/** A stretch of a paragraph's text with its place in the file. */
export interface Piece {
  /** Offset in the paragraph's text. */
  readonly from: number;
  readonly text: string;
  /** The run: its first tag and one past its last. */
  readonly runStart: number;
  readonly runEnd: number;
  /** `<w:rPr>…</w:rPr>` of the run; empty where it has none. */
  readonly properties: string;
  /** Whether the run holds this text and nothing else, so that it can be parted. */
  readonly isAlone: boolean;
  /** Inserted by somebody whose change is not accepted yet. */
  readonly isInserted: boolean;
}

export interface DocxParagraph {
  readonly text: string;
  /** Level of a heading, from 1; 0 for running text. */
  readonly level: number;
  /** What automatic numbering prints before it: `（一）`. */
  readonly number: string;
  readonly part: string;
  readonly pieces: readonly Piece[];
}

export interface DocxText {
  readonly parts: DocxParts;
  /** Those with words, tables passed over; footnotes come last. */
  readonly paragraphs: readonly DocxParagraph[];
}

/** What holds no text of the document as it reads: deleted and moved away, older drawings twice, tables. */
const PASSED_OVER = new Set(["del", "moveFrom", "Fallback", "tbl", "instrText", "delText", "rubyText", "rt"]);

/**
 * The paragraphs of a .docx as it reads with all changes accepted: headings, lists with their numbers, text
 * boxes, footnotes. Reads only.
 * @throws UnreadableDocx
 */
export function readDocx(bytes: Uint8Array): DocxText {
  const parts = openDocx(bytes);
  const styles = headingStyles(partText(parts, "word/styles.xml"));
  const numbering = new Numbering(partText(parts, "word/numbering.xml"));
  const paragraphs = [DOCUMENT, "word/footnotes.xml", "word/endnotes.xml"].flatMap((path) =>
    paragraphsOf(partText(parts, path), path, styles, numbering),
  );
  return { parts, paragraphs: paragraphs.filter(({ text }) => text.trim() !== "") };
}

interface Draft {
  readonly start: number;
  text: string;
  level: number;
  number: string;
  pieces: Piece[];
  /** Whether the mark that ends it is deleted: as it reads, the next one goes on in it. */
  isJoined: boolean;
}

interface Run {
  readonly start: number;
  readonly isInserted: boolean;
  properties: string;
  texts: { readonly from: number; readonly text: string }[];
  hasOther: boolean;
  isHidden: boolean;
}

function paragraphsOf(
  xml: string,
  part: string,
  styles: ReadonlyMap<string, number>,
  numbering: Numbering,
): DocxParagraph[] {
  const done: Draft[] = [];
  const open: Draft[] = [];
  const runs: Run[] = [];
  let inserted = 0;
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.kind === "open" && PASSED_OVER.has(tag.name)) {
      tag = endOf(xml, tag);
      continue;
    }
    const draft = open.at(-1);
    const run = runs.at(-1);
    if (tag.name === "p" && tag.prefix !== "a:") {
      if (tag.kind === "open")
        open.push({ start: tag.start, text: "", level: 0, number: "", pieces: [], isJoined: false });
      if (tag.kind === "close" && draft) {
        open.pop();
        done.push(draft);
      }
    } else if (tag.name === "pPr" && tag.kind === "open" && draft) {
      const end = endOf(xml, tag);
      describe(xml, tag, end, draft, styles, numbering);
      tag = end;
    } else if (tag.name === "ins" || tag.name === "moveTo") {
      if (tag.kind !== "empty") inserted += tag.kind === "open" ? 1 : -1;
    } else if (tag.name === "r" && tag.prefix !== "a:" && tag.prefix !== "m:") {
      if (tag.kind === "open")
        runs.push({
          start: tag.start,
          isInserted: inserted > 0,
          properties: "",
          texts: [],
          hasOther: false,
          isHidden: false,
        });
      if (tag.kind === "close" && run) {
        runs.pop();
        if (draft) closeRun(run, tag.end, draft);
      }
    } else if (tag.name === "rPr" && tag.kind === "open" && run) {
      const end = endOf(xml, tag);
      run.properties = xml.slice(tag.start, end.end);
      run.isHidden = /<w:vanish(?:\s*\/>|\s+w:val="(?:1|true|on)")/u.test(run.properties);
      tag = end;
    } else if (tag.name === "t" && tag.kind === "open" && tag.prefix !== "a:" && run && draft) {
      const end = endOf(xml, tag);
      run.texts.push({ from: draft.text.length, text: unescapeXml(xml.slice(tag.end, end.start)) });
      if (!run.isHidden) draft.text += unescapeXml(xml.slice(tag.end, end.start));
      tag = end;
    } else if (run && draft && (tag.name === "tab" || tag.name === "br" || tag.name === "noBreakHyphen")) {
      run.hasOther = true;
      draft.text += tag.name === "noBreakHyphen" ? "-" : " ";
    } else if (run && tag.kind !== "close" && tag.name !== "lastRenderedPageBreak") run.hasOther = true;
  }
  return joined(done.sort((a, b) => a.start - b.start)).map(({ text, level, number, pieces }) => ({
    text,
    level,
    number,
    part,
    pieces,
  }));
}

/** What follows a deleted paragraph mark is one paragraph with it, and the later one's mark says what it is. */
function joined(drafts: readonly Draft[]): readonly Draft[] {
  const whole: Draft[] = [];
  for (const draft of drafts) {
    const before = whole.at(-1);
    if (!before?.isJoined) {
      whole.push(draft);
      continue;
    }
    const shift = before.text.length;
    // Grown in place: paragraphs without end may be one.
    for (const piece of draft.pieces) before.pieces.push({ ...piece, from: piece.from + shift });
    before.text += draft.text;
    before.level = draft.level;
    before.number = draft.number;
    before.isJoined = draft.isJoined;
  }
  return whole;
}

function closeRun({ start, isInserted, properties, texts, hasOther, isHidden }: Run, end: number, draft: Draft): void {
  if (isHidden) return;
  for (const { from, text } of texts)
    draft.pieces.push({
      from,
      text,
      runStart: start,
      runEnd: end,
      properties,
      isAlone: texts.length === 1 && !hasOther,
      isInserted,
    });
}

/** The tag that closes an open one; the end of the text where none does. */
function endOf(xml: string, open: Tag): Tag {
  let depth = 1;
  for (const tag of tagsOf(xml, open.end)) {
    if (tag.name !== open.name || tag.prefix !== open.prefix) continue;
    depth += tag.kind === "open" ? 1 : tag.kind === "close" ? -1 : 0;
    if (depth === 0) return tag;
  }
  return { ...open, start: xml.length, end: xml.length };
}

function describe(
  xml: string,
  from: Tag,
  to: Tag,
  draft: Draft,
  styles: ReadonlyMap<string, number>,
  numbering: Numbering,
): void {
  let [numId, level] = ["", 0];
  let isOfMark = false;
  for (const tag of tagsOf(xml, from.end, to.start)) {
    if (tag.name === "rPr") isOfMark = tag.kind === "open";
    // Among the properties of the mark itself.
    else if (isOfMark && (tag.name === "del" || tag.name === "moveFrom")) draft.isJoined = true;
    const value = attribute(xml, tag, `${tag.prefix}val`) ?? "";
    if (tag.name === "pStyle") draft.level = styles.get(value) ?? 0;
    if (tag.name === "outlineLvl" && Number(value) < 9) draft.level = Number(value) + 1;
    if (tag.name === "numId") numId = value;
    if (tag.name === "ilvl") level = Number(value) || 0;
  }
  if (numId !== "" && numId !== "0") draft.number = numbering.next(numId, level);
}

/** Which styles are headings, and of which level. */
function headingStyles(xml: string): Map<string, number> {
  const levels = new Map<string, number>();
  let style = "";
  for (const tag of tagsOf(xml)) {
    if (tag.name === "style" && tag.kind === "open") style = attribute(xml, tag, `${tag.prefix}styleId`) ?? "";
    const value = attribute(xml, tag, `${tag.prefix}val`) ?? "";
    const named = tag.name === "name" ? /^(?:heading|标题) ?(\d)$/iu.exec(value)?.[1] : undefined;
    if (named !== undefined) levels.set(style, Number(named));
    if (tag.name === "outlineLvl" && Number(value) < 9 && style !== "") levels.set(style, Number(value) + 1);
  }
  return levels;
}
