/**
 * Characters that take no place on the screen, by kind, as ranges of a regular expression. White space is none, nor
 * are the selectors of a character's variant. Source: Unicode, Default_Ignorable_Code_Point and category Cc.
 */
const KINDS: readonly { readonly zh: string; readonly en: string; readonly ranges: string }[] = [
  { zh: "零宽字符", en: "zero-width character", ranges: "\\u200b-\\u200d\\u2060\\ufeff" },
  // Windows' calculator puts these around a number it copies.
  { zh: "文字方向控制符", en: "direction mark", ranges: "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069" },
  { zh: "软连字符", en: "soft hyphen", ranges: "\\u00ad" },
  { zh: "控制字符", en: "control character", ranges: "\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f" },
  {
    zh: "不可见字符",
    en: "invisible character",
    ranges:
      "\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u2061-\\u2065\\u206a-\\u206f\\u3164\\uffa0\\ufff0-\\ufffb\\u{e0000}-\\u{e007f}",
  },
];
const INVISIBLE = new RegExp(`[${KINDS.map(({ ranges }) => ranges).join("")}]`, "gu");
const MATCHERS = KINDS.map(({ zh, en, ranges }) => ({ zh, en, kind: new RegExp(`[${ranges}]`, "u") }));

/** The text as it looks, without characters that cannot be seen. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, "");
}

/** The text with something to see, such as `·`, in the place of each character that cannot be seen. */
export function withInvisibleShown(text: string, shown: string): string {
  return text.replace(INVISIBLE, shown);
}

/** What cannot be seen in a text, each kind once with its code: `文字方向控制符U+202D、U+202C`; empty where all is seen. */
export function invisibleIn(text: string): { readonly zh: string; readonly en: string } {
  const groups = new Map<string, { readonly en: string; readonly codes: Set<string> }>();
  for (const [character] of text.matchAll(INVISIBLE)) {
    const name = MATCHERS.find(({ kind }) => kind.test(character));
    if (!name) continue;
    const group = groups.get(name.zh) ?? { en: name.en, codes: new Set<string>() };
    groups.set(name.zh, group);
    group.codes.add(`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`);
  }
  const said = [...groups].map(([zh, { en, codes }]) => ({ zh, en, codes: [...codes] }));
  return {
    zh: said.map(({ zh, codes }) => `${zh}${codes.join("、")}`).join("，"),
    en: said.map(({ en, codes }) => `${en} ${codes.join(", ")}`).join("; "),
  };
}
