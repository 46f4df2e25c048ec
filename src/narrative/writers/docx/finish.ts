import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { FANG_SONG, HEI, KAI, SONG } from "./styles";

/** Fonts that stand in where an office does not have the official ones, best first. */
const SUBSTITUTES: Readonly<
  Record<string, { readonly names: string; readonly family: string; readonly pitch: string }>
> = {
  [FANG_SONG]: {
    names: "仿宋_GB2312,FangSong,STFangsong,方正仿宋简体,Noto Serif CJK SC",
    family: "modern",
    pitch: "fixed",
  },
  [HEI]: { names: "SimHei,STHeiti,方正黑体简体,Microsoft YaHei,Noto Sans CJK SC", family: "modern", pitch: "fixed" },
  [KAI]: { names: "楷体_GB2312,KaiTi,STKaiti,方正楷体简体,Noto Serif CJK SC", family: "modern", pitch: "fixed" },
  [SONG]: { names: "SimSun,STSong,方正书宋简体,Noto Serif CJK SC", family: "auto", pitch: "variable" },
};

const FONT_TABLE = "word/fontTable.xml";
const BODY = "word/document.xml";
const CORE = "docProps/core.xml";
const EARLIEST = new Date(1980, 0, 1);

/**
 * Names substitutes for the fonts and keeps amounts on one line, which the docx library cannot, and takes out what differs from one
 * writing to the next (time, running numbers), so that the same workbook gives the same file. Characters that XML
 * cannot hold go.
 */
export function finishDocx(document: Uint8Array): Uint8Array {
  const parts = unzipSync(document);
  for (const [name, content] of Object.entries(parts))
    if (name.endsWith(".xml")) parts[name] = withoutForbidden(content);
  const table = parts[FONT_TABLE];
  const core = parts[CORE];
  const body = parts[BODY];
  if (body) parts[BODY] = strToU8(withUnbrokenAmounts(withOwnBookmarkNumbers(strFromU8(body))));
  if (table) parts[FONT_TABLE] = strToU8(fontTable());
  if (core)
    parts[CORE] = strToU8(strFromU8(core).replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/gu, ""));
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) files[name] = [content, { level: 6, mtime: EARLIEST }];
  return zipSync(files);
}

/** What XML cannot hold, whatever cell it came from, would make Word refuse the file. Source: XML 1.0, 2.2 (Char). */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function withoutForbidden(part: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const xml = strFromU8(part);
  const allowed = xml.replace(FORBIDDEN, "");
  return allowed === xml ? part : strToU8(allowed);
}

/** A cell whose text stands on the right holds an amount. */
const AMOUNT_CELL =
  /<w:vAlign w:val="center"\/><\/w:tcPr>(?=<w:p><w:pPr><w:pStyle w:val="[^"]+"\/><w:jc w:val="right"\/>)/gu;

/** An amount is one word: it may stand out of its cell, but never go on in the next line. The docx library has no word for it. */
function withUnbrokenAmounts(xml: string): string {
  return xml.replace(AMOUNT_CELL, "<w:noWrap/>$&");
}

/** The docx library numbers bookmarks through all documents it ever wrote. */
function withOwnBookmarkNumbers(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replace(
    /(<w:bookmark(?:Start|End)\b[^>]*w:id=")(\d+)(")/gu,
    (_, before: string, id: string, after: string) => {
      if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
      return `${before}${numbers.get(id) ?? 0}${after}`;
    },
  );
}

function fontTable(): string {
  const fonts = Object.entries(SUBSTITUTES).map(
    ([name, { names, family, pitch }]) =>
      `<w:font w:name="${name}"><w:altName w:val="${names}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join("")}</w:fonts>`;
}
