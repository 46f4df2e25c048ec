import { spliced, type Splice } from "../xlsx/patch/splice";
import { escapeXml } from "../xlsx/xml-tags";
import { partText, type DocxParts } from "./package";
import type { DocxParagraph, DocxText, Piece } from "./read-docx";

/** Something done to a stretch of a paragraph. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  /** XML put before the stretch and after it. */
  readonly before: string;
  readonly after: string;
  /** The stretch becomes a tracked deletion with this id; `null` where it stays. */
  readonly deletion: string | null;
}

/** Marks by paragraph, as the document counts them from zero. */
export type Marks = ReadonlyMap<number, readonly Mark[]>;

/** The XML of the parts that have marks; what has none is not in it. */
export function rewritten({ parts, paragraphs }: DocxText, marks: Marks): Map<string, string> {
  const splices = new Map<string, Splice[]>();
  for (const [index, own] of marks) {
    const paragraph = paragraphs[index];
    if (!paragraph) continue;
    const each = splices.get(paragraph.part) ?? [];
    splices.set(paragraph.part, each);
    for (const splice of splicesFor(paragraph, own)) each.push(splice);
  }
  return new Map([...splices].map(([path, each]) => [path, spliced(partText(parts, path), each)]));
}

function splicesFor({ pieces }: DocxParagraph, marks: readonly Mark[]): Splice[] {
  const waiting = [...marks].sort((a, b) => a.from - b.from);
  let next = 0;
  let open: Mark[] = [];
  return pieces.flatMap((piece) => {
    const end = piece.from + piece.text.length;
    open = open.filter(({ to }) => to > piece.from);
    for (let mark = waiting[next]; mark && mark.from < end; mark = waiting[next]) {
      if (mark.to > piece.from) open.push(mark);
      next += 1;
    }
    const touching = open;
    if (touching.length === 0) return [];
    if (piece.isAlone) return [{ from: piece.runStart, to: piece.runEnd, text: parted(piece, touching) }];
    // A run that holds more than words stays whole: what belongs before and after goes around it.
    return touching.flatMap((mark): Splice[] => [
      ...(mark.from >= piece.from ? [{ from: piece.runStart, to: piece.runStart, text: mark.before }] : []),
      ...(mark.to <= end ? [{ from: piece.runEnd, to: piece.runEnd, text: mark.after }] : []),
    ]);
  });
}

/** A run parted where marks begin and end. */
function parted(piece: Piece, marks: readonly Mark[]): string {
  const end = piece.from + piece.text.length;
  const cuts = [...new Set([piece.from, end, ...marks.flatMap(({ from, to }) => [from, to])])]
    .filter((cut) => cut >= piece.from && cut <= end)
    .sort((a, b) => a - b);
  const beginning = byPlace(marks, ({ from }) => from);
  const ending = byPlace(marks, ({ to }) => to);
  // Those that began before the run go on in it.
  const deleting = new Set(marks.filter(({ from, deletion }) => from < piece.from && deletion !== null));
  let xml = "";
  cuts.forEach((cut, at) => {
    for (const mark of ending.get(cut) ?? []) {
      xml += mark.after;
      deleting.delete(mark);
    }
    for (const mark of beginning.get(cut) ?? []) {
      if (cut < end) xml += mark.before;
      if (mark.deletion !== null) deleting.add(mark);
    }
    const next = cuts[at + 1];
    if (next === undefined) return;
    const text = piece.text.slice(cut - piece.from, next - piece.from);
    const [first] = deleting;
    const deletion = first?.deletion ?? null;
    xml += deletion === null ? run(piece.properties, text) : deleted(piece.properties, text, deletion);
  });
  return xml;
}

function byPlace(marks: readonly Mark[], placeOf: (mark: Mark) => number): ReadonlyMap<number, readonly Mark[]> {
  const places = new Map<number, Mark[]>();
  for (const mark of marks) {
    const same = places.get(placeOf(mark));
    if (same) same.push(mark);
    else places.set(placeOf(mark), [mark]);
  }
  return places;
}

export const run = (properties: string, text: string): string =>
  `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

const deleted = (properties: string, text: string, attributes: string): string =>
  `<w:del ${attributes}><w:r>${properties}<w:delText xml:space="preserve">${escapeXml(text)}</w:delText></w:r></w:del>`;

/** The largest id that any tag of the parts carries. */
export function largestId(parts: DocxParts): number {
  const ids = [...parts.keys()]
    .filter((path) => /^word\/[^/]+\.xml$/u.test(path))
    .flatMap((path) => [...partText(parts, path).matchAll(/\sw:id="(\d{1,9})"/gu)].map(([, id]) => Number(id)));
  return ids.reduce((most, id) => Math.max(most, id), 0);
}
