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

const TAG_NAME = /<(\/?)([\w.-]+:)?([\w.-]+)/uy;

/** The next tag at or after a position; passes over comments, CDATA and instructions. `null` at the end. */
export function nextTag(xml: string, from: number): Tag | null {
  for (let at = xml.indexOf("<", from); at >= 0; at = xml.indexOf("<", at)) {
    if (xml.startsWith("<!--", at)) at = after(xml, "-->", at);
    else if (xml.startsWith("<![CDATA[", at)) at = after(xml, "]]>", at);
    else if (xml.startsWith("<?", at)) at = after(xml, "?>", at);
    else if (xml.startsWith("<!", at)) at = after(xml, ">", at);
    else return readTag(xml, at);
  }
  return null;
}

function after(xml: string, closing: string, from: number): number {
  const at = xml.indexOf(closing, from);
  return at < 0 ? xml.length : at + closing.length;
}

function readTag(xml: string, start: number): Tag | null {
  TAG_NAME.lastIndex = start;
  const [, slash = "", prefix = "", name = ""] = TAG_NAME.exec(xml) ?? [];
  const close = closingBracket(xml, start);
  if (name === "" || close < 0) return null;
  const kind = slash === "/" ? "close" : xml[close - 1] === "/" ? "empty" : "open";
  return { name, prefix, start, end: close + 1, kind };
}

/** The `>` that ends the tag; one within a quoted attribute does not. -1 where the text breaks off. */
function closingBracket(xml: string, start: number): number {
  for (let at = start + 1; at < xml.length; at += 1) {
    const character = xml[at];
    if (character === ">") return at;
    if (character !== '"' && character !== "'") continue;
    at = xml.indexOf(character, at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** An attribute of a tag with its references resolved; `null` where it is missing. */
export function attribute(xml: string, tag: Tag, name: string): string | null {
  for (const match of xml.slice(tag.start, tag.end).matchAll(ATTRIBUTE)) {
    if (match[1] === name) return unescapeXml(match[2] ?? match[3] ?? "");
  }
  return null;
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

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/giu,
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
