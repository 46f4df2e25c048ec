import { createHash } from "node:crypto";
import { COLUMN_KEYS, COLUMNS } from "../../report/rounds/columns";

/** A list of findings keeps its columns in proportion, whatever stands in them. */
const WIDTHS = COLUMN_KEYS.map((key) => `.c-${key}{width:${COLUMNS[key].width}em}`).join("");

const STYLE = `
:root{color:#1b1b1b;background:#fff;font:14px/1.6 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif}
body{margin:0 auto;max-width:1500px;padding:16px 24px}
h1{font-size:22px;margin:.4em 0}h2{font-size:17px;margin:1.6em 0 .3em}p{margin:.2em 0}
table{border-collapse:collapse;width:100%;margin:.6em 0}
th,td{border:1px solid #bfbfbf;padding:3px 6px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#ddebf7;position:sticky;top:44px}
section table{table-layout:fixed}
${WIDTHS}
td.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.pre{white-space:pre-line}
.logical,.new,.failed{color:#b3261e;font-weight:600}.verifiable{color:#8a5200}.mended td{color:#3d6b22}
.reply{background:#fff9e5}
svg{max-width:900px;width:100%;height:auto;font-size:13px}
section{content-visibility:auto;contain-intrinsic-size:auto 600px}
[hidden]{display:none}
.find{position:sticky;top:0;background:#fff;padding:6px 0;z-index:1;display:flex;gap:12px;flex-wrap:wrap;height:32px}
.find input{flex:1;max-width:520px;font:inherit;padding:2px 8px}.find select{font:inherit}
@media print{.find{display:none}body{max-width:none;padding:0}th{position:static}section{content-visibility:visible;break-before:page}tr{break-inside:avoid}thead{display:table-header-group}a{color:inherit;text-decoration:none}@page{size:A4 landscape;margin:12mm}}
`;

/** Shows the rows that have all the words typed, and the state chosen. */
const SCRIPT = `
"use strict";
(() => {
  const words = document.getElementById("words");
  const state = document.getElementById("state");
  const sections = [...document.querySelectorAll("section")];
  const find = () => {
    const wanted = words.value.toLowerCase().split(/\\s+/).filter(Boolean);
    for (const section of sections) {
      const name = section.querySelector("h2").textContent.toLowerCase();
      let any = false;
      for (const row of section.querySelectorAll("tbody tr")) {
        const text = name + " " + row.textContent.toLowerCase();
        const isShown = wanted.every((word) => text.includes(word)) && (state.value === "" || row.dataset.state === state.value);
        row.hidden = !isShown;
        any = any || isShown;
      }
      section.hidden = !any && (wanted.length > 0 || state.value !== "");
    }
  };
  let timer = 0;
  words.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(find, 150); });
  state.addEventListener("change", find);
})();
`;

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;

/** Nothing is asked of anyone: the page's own style and script, and no other. */
const POLICY = `default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${hashOf(SCRIPT)}; base-uri 'none'; form-action 'none'`;

/** The page up to its content. @param title escaped */
export const pageBeginning = (language: string, title: string): string =>
  `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
`;

export const PAGE_ENDING = `<script>${SCRIPT}</script>
</body>
</html>
`;
