import type { Classification, ClassifiedCode } from "./classification";
import type { CodeList } from "./code-list";
import { sameInOtherWords } from "./code-names";
import { codeAbove, codeKind, type CodeKind } from "./kinds";

/** An office's list is taken for the whole printed one where it has this share of the codes known of its kind. */
const WHOLE = 0.9;

/**
 * The official codes with the lists an office gave.
 * - Its own list goes before ours. Where it is whole, it stands in the place of ours: names are its names, and
 *   what it lists below a code is all there is. Where it is a part, its codes and names are added.
 * - Codes learned from last year's disclosure are known, and assert no name.
 */
export function withLists(official: Classification, lists: readonly CodeList[]): Classification {
  const byRank = [...lists].sort((a, b) => Number(b.origin === "learned") - Number(a.origin === "learned"));
  return byRank.reduce(withList, official);
}

function withList(base: Classification, list: CodeList): Classification {
  const codes = new Map(base.codes);
  if (list.origin === "learned") {
    for (const { code, name } of list.codes)
      if (!codes.has(code)) codes.set(code, { code, name, also: [], standing: "learned" });
    return { ...base, codes };
  }
  const whole = wholeKinds(base, list);
  const isWhole = (code: string): boolean => {
    const kind = codeKind(code);
    return kind !== null && whole.has(kind);
  };
  const divided = new Set(
    list.codes.map(({ code }) => codeAbove(code)).filter((above) => isListedWhole(above, isWhole)),
  );
  for (const code of codes.keys()) if (divided.has(codeAbove(code))) codes.delete(code);
  for (const { code, name } of list.codes) {
    const before = base.codes.get(code);
    codes.set(code, isWhole(code) || !before ? owned(code, name, []) : also(before, name));
  }
  const label = { zh: `所载入的科目表“${list.title}”`, en: `list loaded, ${list.title},` };
  return {
    ...base,
    labels: { ...base.labels, ...Object.fromEntries([...whole].map((kind) => [kind, label])) },
    codes,
    complete: new Set([...base.complete, ...divided]),
  };
}

/** 款 under a functional 类 come from several lists (公共预算, 基金, 国资), one of which may not be in the file. */
function isListedWhole(above: string, isWhole: (code: string) => boolean): boolean {
  return isWhole(above) && !(codeKind(above) === "functional" && above.length === 3);
}

function wholeKinds(base: Classification, list: CodeList): ReadonlySet<CodeKind> {
  const count = (codes: Iterable<{ readonly code: string }>): Map<CodeKind, number> => {
    const counts = new Map<CodeKind, number>();
    for (const { code } of codes) {
      const kind = codeKind(code);
      if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return counts;
  };
  const known = count(base.codes.values());
  return new Set(
    [...count(list.codes)].flatMap(([kind, listed]) => (listed >= WHOLE * (known.get(kind) ?? 0) ? [kind] : [])),
  );
}

const owned = (code: string, name: string, names: readonly string[]): ClassifiedCode => ({
  code,
  name,
  also: names,
  standing: "own",
});

function also(before: ClassifiedCode, name: string): ClassifiedCode {
  const isKnown = [before.name, ...before.also].some((one) => sameInOtherWords(one, name));
  return isKnown ? before : owned(before.code, name, [before.name, ...before.also]);
}
