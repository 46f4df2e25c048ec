/** What a template leaves behind in a text, and what is wrong about it. */
export const RESIDUE: readonly (readonly [RegExp, string])[] = [
  [
    /(?:增加|增长|提高|上升)[（(/](?:或者?)?(?:减少|下降|降低)[）)]?|(?:减少|下降|降低)[（(/](?:或者?)?(?:增加|增长|提高|上升)[）)]?/gu,
    "模板中的选择没有选定",
  ],
  [
    /[Xx×Ｘ]{2,}|\*{2,}|_{2,}|□+|【(?:待填|待补|待核|请)[^】]*】|[（(](?:此处|待|请)[^）)]{0,30}(?:填|补|核|定|改|确认)[^）)]{0,10}[）)]|某某/gu,
    "模板中的空没有填",
  ],
];

/** Words and marks written twice, and what is meant: what is found begins with it where that is empty. */
export const DOUBLED: readonly (readonly [RegExp, string])[] = [
  [/元元|%%/gu, "元"],
  [/万元万元|万万元/gu, "万元"],
  [/。。|，，|；；|、、|：：|？？|！！/gu, ""],
  [/[，、；]。|。[，、；]|，、|、，|，；|；，/gu, "。"],
];

/** What stands in the place of something doubled. */
export const onceOf = (found: string, right: string): string =>
  right === "" ? found.slice(0, 1) : found.includes("%") ? "%" : right;

const PAIRS: Readonly<Record<string, string>> = { "）": "（", "》": "《", "”": "“", "】": "【", "〕": "〔", "’": "‘" };
const OPENERS = new Set(Object.values(PAIRS));

/** The mark that opens what a mark closes; nothing where it closes nothing. */
export const openerOf = (mark: string): string | undefined => PAIRS[mark];

/** The first mark without its other half; marks of different kinds may overlap in published titles. */
export function unbalancedAt(text: string): number | null {
  const open = new Map<string, number[]>();
  const placesOf = (opener: string): number[] => {
    const places = open.get(opener) ?? [];
    if (places.length === 0) open.set(opener, places);
    return places;
  };
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] ?? "";
    if (OPENERS.has(mark)) placesOf(mark).push(at);
    const opener = PAIRS[mark];
    if (opener !== undefined && placesOf(opener).pop() === undefined) return at;
  }
  return [...open.values()].flat().sort((a, b) => a - b)[0] ?? null;
}
