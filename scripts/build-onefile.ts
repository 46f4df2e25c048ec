import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { bundle, inScript, ROOT } from "./bundle";
import { noticesOf, noticesText } from "./notices";
import { onefilePolicy } from "./onefile-policy";

const OUT = join(ROOT, "dist", "预算公开工作台.html");
/** The oldest engine that is served, Chromium of March 2021. */
const ENGINE = "chrome89";

const ICONS = ["icon", "validate", "narrate", "clear-marks"];

/** Fills `{{name}}` in a page; what is filled in is not looked at again. */
function filled(page: string, parts: Readonly<Record<string, string>>): string {
  return page.replace(/\{\{([a-z-]+)\}\}/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`The page asks for “${name}”, which is not there.`);
    return part;
  });
}

const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const base64 = (path: string): string => readFileSync(join(ROOT, path)).toString("base64");

/** Writes the workbench as one page that needs nothing but a browser. */
async function main(): Promise<void> {
  const workbench = await bundle("src/workbench/onefile/main", ENGINE);
  const pane = await bundle("src/taskpane/direct", ENGINE);
  const reader = await bundle("src/workbench/reading/worker", ENGINE);
  const oldBrowser = inScript(read("src/workbench/onefile/old-browser.js"));
  const { version } = JSON.parse(read("package.json")) as { readonly version: string };
  const policy = onefilePolicy([oldBrowser, workbench.script, pane.script]);
  const page = filled(read("src/workbench/onefile/page.html"), {
    policy,
    version,
    ...Object.fromEntries(ICONS.map((name) => [`icon-${name}`, base64(`assets/icons/${name}-32.png`)])),
    style: workbench.style.replace(/<\/style/gi, "<\\/style"),
    "old-browser": oldBrowser,
    sample: base64("assets/sample/disclosure-2024.xlsx"),
    template: base64("assets/template/disclosure-template.xlsx"),
    notices: noticesText(noticesOf([...workbench.files, ...pane.files, ...reader.files])).replace(
      /<(?=\/?script|!--)/gi,
      "< ",
    ),
    reader: reader.script,
    "pane-page": JSON.stringify(filled(read("src/workbench/onefile/pane.html"), { script: pane.script })).replace(
      /</g,
      "\\u003c",
    ),
    script: workbench.script,
  });
  mkdirSync(join(ROOT, "dist"), { recursive: true });
  writeFileSync(OUT, page);
  const size = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(`${OUT}: ${size(Buffer.byteLength(page))}, ${size(gzipSync(page).length)} compressed`);
}

void main();
