/**
 * Makes single executables of the command line: Node and the program in one file, for machines with nothing
 * installed. Node for each platform comes from its package, of the version that runs this; executables for this
 * platform are started and held against the script.
 */
import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inject } from "postject";
import { buildCli } from "./build-cli.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const CACHE = join(ROOT, "node_modules/.cache/executables");
const OUT = join(ROOT, "dist/executables");
const SAMPLE = join(ROOT, "assets/sample/disclosure-2024.xlsx");
const VERSION = process.versions.node;

/** The mark in Node's own file that says whether a program was put in. Source: Node, "Single executable applications". */
const FUSE = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";

const TARGETS = [
  { name: "win-x64", platform: "win32", arch: "x64", node: "bin/node.exe", ending: ".exe" },
  { name: "linux-x64", platform: "linux", arch: "x64", node: "bin/node", ending: "" },
  { name: "linux-arm64", platform: "linux", arch: "arm64", node: "bin/node", ending: "" },
];

/** Windows starts npm through a shell. */
const npm = (words, cwd) =>
  execFileSync("npm", words, {
    cwd,
    encoding: "utf8",
    shell: process.platform === "win32",
    stdio: ["ignore", "pipe", "inherit"],
  });

/** Node's own file for a platform, fetched once. */
function nodeFor({ name, node }) {
  const folder = join(CACHE, `node-${name}-${VERSION}`);
  const file = join(folder, "package", node);
  if (!existsSync(file)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    npm(["pack", `node-${name}@${VERSION}`, "--silent"], folder);
    execFileSync("tar", ["-xzf", `node-${name}-${VERSION}.tgz`, `package/${node}`], { cwd: folder });
    rmSync(join(folder, `node-${name}-${VERSION}.tgz`));
  }
  return file;
}

/**
 * The program as Node takes it in.
 * @param useCodeCache compiled beforehand, which holds on this platform alone
 */
function blob(script, useCodeCache) {
  const output = join(CACHE, useCodeCache ? "own.blob" : "other.blob");
  const config = join(CACHE, "sea.json");
  writeFileSync(config, JSON.stringify({ main: script, output, disableExperimentalSEAWarning: true, useCodeCache }));
  execFileSync(process.execPath, ["--experimental-sea-config", config], { stdio: ["ignore", "ignore", "inherit"] });
  return readFileSync(output);
}

const checked = (file, words) => {
  try {
    return execFileSync(file, [...words, "check", SAMPLE, "--json"], { encoding: "utf8" });
  } catch (error) {
    // The published disclosure has errors of its own, which is exit code 1.
    if (error.status === 1) return error.stdout;
    throw error;
  }
};

mkdirSync(CACHE, { recursive: true });
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const { outfile: script } = await buildCli({ outfile: join(CACHE, "budget-disclosure.js"), firstLine: "" });
for (const target of TARGETS) {
  const isOwn = target.platform === process.platform && target.arch === process.arch;
  const file = join(OUT, `budget-disclosure-${target.name}${target.ending}`);
  copyFileSync(nodeFor(target), file);
  chmodSync(file, 0o755);
  await inject(file, "NODE_SEA_BLOB", blob(script, isOwn), { sentinelFuse: FUSE });
  const size = `${(statSync(file).size / 1e6).toFixed(0)} MB`;
  if (isOwn && checked(file, []) !== checked(process.execPath, [script]))
    throw new Error(`${file} checks the sample otherwise than the script does.`);
  console.log(`${file}: ${size}, ${isOwn ? "started, same result as the script" : "not started here"}`);
}
