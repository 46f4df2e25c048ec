import type { AuditState } from "../../actions/audit";
import type { LastYearFile } from "../../actions/last-year-file";
import type { Bilingual } from "../../disclosure/bilingual";
import type { CellRef } from "../../workbook/address";
import type { Place, ShownClass, ShownParagraph, ShownPiece } from "../../audit";

/** What the list can be narrowed to: figures of a class, or places where something is wrong. */
export type Narrowing = ShownClass | "words";

/** A Word file as it was chosen, of which copies can be made. */
export interface WordFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the view 核对文字 knows. */
export interface AuditDesk {
  /** The cell that was selected when it was asked where it is stated; `null` before, and where none was. */
  readonly asked: CellRef | null;
  readonly state: AuditState | null;
  /** Last year's file that may not be the right one, until the officer decides. */
  readonly doubted: { readonly file: LastYearFile; readonly doubts: readonly Bilingual[] } | null;
  /** `null` where the text is on the sheet or pasted. */
  readonly file: WordFile | null;
  readonly isPasting: boolean;
  readonly narrowed: readonly Narrowing[];
  /** The place that is open; another object each time it is asked for. */
  readonly open: { readonly key: string } | null;
}

export const EMPTY_AUDIT: AuditDesk = {
  asked: null,
  state: null,
  doubted: null,
  file: null,
  isPasting: false,
  narrowed: [],
  open: null,
};

export type AuditEvent =
  /** Another text was chosen. */
  | { readonly type: "given"; readonly state: AuditState; readonly file: WordFile | null }
  /** The same text judged again. */
  | { readonly type: "judged"; readonly state: AuditState }
  | { readonly type: "last-year-doubted"; readonly doubted: AuditDesk["doubted"] }
  | { readonly type: "cell-asked"; readonly cell: CellRef | null }
  | { readonly type: "pasting"; readonly isPasting: boolean }
  | { readonly type: "narrowed"; readonly to: Narrowing }
  | { readonly type: "opened"; readonly key: string | null }
  /** Led there from elsewhere: what is narrowed to may not hide it. */
  | { readonly type: "led"; readonly key: string };

/** The next state; the only place where it changes. */
export function reduceAudit(desk: AuditDesk, event: AuditEvent): AuditDesk {
  switch (event.type) {
    case "given":
      return { ...EMPTY_AUDIT, state: event.state, file: event.file };
    case "judged":
      return { ...desk, state: event.state };
    case "last-year-doubted":
      return { ...desk, doubted: event.doubted };
    case "cell-asked":
      return { ...desk, asked: event.cell };
    case "pasting":
      return { ...desk, isPasting: event.isPasting };
    case "narrowed": {
      const without = desk.narrowed.filter((each) => each !== event.to);
      return { ...desk, narrowed: without.length < desk.narrowed.length ? without : [...without, event.to] };
    }
    case "opened":
      return { ...desk, open: event.key === null ? null : { key: event.key } };
    case "led":
      return { ...desk, narrowed: [], open: { key: event.key } };
  }
}

/** What tells a place of the text from another. */
export const placeKey = ({ paragraph, start }: Pick<Place, "paragraph" | "start">): string => `${paragraph}/${start}`;

/** Whether something is wrong there that nobody has given a reason for. */
export const isWrong = ({ proposals }: ShownPiece): boolean =>
  proposals.some(({ finding: { reason } }) => reason === null);

function isOf(piece: ShownPiece, narrowed: readonly Narrowing[]): boolean {
  if (narrowed.length === 0) return isWrong(piece);
  return narrowed.some((each) => (each === "words" ? isWrong(piece) : piece.figure?.class === each));
}

/** The places that previous and next lead through, in reading order. */
export function placesThrough(
  paragraphs: readonly ShownParagraph[],
  narrowed: readonly Narrowing[],
): { readonly key: string; readonly piece: ShownPiece }[] {
  return paragraphs.flatMap(({ number, pieces }) =>
    pieces
      .filter((piece) => isOf(piece, narrowed))
      .map((piece) => ({ key: placeKey({ paragraph: number, start: piece.start }), piece })),
  );
}

/** The paragraphs that are shown. */
export function paragraphsShown(
  paragraphs: readonly ShownParagraph[],
  narrowed: readonly Narrowing[],
): readonly ShownParagraph[] {
  return narrowed.length === 0
    ? paragraphs
    : paragraphs.filter(({ pieces }) => pieces.some((piece) => isOf(piece, narrowed)));
}
