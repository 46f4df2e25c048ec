import { linesOf, type Line, type NarrativeDocument } from "../document";

const ELEMENTS: Readonly<Record<Line["style"], { readonly tag: string; readonly style: string }>> = {
  title: {
    tag: "h1",
    style: "font-family:宋体,SimSun,serif;font-size:22pt;font-weight:bold;text-align:center;margin:12pt 0",
  },
  heading: {
    tag: "h2",
    style: "font-family:黑体,SimHei,sans-serif;font-size:16pt;font-weight:normal;text-indent:2em;margin:6pt 0",
  },
  subheading: {
    tag: "h3",
    style: "font-family:楷体,KaiTi,serif;font-size:16pt;font-weight:normal;text-indent:2em;margin:0",
  },
  body: { tag: "p", style: "font-family:仿宋,FangSong,serif;font-size:16pt;line-height:28pt;text-indent:2em;margin:0" },
};

/** The document as formatted text for the clipboard; texts from cells are text, never markup. */
export function writeHtml(document: NarrativeDocument): string {
  return htmlOfLines(linesOf(document));
}

export function htmlOfLines(paragraphs: readonly Line[]): string {
  const lines = paragraphs.map(({ style: name, text }) => {
    const { tag, style } = ELEMENTS[name];
    return `<${tag} style="${style}">${escaped(text)}</${tag}>`;
  });
  return `<div lang="zh-CN">${lines.join("\n")}</div>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** What markup has signs for, and what no markup may hold: control characters, halves of characters. */
const SPECIAL = /[&<>"\ufffe\uffff\p{Cs}]|(?![\t\n\r])\p{Cc}/gu;

/** A text as it stands in markup, in an attribute too; what markup cannot hold is left out. */
export function escaped(text: string): string {
  return text.replace(SPECIAL, (character) => ENTITIES[character] ?? "");
}
