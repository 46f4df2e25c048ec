/** A tag of an XML text; positions are indices into the text. */
export interface Tag {
  /** Without a namespace prefix. */
  readonly name: string;
  /** The prefix with its colon, `x:`; empty where there is none. */
  readonly prefix: string;
  readonly start: number;
  /** One past `>`. */
  readonly end: number;
  readonly kind: "open" | "close" | "empty";
}

/**
 * The next tag at or after a position; passes over comments, CDATA and instructions. `null` at the end. Everything
 * here walks a text once, whatever it holds: a damaged or hostile part costs no more than its length.
 */
export function nextTag(xml: string, from: number): Tag | null {
  for (let at = xml.indexOf("<", from); at >= 0; at = xml.indexOf("<", at)) {
    const next = xml.charCodeAt(at + 1);
    if (next === QUESTION) at = after(xml, "?>", at);
    else if (next !== EXCLAMATION) return readTag(xml, at);
    else if (xml.startsWith("<!--", at)) at = after(xml, "-->", at);
    else if (xml.startsWith("<![CDATA[", at)) at = after(xml, "]]>", at);
    else at = after(xml, ">", at);
  }
  return null;
}

const [QUESTION, EXCLAMATION, SLASH, COLON, GREATER, EQUALS, DOUBLE_QUOTE, SINGLE_QUOTE] = [
  0x3f, 0x21, 0x2f, 0x3a, 0x3e, 0x3d, 0x22, 0x27,
];

function after(xml: string, closing: string, from: number): number {
  const at = xml.indexOf(closing, from);
  return at < 0 ? xml.length : at + closing.length;
}

function readTag(xml: string, start: number): Tag | null {
  const isClose = xml.charCodeAt(start + 1) === SLASH;
  const from = start + (isClose ? 2 : 1);
  let colon = -1;
  let at = from;
  for (; isOfName(xml.charCodeAt(at)); at += 1) if (colon < 0 && xml.charCodeAt(at) === COLON) colon = at;
  const name = xml.slice(colon < 0 ? from : colon + 1, at);
  const close = closingBracket(xml, at);
  if (name === "" || close < 0) return null;
  const kind = isClose ? "close" : xml.charCodeAt(close - 1) === SLASH ? "empty" : "open";
  return { name, prefix: colon < 0 ? "" : xml.slice(from, colon + 1), start, end: close + 1, kind };
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;

/** Whether a name goes on: neither blank nor one of `/ > = " ' <`, nor the end of the text (NaN). */
const isOfName = (code: number): boolean =>
  code > 0x20 &&
  code !== SLASH &&
  code !== GREATER &&
  code !== EQUALS &&
  code !== DOUBLE_QUOTE &&
  code !== SINGLE_QUOTE &&
  code !== 0x3c;

/** The `>` that ends the tag; one within a quoted attribute does not. -1 where the text breaks off. */
function closingBracket(xml: string, start: number): number {
  for (let at = start; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === GREATER) return at;
    if (code !== DOUBLE_QUOTE && code !== SINGLE_QUOTE) continue;
    at = xml.indexOf(code === DOUBLE_QUOTE ? '"' : "'", at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

/** Where an attribute's name and its value, without the quotation marks, stand. */
interface Attribute {
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** The attribute of a tag whose name is the wanted one. */
function findAttribute(
  xml: string,
  tag: Tag,
  isWanted: (nameStart: number, nameEnd: number) => boolean,
): Attribute | null {
  let at = tag.start + 1;
  while (at < tag.end && !isSpace(xml.charCodeAt(at))) at += 1;
  while (at < tag.end) {
    const nameStart = at;
    while (at < tag.end && isOfName(xml.charCodeAt(at))) at += 1;
    const nameEnd = at;
    while (isSpace(xml.charCodeAt(at))) at += 1;
    if (xml.charCodeAt(at) !== EQUALS) {
      if (at === nameStart) at += 1;
      continue;
    }
    at += 1;
    while (isSpace(xml.charCodeAt(at))) at += 1;
    const quote = xml.charCodeAt(at);
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) continue;
    const valueStart = at + 1;
    const valueEnd = xml.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", valueStart);
    if (valueEnd < 0 || valueEnd >= tag.end) return null;
    if (isWanted(nameStart, nameEnd)) return { nameStart, nameEnd, valueStart, valueEnd };
    at = valueEnd + 1;
  }
  return null;
}

const named =
  (xml: string, name: string) =>
  (start: number, end: number): boolean =>
    end - start === name.length && xml.startsWith(name, start);

/** An attribute of a tag with its references resolved; `null` where it is missing. */
export function attribute(xml: string, tag: Tag, name: string): string | null {
  const found = findAttribute(xml, tag, named(xml, name));
  return found && unescapeXml(xml.slice(found.valueStart, found.valueEnd));
}

/** An attribute with a namespace prefix, whatever the writer calls that: `r:id`, `ns1:id`. */
export function prefixedAttribute(xml: string, tag: Tag, name: string): string | null {
  const ending = `:${name}`;
  const found = findAttribute(xml, tag, (start, end) => end - start > ending.length && xml.endsWith(ending, end));
  return found && unescapeXml(xml.slice(found.valueStart, found.valueEnd));
}

/** Whether a tag says yes to something: `1`, `true`, `on`. */
export const isOn = (xml: string, tag: Tag, name: string): boolean =>
  ["1", "true", "on"].includes(attribute(xml, tag, name) ?? "");

/** A tag with an attribute set, where it stands or at its end; with `null` it goes. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const whole = nextTag(tag, 0);
  if (!whole) return tag;
  const found = findAttribute(tag, whole, named(tag, name));
  if (found) {
    if (value === null) return `${tag.slice(0, found.nameStart).trimEnd()}${tag.slice(found.valueEnd + 1)}`;
    return `${tag.slice(0, found.valueStart - 1)}"${escapeXml(value)}"${tag.slice(found.valueEnd + 1)}`;
  }
  if (value === null) return tag;
  const close = whole.kind === "empty" ? "/>" : ">";
  return `${tag.slice(0, whole.end - close.length).trimEnd()} ${name}="${escapeXml(value)}"${close}${tag.slice(whole.end)}`;
}

/** The tags of an XML text one after the other. */
export function* tagsOf(xml: string, from = 0, until = xml.length): Generator<Tag> {
  for (let tag = nextTag(xml, from); tag && tag.start < until; tag = nextTag(xml, tag.end)) yield tag;
}

/** The tag that closes an open one: where its content ends. `null` where the text is not well formed. */
export function closingTag(xml: string, open: Tag): Tag | null {
  let depth = 1;
  for (const tag of tagsOf(xml, open.end)) {
    if (tag.name !== open.name) continue;
    depth += tag.kind === "open" ? 1 : tag.kind === "close" ? -1 : 0;
    if (depth === 0) return tag;
  }
  return null;
}

/** Whether a text is of one element that is closed at its end: one that was cut off is not. */
export function isClosed(xml: string): boolean {
  const root = nextTag(xml, 0);
  if (root?.kind !== "open") return root?.kind === "empty";
  const last = readTag(xml, xml.lastIndexOf("</"));
  return last !== null && last.name === root.name && last.start >= root.end;
}

/**
 * The text between two places that holds no elements: references resolved, CDATA taken as it stands, line ends as
 * XML has them.
 */
export function textBetween(xml: string, from: number, to: number): string {
  const raw = xml.slice(from, to);
  if (!raw.includes("<")) return unescapeXml(lineEnds(raw));
  let text = "";
  let at = 0;
  while (at < raw.length) {
    const special = raw.indexOf("<", at);
    if (special < 0) return text + unescapeXml(lineEnds(raw.slice(at)));
    text += unescapeXml(lineEnds(raw.slice(at, special)));
    if (raw.startsWith("<![CDATA[", special)) {
      const end = raw.indexOf("]]>", special);
      text += lineEnds(raw.slice(special + "<![CDATA[".length, end < 0 ? undefined : end));
      at = end < 0 ? raw.length : end + "]]>".length;
    } else at = after(raw, raw.startsWith("<!--", special) ? "-->" : ">", special);
  }
  return text;
}

const lineEnds = (text: string): string => (text.includes("\r") ? text.replace(/\r\n?/gu, "\n") : text);

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,8})|#(\d{1,8})|(amp|lt|gt|quot|apos));/giu,
    (whole, hex?: string, digits?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex === undefined ? Number(digits) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/**
 * Undoes the way Excel writes characters that XML cannot hold: `_x000B_`, and `_x005F_` for an underscore that would
 * begin such an escape. Source: ECMA-376 Part 1, 22.9.2.19 (ST_Xstring).
 */
export function unescapeXstring(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([\dA-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}
