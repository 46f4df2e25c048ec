import { nextTag, tagsOf, textBetween, unescapeXstring, type Tag } from "./xml-tags";

/** The texts that cells share, in the order of the part; of a text in several fonts all runs, without its phonetic guide. */
export function readSharedStrings(xml: string): string[] {
  const texts: string[] = [];
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name !== "si" || tag.kind === "close") continue;
    const item = readRichText(xml, tag);
    texts.push(item.text);
    tag = item.last;
  }
  return texts;
}

/** The text within `si` or `is`, and the tag that ends it (or the last of a text that breaks off). */
export function readRichText(xml: string, open: Tag): { readonly text: string; readonly last: Tag } {
  if (open.kind === "empty") return { text: "", last: open };
  let text = "";
  let last = open;
  let isPhonetic = false;
  for (const tag of tagsOf(xml, open.end)) {
    last = tag;
    if (tag.name === open.name && tag.kind === "close") break;
    if (tag.name === "rPh") isPhonetic = tag.kind === "open";
    if (tag.name !== "t" || tag.kind !== "open" || isPhonetic) continue;
    text += textBetween(xml, tag.end, nextTag(xml, tag.end)?.start ?? xml.length);
  }
  return { text: unescapeXstring(text), last };
}
