import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { bundle, ROOT } from "./bundle";
import { noticesOf, noticesText } from "./notices";

const NAME = "budget-disclosure-check";
const OUT = join(ROOT, "dist", "wps");
/** Engines found in WPS are Chromium 104 on Windows, older on some 信创 images. */
const ENGINE = "chrome86";
const ICONS = ["icon", "validate", "narrate", "clear-marks"].map((name) => `${name}-32.png`);

/** Windows PowerShell takes a text without this mark for one in the old Chinese encoding. */
const WINDOWS_MARK = "\uFEFF";

/** Writes the add-in for WPS 表格 with its installers, as a folder and as a zip. */
async function main(): Promise<void> {
  const read = (path: string): string => readFileSync(join(ROOT, "src/wps", path), "utf8");
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { readonly version: string };
  const filled = (path: string): string => read(path).replaceAll("{{version}}", version);
  const onWindows = (text: string): string => text.replace(/\r?\n/g, "\r\n");
  const [main, pane, probe] = await Promise.all(
    ["src/wps/shell/main", "src/taskpane/wps", "src/wps/probe/page"].map((entry) => bundle(entry, ENGINE)),
  );
  if (!main || !pane || !probe) throw new Error("A program of the add-in was not made.");
  const notices = noticesText(noticesOf([main, pane, probe].flatMap(({ files }) => files)));
  const addIn: Readonly<Record<string, string | Uint8Array>> = {
    "index.html": read("shell/index.html"),
    "ribbon.xml": read("shell/ribbon.xml"),
    "manifest.xml": read("shell/manifest.xml"),
    "taskpane.html": read("shell/taskpane.html"),
    "probe.html": read("probe/probe.html"),
    "main.js": main.script,
    "taskpane.js": pane.script,
    "probe.js": probe.script,
    "THIRD-PARTY-NOTICES.txt": notices,
    ...Object.fromEntries(ICONS.map((icon) => [`icons/${icon}`, readFileSync(join(ROOT, "assets/icons", icon))])),
  };
  const files: Readonly<Record<string, string | Uint8Array>> = {
    ...Object.fromEntries(Object.entries(addIn).map(([path, content]) => [`${NAME}/${path}`, content])),
    "安装说明.html": filled("install/guide.html"),
    "install.sh": filled("install/install.sh"),
    "install.ps1": WINDOWS_MARK + onWindows(filled("install/install.ps1")),
    "install.cmd": onWindows(read("install/install.cmd")),
    "uninstall.cmd": onWindows(read("install/uninstall.cmd")),
  };
  const bytes = Object.fromEntries(
    Object.entries(files).map(([path, content]) => [path, typeof content === "string" ? strToU8(content) : content]),
  );
  rmSync(OUT, { recursive: true, force: true });
  for (const [path, content] of Object.entries(bytes)) {
    mkdirSync(dirname(join(OUT, path)), { recursive: true });
    writeFileSync(join(OUT, path), content);
  }
  const zip = join(ROOT, "dist", `${NAME}-wps-${version}.zip`);
  writeFileSync(zip, zipSync(bytes, { level: 9 }));
  console.log(`${zip}: ${(readFileSync(zip).length / 1e6).toFixed(1)} MB`);
}

void main();
