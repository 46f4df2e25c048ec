/** Clauses are looked at no further than this: nobody writes longer ones, and a text without marks costs its length. */
export const LONGEST = 1000;

/** What follows the last of some marks: `afterLast("甲，乙", "，。")` is 乙; the end of the text where none is near. */
export function afterLast(text: string, marks: string): string {
  const furthest = Math.max(0, text.length - LONGEST);
  let from = text.length;
  while (from > furthest && !marks.includes(text.charAt(from - 1))) from -= 1;
  return text.slice(from);
}

/** What stands before the first of some marks; the beginning of the text where none is near. */
export function beforeFirst(text: string, marks: string): string {
  const furthest = Math.min(text.length, LONGEST);
  let to = 0;
  while (to < furthest && !marks.includes(text.charAt(to))) to += 1;
  return text.slice(0, to);
}
