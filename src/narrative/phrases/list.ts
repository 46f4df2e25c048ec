import { word, type Run } from "../document";

/** `一般公共预算、单位资金`: things side by side, each with its source; `无` where there are none. */
export function list(things: readonly (Run | readonly Run[])[], between = "、"): Run[] {
  if (things.length === 0) return [word("无")];
  return things.flatMap((thing, index) => {
    const runs: readonly Run[] = "text" in thing ? [thing] : thing;
    return index === 0 ? runs : [word(between), ...runs];
  });
}

/** `甲`, `甲和乙`, `甲、乙和丙`. */
export function andList(things: readonly Run[]): Run[] {
  const last = things.at(-1);
  if (last === undefined) return [];
  const before = things.slice(0, -1);
  return before.length === 0 ? [last] : [...list(before), word("和"), last];
}
