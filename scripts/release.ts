import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { zipSync, type Zippable } from "fflate";
import { ROOT } from "./bundle";

const DIST = join(ROOT, "dist");
const OUT = join(DIST, "release");
const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { readonly version: string };

/** Builds the parts in this order, since the first one empties `dist`. */
const BUILDS = ["build", "build:onefile", "build:wps", "build:executables"];
/** Executables take minutes, and Node for other platforms from the registry. */
const WITHOUT_EXECUTABLES = process.argv.includes("--without-executables");
/** What lies in `dist` and goes into the release by itself, not into the add-in's zip. */
const APART = /^(?:release|wps|cli|executables)\/|\.(?:zip|html)$/;
const PAGES = /^(?:taskpane|workbench|workbench-pane)\.html$/;

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );
}

/** The pages, programs and manifest to be put on a web server. */
function addInZip(): Uint8Array {
  const files = filesIn(DIST).map((file) => file.replace(/\\/g, "/"));
  const served = files.filter((file) => PAGES.test(file) || !APART.test(file));
  return zipSync(Object.fromEntries(served.map((file) => [file, readFileSync(join(DIST, file))])) as Zippable, {
    level: 9,
  });
}

const npm = (words: readonly string[]): void =>
  void execFileSync("npm", words, { cwd: ROOT, stdio: "inherit", shell: process.platform === "win32" });

/** Builds everything and lays it into `dist/release` with its checksums. */
function main(): void {
  const builds = BUILDS.filter((script) => !WITHOUT_EXECUTABLES || script !== "build:executables");
  for (const script of builds) npm(["run", script]);
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  writeFileSync(join(OUT, `budget-disclosure-check-excel-${version}.zip`), addInZip());
  const apart = [
    "预算公开工作台.html",
    `budget-disclosure-check-wps-${version}.zip`,
    ...filesIn(DIST).filter((file) => file.startsWith("executables")),
  ];
  for (const file of apart) cpSync(join(DIST, file), join(OUT, file.replace(/^.*[\\/]/, "")));
  // The package of the command line, to be installed with `npm install FILE`.
  npm(["pack", "--pack-destination", OUT]);
  for (const file of ["LICENSE", "CHANGELOG.md"]) cpSync(join(ROOT, file), join(OUT, file));
  cpSync(join(DIST, "THIRD-PARTY-NOTICES.txt"), join(OUT, "THIRD-PARTY-NOTICES.txt"));
  const sums = filesIn(OUT).map((file) => {
    const sum = createHash("sha256")
      .update(readFileSync(join(OUT, file)))
      .digest("hex");
    return `${sum}  ${relative(OUT, join(OUT, file))}`;
  });
  writeFileSync(join(OUT, "SHA256SUMS"), `${sums.sort().join("\n")}\n`);
  console.log(filesIn(OUT).join("\n"));
}

main();
