import type { DocxComment, DocxCorrection } from "./notes";
import { DOCUMENT, packedDocx, partText, type DocxParts } from "./package";
import { readDocx, type Piece } from "./read-docx";
import { largestId, rewritten, run, type Mark } from "./rewrite";
import { firstWhere } from "../workbook/first-where";

const AUTHOR = "预算公开校验";
const COMMENTS = "word/comments.xml";
const CONTENT_TYPES = "[Content_Types].xml";
const RELATIONSHIPS = "word/_rels/document.xml.rels";
const NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";

/**
 * A copy with a comment at each place, saying what is wrong and what would be right. Every part that holds
 * none of it is byte for byte what it was. Notes on footnotes are left out: Word has no comments there.
 * @throws UnreadableDocx
 */
export function annotatedDocx(bytes: Uint8Array, notes: readonly DocxComment[]): Uint8Array {
  const document = readDocx(bytes);
  let id = largestId(document.parts);
  const comments: string[] = [];
  const marks = new Map<number, Mark[]>();
  for (const note of notes) {
    const paragraph = document.paragraphs[note.paragraph - 1];
    if (paragraph?.part !== DOCUMENT || paragraph.pieces.length === 0) continue;
    id += 1;
    const from = Math.min(note.start, Math.max(0, paragraph.text.length - 1));
    const to = Math.max(from + 1, from + note.text.length);
    const own = marks.get(note.paragraph - 1) ?? [];
    own.push({
      from,
      to,
      before: `<w:commentRangeStart w:id="${id}"/>`,
      after: `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
      deletion: null,
    });
    marks.set(note.paragraph - 1, own);
    comments.push(comment(id, note));
  }
  if (comments.length === 0) return packedDocx(document.parts, new Map());
  return packedDocx(
    document.parts,
    new Map([...rewritten(document, marks), ...withComments(document.parts, comments)]),
  );
}

const comment = (id: number, { message }: DocxComment): string =>
  `<w:comment w:id="${id}" w:author="${AUTHOR}" w:initials="校"><w:p>${run("", message)}</w:p></w:comment>`;

/** The part of comments, new or longer, and what names it where it is new. */
function withComments(parts: DocxParts, comments: readonly string[]): Map<string, string> {
  const before = partText(parts, COMMENTS);
  const all = comments.join("");
  // Not as a pattern: a comment may say “$&”.
  if (before.includes("</w:comments>"))
    return new Map([[COMMENTS, before.replace("</w:comments>", () => `${all}</w:comments>`)]]);
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${NAMESPACE}">${all}</w:comments>`;
  const types = partText(parts, CONTENT_TYPES);
  const relations =
    partText(parts, RELATIONSHIPS) ||
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
  const ids = [...relations.matchAll(/\sId="rId(\d{1,9})"/gu)].map(([, number]) => Number(number));
  const largest = ids.reduce((most, id) => Math.max(most, id), 0);
  const relation = `<Relationship Id="rId${largest + 1}" Type="${RELATION}" Target="comments.xml"/>`;
  return new Map([
    [COMMENTS, xml],
    ...(types.includes(`/${COMMENTS}`)
      ? []
      : [
          [
            CONTENT_TYPES,
            types.replace("</Types>", `<Override PartName="/${COMMENTS}" ContentType="${TYPE}"/></Types>`),
          ] as const,
        ]),
    ...(relations.includes(RELATION)
      ? []
      : [
          [
            RELATIONSHIPS,
            relations
              .replace(/<Relationships([^>]*)\/>/u, "<Relationships$1></Relationships>")
              .replace("</Relationships>", `${relation}</Relationships>`),
          ] as const,
        ]),
  ]);
}

/**
 * A copy in which the corrections are made as tracked changes, to be accepted or refused in Word. What others have
 * inserted and nobody has accepted yet is left as it is.
 * @throws UnreadableDocx
 */
export function correctedDocx(bytes: Uint8Array, corrections: readonly DocxCorrection[]): Uint8Array {
  const document = readDocx(bytes);
  let id = largestId(document.parts);
  const marks = new Map<number, Mark[]>();
  for (const note of corrections) {
    const paragraph = document.paragraphs[note.paragraph - 1];
    const [from, to] = [note.start, note.start + note.text.length];
    const pieces = piecesWithin(paragraph?.pieces ?? [], from, to);
    const own = marks.get(note.paragraph - 1) ?? [];
    const [first] = pieces;
    const isFree =
      pieces.every(({ isAlone, isInserted }) => isAlone && !isInserted) &&
      own.every((mark) => mark.to <= from || mark.from >= to);
    if (!first || !isFree || paragraph?.text.slice(from, to) !== note.text) continue;
    id += 2;
    own.push({
      from,
      to,
      before: "",
      after: `<w:ins w:id="${id}" w:author="${AUTHOR}">${run(first.properties, note.by)}</w:ins>`,
      deletion: `w:id="${id - 1}" w:author="${AUTHOR}"`,
    });
    marks.set(note.paragraph - 1, own);
  }
  return packedDocx(document.parts, rewritten(document, marks));
}

/** The pieces that a stretch touches; they stand in their order. */
function piecesWithin(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  const first = firstWhere(pieces.length, (at) => {
    const piece = pieces[at];
    return piece === undefined || piece.from + piece.text.length > from;
  });
  let end = first;
  for (let piece = pieces[end]; piece && piece.from < to; piece = pieces[end]) end += 1;
  return pieces.slice(first, end);
}
