import type { Suspect, TextAudit } from "./judgement";
import type { ToldParagraph, ToldText } from "./told-text";
import { joinedLines, joinedText } from "./wrapped-lines";

/** A paragraph as it was handed in, within the one that it was joined to. */
interface Piece {
  readonly paragraph: number;
  /** Where it begins in the joined text, and what was left out before it. */
  readonly from: number;
  readonly skipped: number;
  readonly length: number;
}

/** A text to be judged, and the way back from its places to those that were handed in. */
export interface Rejoined {
  readonly text: ToldText;
  /** How many paragraphs of a text that is not of pages go on in the middle of what cannot be parted. */
  readonly tears: number;
  readonly placed: (audit: TextAudit) => TextAudit;
}

/**
 * A text whose paragraphs are the lines of pages, as programs make a Word file of a PDF, joined to be judged: each
 * joined paragraph stands at the place of its first line, nothing at those of the others. Any other text as it is.
 */
export function rejoined(text: ToldText): Rejoined {
  const { paragraphs } = text;
  const isAlone = (at: number): boolean => (paragraphs[at]?.level ?? 0) > 0 || (paragraphs[at]?.number ?? "") !== "";
  const lines = joinedLines(
    paragraphs.map((paragraph) => paragraph.text),
    isAlone,
  );
  if (lines === null) return { text, tears: 0, placed: (audit) => audit };
  const { groups, isOfPages } = lines;
  const groupOf = new Map(groups.map((group) => [group[0] ?? 0, group]));
  const joined = paragraphs.map((paragraph, at) => ({
    ...paragraph,
    text: joinedText((groupOf.get(at) ?? []).map((line) => paragraphs[line]?.text ?? "")),
  }));
  const pieces = new Map([...groupOf].map(([first, group]) => [first, piecesOf(group, paragraphs)]));
  const place = <Place extends Suspect>(found: Place): Place => placedIn(found, pieces.get(found.paragraph - 1) ?? []);
  return {
    text: { ...text, paragraphs: joined },
    tears: isOfPages ? 0 : groups.reduce((sum, group) => sum + group.length - 1, 0),
    placed: (audit) => ({
      ...audit,
      figures: audit.figures.map(place),
      findings: audit.findings.map((finding) => ({ ...place(finding), suspects: finding.suspects.map(place) })),
    }),
  };
}

function piecesOf(group: readonly number[], paragraphs: readonly ToldParagraph[]): Piece[] {
  let from = 0;
  return group.map((paragraph, index) => {
    const whole = paragraphs[paragraph]?.text ?? "";
    const skipped = index === 0 ? 0 : whole.length - whole.trimStart().length;
    const piece = { paragraph, from, skipped, length: whole.trimEnd().length - skipped };
    from += piece.length;
    return piece;
  });
}

/** What goes on in the next paragraph is told by where it begins, and nothing is proposed for half of it. */
function placedIn<Place extends Suspect>(found: Place, pieces: readonly Piece[]): Place {
  const piece = pieces.filter(({ from }) => from <= found.start).at(-1);
  if (piece === undefined) return found;
  const left = Math.max(0, piece.from + piece.length - found.start);
  const isWhole = found.text.length <= left;
  return {
    ...found,
    paragraph: piece.paragraph + 1,
    start: found.start - piece.from + piece.skipped,
    ...(!isWhole && { text: found.text.slice(0, left), expected: [] }),
  };
}
