const MARKERS: readonly RegExp[] = [
  /^第[一二三四五六七八九十]+部分/u,
  /^[一二三四五六七八九十百零]+、/u,
  /^（[一二三四五六七八九十百零]+）/u,
  /^\d{1,2}[、.](?!\d)/u,
  /^（\d{1,2}）/u,
];

/** The level of a paragraph's numbering, from 1; 0 where it has none. */
export function numberingLevel(text: string): number {
  return MARKERS.findIndex((marker) => marker.test(text)) + 1;
}

const LONGEST_HEADING = 60;

/** 关于某局2026年收入预算情况的说明, its number lost on the way. */
const UNNUMBERED = /^(?:关于|[^\d]*20\d\d年).*(?:说明|情况)$/u;
const SECTION = numberingLevel("一、");

/**
 * The level of a heading, from 1; 0 for running text. Numbered, short, without figures and full stop; what
 * the source marks as a heading is one.
 */
export function headingLevel(text: string, marked: number | null, hasFigures: boolean): number {
  const numbered = numberingLevel(text);
  if (marked !== null && marked > 0 && !/[。；]$/u.test(text)) return numbered > 0 ? numbered : marked;
  if (numbered === 0 && UNNUMBERED.test(text) && text.length <= LONGEST_HEADING && !hasFigures) return SECTION;
  if (numbered === 0 || text.length > LONGEST_HEADING || /[。；，：:]$/u.test(text)) return 0;
  const isTitle = numbered <= 3 || /(?:说明|情况|概况)$/u.test(text);
  return isTitle && !hasFigures ? numbered : 0;
}
