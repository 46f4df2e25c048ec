import { endOfAnnouncement, piecesOf, type Publication, type PublishedPiece } from "..";
import { textOf, type Line } from "../document";
import type { PublishedTable } from "../publication";
import type { PrintedCell, PrintedTable } from "../publication/table";
import type { PrintedForm } from "../publication/target-forms";
import { escaped } from "./html";

/** Nothing is loaded and nothing sent. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A heading of the page with the anchor the contents lead to. */
interface Entry {
  readonly level: 1 | 2;
  readonly text: string;
  readonly anchor: string;
}

/**
 * The whole publication as one web page that needs nothing beside it: real tables with captions and headings for
 * rows and columns, contents that lead to every part and table, readable by screen readers (WCAG 2.1 AA), on narrow
 * screens and in print. Texts from cells are text, never markup.
 */
export function writeWebPage(publication: Publication): string {
  const { texts } = publication;
  const entries: Entry[] = [];
  const title = texts.cover.map(textOf).join("");
  const main = piecesOf(publication).map((piece) => section(pieceBlocks(piece, publication, entries)));
  const cover = texts.cover.map((line) => `<span>${escaped(textOf(line))}</span>`).join(" ");
  const signature = [texts.department.text, ...(texts.publishedOn === null ? [] : [texts.publishedOn])];
  return [
    "<!DOCTYPE html>",
    '<html lang="zh-CN">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}</style>`,
    "</head>",
    "<body>",
    '<a class="skip" href="#main">跳到正文</a>',
    `<header><h1>${cover}</h1><p>${signature.map(escaped).join("<br>")}</p></header>`,
    `<nav aria-label="目录"><h2>目录</h2>${contents(entries)}</nav>`,
    `<main id="main">${main.join("\n")}</main>`,
    `<footer><p>${signature.map(escaped).join("<br>")}</p></footer>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function pieceBlocks(
  { piece, lines, hasTargets }: PublishedPiece,
  { tables, targets }: Publication,
  entries: Entry[],
): string[] {
  if (piece === "tables")
    return [
      ...paragraphs(lines, entries),
      ...tables.map((table) => tableBlock(table, entries)),
      ...(tables.length === 0 ? [`<p>${escaped("【待填：部门预算公开表】")}</p>`] : []),
    ];
  if (!hasTargets) return paragraphs(lines, entries);
  const end = endOfAnnouncement(lines);
  return [
    ...paragraphs(lines.slice(0, end), entries),
    ...targets.map((form) => formBlock(form)),
    ...paragraphs(lines.slice(end), entries),
  ];
}

const section = (blocks: readonly string[]): string => `<section>${blocks.join("\n")}</section>`;

function paragraphs(lines: readonly Line[], entries: Entry[]): string[] {
  return lines.map(({ style, text }) => {
    switch (style) {
      case "title":
        return heading("h2", 1, text, entries);
      case "heading":
        return heading("h3", 2, text, entries);
      case "subheading":
        return `<h4>${escaped(text)}</h4>`;
      case "body":
        return `<p>${escaped(text)}</p>`;
    }
  });
}

function heading(tag: string, level: Entry["level"], text: string, entries: Entry[]): string {
  const anchor = `s${entries.length + 1}`;
  entries.push({ level, text, anchor });
  return `<${tag} id="${anchor}">${escaped(text)}</${tag}>`;
}

function contents(entries: readonly Entry[]): string {
  const items = entries.map(
    ({ level, text, anchor }) => `<li class="level${level}"><a href="#${anchor}">${escaped(text)}</a></li>`,
  );
  return `<ul>${items.join("")}</ul>`;
}

function tableBlock(table: PublishedTable, entries: Entry[]): string {
  const name = `${table.number} ${table.title}`.trim();
  const title = heading("h3", 2, name, entries);
  if ("isMissing" in table) return `${title}<p>${escaped(`【待填：${table.number}${table.title}】`)}</p>`;
  const meta = `编制${table.owner}：${table.department}　单位：${table.unit}`;
  // Wide tables are scrolled: what is scrolled must be reachable by the keyboard.
  return `${title}<div class="wide" role="region" aria-label="${escaped(name)}" tabindex="0"><table><caption>${escaped(meta)}</caption>${head(table)}<tbody>${table.rows
    .map(bodyRow)
    .join("")}</tbody></table></div>`;
}

function head({ header, headerRows, columns }: PrintedTable): string {
  const rows = Array.from({ length: headerRows }, (_, row) =>
    header
      .filter((span) => span.row === row)
      .map((span) => {
        const scope = span.columns > 1 && span.columns < columns ? "colgroup" : "col";
        return span.text === ""
          ? `<td${spans(span.rows, span.columns)}></td>`
          : `<th scope="${scope}"${spans(span.rows, span.columns)}>${escaped(span.text)}</th>`;
      })
      .join(""),
  );
  return `<thead>${rows.map((row) => `<tr>${row}</tr>`).join("")}</thead>`;
}

function bodyRow(cells: readonly PrintedCell[]): string {
  // The name of a row is its heading: the last filled label before the first amount.
  const amount = cells.findIndex(({ kind }) => kind === "amount");
  const before = amount < 0 ? [] : cells.slice(0, amount);
  const named = before.reduce((last, { kind, text }, index) => (kind === "label" && text !== "" ? index : last), -1);
  const row = cells.map(({ text, kind, columns }, index) =>
    index === named
      ? `<th scope="row"${spans(1, columns)}>${escaped(text)}</th>`
      : `<td class="${kind}"${spans(1, columns)}>${escaped(text)}</td>`,
  );
  return `<tr>${row.join("")}</tr>`;
}

function formBlock({ title, rows }: PrintedForm): string {
  const body = rows.map(
    (cells) =>
      `<tr>${cells.map(({ text, rows: down, columns }) => `<td${spans(down, columns)}>${escaped(text)}</td>`).join("")}</tr>`,
  );
  return `<div class="wide" role="region" aria-label="${escaped(title)}" tabindex="0"><table class="form"><caption>${escaped(title)}</caption><tbody>${body.join("")}</tbody></table></div>`;
}

const spans = (rows: number, columns: number): string =>
  `${rows > 1 ? ` rowspan="${rows}"` : ""}${columns > 1 ? ` colspan="${columns}"` : ""}`;

const STYLE = [
  "body{margin:0 auto;max-width:60rem;padding:1rem;color:#1a1a1a;background:#fff;font:1.125rem/1.8 FangSong,仿宋,STFangsong,serif}",
  "h1,h2{text-align:center;font-family:SimSun,宋体,serif}h1 span{display:block}",
  "h3{font-family:SimHei,黑体,sans-serif;font-weight:normal}h4{font-family:KaiTi,楷体,serif;font-weight:normal}",
  "header,footer{text-align:center}main p{text-indent:2em;margin:.3em 0}",
  "nav ul{list-style:none;padding:0}nav .level2{padding-left:2em}a{color:#0b4f9e}",
  ".skip{position:absolute;left:-99rem}.skip:focus{left:1rem;background:#fff;padding:.5rem}",
  ".wide{overflow-x:auto;margin:1rem 0}.wide:focus{outline:2px solid #0b4f9e}",
  "table{border-collapse:collapse;width:100%;font:0.9375rem/1.5 SimSun,宋体,serif}caption{text-align:left;padding:.3em 0}",
  "th,td{border:1px solid #333;padding:.2em .4em;font-weight:normal;text-align:left}thead th{text-align:center;background:#f2f2f2}",
  "td.amount{text-align:right;white-space:nowrap}td.code{text-align:center}table.form{white-space:pre-line}",
  "@media print{nav,.skip{display:none}.wide{overflow:visible}section{break-before:page}}",
].join("");
