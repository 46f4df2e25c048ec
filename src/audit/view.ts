import { cellKey, type CellRef } from "../workbook/address";
import { reasonFor, type Acknowledged } from "./acknowledged";
import { correctedWords } from "./corrections";
import type { AuditFinding, FigureClass, JudgedFigure, TextAudit } from "./judgement";
import { compact } from "./reading/compact";
import { headingLevel } from "./reading/headings";
import type { ToldParagraph, ToldText } from "./told-text";

/** What a figure of the text can be shown as; `no-claim` is shown as words. */
export type ShownClass = Exclude<FigureClass, "no-claim">;
export const SHOWN_CLASSES: readonly ShownClass[] = ["proved", "derived", "contradicted", "open"];

/** A finding with the reason for which it is right as it is; `null` where none was given. */
export interface ShownFinding {
  readonly finding: AuditFinding;
  readonly reason: string | null;
}

/** A place of the text, in the words that stand there. */
export interface Place {
  /** From one. */
  readonly paragraph: number;
  /** UTF-16 offset in the paragraph. */
  readonly start: number;
  readonly text: string;
}

/** What a finding says of a place. */
export interface Proposed {
  readonly finding: ShownFinding;
  readonly place: Place;
  /** What is to stand there instead, likeliest first, printed as it was. */
  readonly by: readonly string[];
}

/** A stretch of a paragraph that is shown in one way. */
export interface ShownPiece {
  readonly start: number;
  readonly text: string;
  /** `null` where it is no figure, or one that claims nothing. */
  readonly figure: JudgedFigure | null;
  readonly proposals: readonly Proposed[];
}

export interface ShownParagraph {
  /** From one. */
  readonly number: number;
  /** What automatic numbering prints before it. */
  readonly prefix: string;
  readonly isHeading: boolean;
  readonly pieces: readonly ShownPiece[];
}

/** A judged text as a person looks at it. */
export interface AuditView {
  readonly isDisclosure: boolean;
  readonly paragraphs: readonly ShownParagraph[];
  readonly counts: Readonly<Record<ShownClass, number>>;
  readonly findings: readonly ShownFinding[];
}

/** Lays figures and findings over the paragraphs of a text. */
export function auditView(
  text: ToldText,
  { isDisclosure, figures, findings }: TextAudit,
  acknowledged: readonly Acknowledged[],
): AuditView {
  const shown = findings.map((finding) => ({ finding, reason: reasonFor(acknowledged, finding) }));
  const claims = figures.filter((figure) => figure.class !== "no-claim");
  const figuresOf = byParagraph(claims);
  const proposalsOf = byParagraph(shown.flatMap(placesOf));
  return {
    isDisclosure,
    paragraphs: text.paragraphs.map((paragraph, index) => ({
      number: index + 1,
      prefix: paragraph.number,
      isHeading: isHeading(paragraph, (figuresOf.get(index + 1) ?? []).length > 0),
      pieces: piecesOf(paragraph.text, figuresOf.get(index + 1) ?? [], proposalsOf.get(index + 1) ?? []),
    })),
    counts: {
      proved: numberOf(claims, "proved"),
      derived: numberOf(claims, "derived"),
      contradicted: numberOf(claims, "contradicted"),
      open: numberOf(claims, "open"),
    },
    findings: shown,
  };
}

const isHeading = ({ number, text, level }: ToldParagraph, hasFigures: boolean): boolean =>
  headingLevel(compact(`${number}${text}`).text, level, hasFigures) > 0;

/** The paragraphs, from one, that state a cell or follow from it. */
export function paragraphsStating({ figures }: TextAudit, cell: CellRef): number[] {
  const key = cellKey(cell);
  return [
    ...new Set(
      figures.flatMap(({ paragraph, cells }) => (cells.some((each) => cellKey(each) === key) ? [paragraph] : [])),
    ),
  ];
}

const numberOf = (figures: readonly JudgedFigure[], judged: ShownClass): number =>
  figures.filter((figure) => figure.class === judged).length;

/** A finding is told at each figure that may be the wrong one. */
function placesOf(shown: ShownFinding): (Place & Proposed)[] {
  return shown.finding.suspects.map(({ paragraph, start, text, expected }) => {
    const place = { paragraph, start, text };
    return { ...place, place, finding: shown, by: expected.map((each) => correctedWords(text, each)) };
  });
}

function byParagraph<T extends Place>(placed: readonly T[]): Map<number, T[]> {
  const map = new Map<number, T[]>();
  for (const each of placed) {
    const own = map.get(each.paragraph);
    if (own) own.push(each);
    else map.set(each.paragraph, [each]);
  }
  return map;
}

/** Pieces one after the other; of two places that overlap the later one begins where the earlier ends. */
function piecesOf(text: string, figures: readonly JudgedFigure[], told: readonly (Place & Proposed)[]): ShownPiece[] {
  const spans = new Map<string, ShownPiece>();
  for (const figure of figures)
    spans.set(`${figure.start}/${figure.text.length}`, {
      start: figure.start,
      text: figure.text,
      figure,
      proposals: [],
    });
  for (const { start, text: words, finding, place, by } of told) {
    const length = Math.max(words.length, 1);
    const key = `${start}/${length}`;
    const before = spans.get(key) ?? { start, text: text.slice(start, start + length), figure: null, proposals: [] };
    spans.set(key, { ...before, proposals: [...before.proposals, { finding, place, by }] });
  }
  const pieces: ShownPiece[] = [];
  let at = 0;
  const words = (to: number): void => {
    if (to > at) pieces.push({ start: at, text: text.slice(at, to), figure: null, proposals: [] });
  };
  const ordered = [...spans.values()].sort((a, b) => a.start - b.start || a.text.length - b.text.length);
  for (const span of ordered) {
    const end = Math.min(text.length, span.start + span.text.length);
    const start = Math.max(at, span.start);
    if (end <= start) {
      // Within what is shown already: said there.
      const last = pieces.at(-1);
      if (last && span.proposals.length > 0)
        pieces[pieces.length - 1] = { ...last, proposals: [...last.proposals, ...span.proposals] };
      continue;
    }
    words(start);
    pieces.push({ ...span, start, text: text.slice(start, end) });
    at = end;
  }
  words(text.length);
  return pieces;
}
