import { damagedFile } from "../unreadable-file";
import { attribute, closingTag, tagsOf } from "../xml-tags";
import { spliced } from "./splice";

/** `rId8` where `rId7` is the highest in use. */
export function freeName(xml: string, element: string, name: string, start: string): string {
  const numbers = [...tagsOf(xml)].flatMap((tag) => {
    const value = tag.name === element ? (attribute(xml, tag, name) ?? "") : "";
    return value.startsWith(start) && /^\d+$/u.test(value.slice(start.length))
      ? [Number(value.slice(start.length))]
      : [];
  });
  return `${start}${numbers.reduce((most, number) => Math.max(most, number), 0) + 1}`;
}

/**
 * A list of parts, sheets or relationships with one entry more at its end.
 * @param entry the entry's XML for the prefix of the list
 * @throws UnreadableFile where there is no such list
 */
export function appended(xml: string, list: string, entry: (prefix: string) => string): string {
  const open = [...tagsOf(xml)].find((tag) => tag.name === list && tag.kind !== "close");
  if (open?.kind === "empty") {
    const opened = `${xml.slice(open.start, open.end - 2).trimEnd()}>${entry(open.prefix)}</${open.prefix}${list}>`;
    return spliced(xml, [{ from: open.start, to: open.end, text: opened }]);
  }
  const close = open && closingTag(xml, open);
  if (!close) throw damagedFile(list);
  return spliced(xml, [{ from: close.start, to: close.start, text: entry(close.prefix) }]);
}
