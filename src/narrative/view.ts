import type { Bilingual } from "../disclosure/bilingual";
import type { CellRef } from "../workbook/address";
import { gapsOf, linesOf, type Gap, type Line, type NarrativeDocument } from "./document";
import type { OwnWording } from "./revision/own-wording";
import { staleLines, type StaleLine, type WrittenRecord } from "./revision/record";
import { planSheet, type Conflict } from "./writers/sheet";

/** Something to look at before writing, with the cells to go to. */
export interface Concern {
  readonly message: Bilingual;
  readonly cells: readonly CellRef[];
}

/** A line of the text as the pane shows it; its runs carry cells and workings to click. */
export interface ViewLine extends Line {
  /** Written in the sheet, and no longer what the figures say. */
  readonly isStale: boolean;
  /** Edited by the officer, and the figures changed since: to be chosen from. */
  readonly conflict: Conflict | null;
  /** In the officer's words: rewritten or added in the sheet 情况说明. */
  readonly isOwn: boolean;
  readonly gaps: number;
}

/** A heading of the outline, with what is open below it. */
export interface OutlineEntry {
  readonly id: string;
  readonly text: string;
  readonly level: 1 | 2;
  readonly gaps: number;
  readonly stale: number;
  readonly conflicts: number;
}

/** Everything the pane shows of the text. */
export interface NarrativeView {
  readonly summary: Bilingual;
  readonly outline: readonly OutlineEntry[];
  readonly lines: readonly ViewLine[];
  readonly gaps: readonly Gap[];
  readonly concerns: readonly Concern[];
  /** What has to be written again; empty where nothing was written yet. */
  readonly stale: readonly StaleLine[];
  readonly conflicts: readonly Conflict[];
  /** Paragraphs in the officer's words, and those the officer deleted. */
  readonly own: { readonly written: number; readonly deleted: number };
  /** Errors of the tables that stand open; the text is only as right as they are. */
  readonly openErrors: number;
}

/**
 * The text as the pane shows it.
 * @param sheet column A of the sheet 情况说明, `null` where there is none
 * @param record what was written into it last
 * @param gaps what is missing in the whole publication
 * @param published the text with the officer's own wording in it; as the figures have it where not given
 */
export function narrativeView(
  document: NarrativeDocument,
  sheet: readonly string[] | null,
  record: WrittenRecord | null,
  concerns: readonly Concern[],
  openErrors: number,
  gaps: readonly Gap[] = gapsOf(document),
  published: OwnWording = { lines: linesOf(document), overrides: [] },
): NarrativeView {
  const lines = linesOf(document);
  const own = new Set(published.overrides.flatMap(({ id, text }) => (id === null || text === null ? [] : [id])));
  const present = new Set(lines.map(({ id }) => id));
  const stale = record === null ? [] : staleLines(record, lines);
  const conflicts = planSheet(lines, sheet, record).conflicts;
  const staleIds = new Set(stale.map(({ id }) => id));
  const shown = published.lines.map((line): ViewLine => ({
    ...line,
    isOwn: own.has(line.id) || !present.has(line.id),
    isStale: staleIds.has(line.id),
    conflict: conflicts.find(({ id }) => id === line.id) ?? null,
    gaps: line.runs.filter(({ gap }) => gap !== null).length,
  }));
  const deleted = published.overrides.filter(({ text }) => text === null).length;
  return {
    summary: summaryOf(shown, gaps, stale, conflicts, openErrors, deleted),
    outline: outlineOf(shown),
    lines: shown,
    gaps,
    concerns,
    stale,
    conflicts,
    own: { written: shown.filter(({ isOwn }) => isOwn).length, deleted },
    openErrors,
  };
}

const RANK: Readonly<Record<Line["style"], number>> = { title: 0, heading: 1, subheading: 2, body: 3 };

/** Headings and what stands below them; where the text has several titles, these and the headings. */
function outlineOf(lines: readonly ViewLine[]): OutlineEntry[] {
  const hasChapters = lines.filter(({ style }) => style === "title").length > 1;
  const [first, second] = hasChapters ? [RANK.title, RANK.heading] : [RANK.heading, RANK.subheading];
  return lines.flatMap((line, index): OutlineEntry[] => {
    const rank = RANK[line.style];
    if (rank !== first && rank !== second) return [];
    const rest = lines.slice(index + 1);
    const end = rest.findIndex(({ style }) => RANK[style] <= rank);
    const below = [line, ...(end < 0 ? rest : rest.slice(0, end))];
    return [
      {
        id: line.id,
        text: line.text,
        level: rank === first ? 1 : 2,
        gaps: below.reduce((sum, { gaps }) => sum + gaps, 0),
        stale: below.filter(({ isStale }) => isStale).length,
        conflicts: below.filter(({ conflict }) => conflict !== null).length,
      },
    ];
  });
}

/** `全文195段，待填3处；2段已过时；1段有修改待选择；表中还有2个错误未改，文中数字可能随之有误。` */
function summaryOf(
  lines: readonly ViewLine[],
  gaps: readonly Gap[],
  stale: readonly StaleLine[],
  conflicts: readonly Conflict[],
  openErrors: number,
  deleted: number,
): Bilingual {
  const own = lines.filter(({ isOwn }) => isOwn).length;
  const parts: Bilingual[] = [
    gaps.length === 0
      ? { zh: `全文${lines.length}段，没有待填内容`, en: `${lines.length} paragraphs, nothing to fill in` }
      : {
          zh: `全文${lines.length}段，待填${gaps.length}处`,
          en: `${lines.length} paragraphs, ${gaps.length} to fill in`,
        },
    ...(own > 0 ? [{ zh: `其中您的文字${own}段`, en: `${own} of them in your words` }] : []),
    ...(deleted > 0 ? [{ zh: `您删去${deleted}段`, en: `${deleted} deleted by you` }] : []),
    ...(stale.length > 0
      ? [{ zh: `${stale.length}段与现在的数字不符，需要重写`, en: `${stale.length} out of date` }]
      : []),
    ...(conflicts.length > 0
      ? [
          {
            zh: `${conflicts.length}段您修改过、数字又有变化，请选择`,
            en: `${conflicts.length} edited and changed, to be chosen`,
          },
        ]
      : []),
    ...(openErrors > 0 ? [openErrorsWarning(openErrors)] : []),
  ];
  return { zh: `${parts.map(({ zh }) => zh).join("；")}。`, en: `${parts.map(({ en }) => en).join("; ")}.` };
}

/** Said with a text written from tables that are not right yet. */
export function openErrorsWarning(openErrors: number): Bilingual {
  return {
    zh: `表中还有${openErrors}个错误未改，文中数字可能随之有误`,
    en: `${openErrors} errors of the tables stand open, so figures of the text may be wrong`,
  };
}
