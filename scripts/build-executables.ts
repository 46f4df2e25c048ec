import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "postject";
import { buildCli, NOTICES_NAME } from "./build-cli";
import { ROOT } from "./bundle";

/**
 * Makes single executables of the command line: Node and the program in one file, for machines with nothing
 * installed. Node for each platform comes from its package, of the version that runs this; the executable for this
 * platform is started and held against the script.
 */
const CACHE = join(ROOT, "node_modules/.cache/executables");
const OUT = join(ROOT, "dist/executables");
const SCRIPT = join(CACHE, "script/budget-disclosure.js");
const SAMPLE = join(ROOT, "assets/sample/disclosure-2024.xlsx");
const VERSION = process.versions.node;

/** The mark in Node's own file that says whether a program was put in. Source: Node, "Single executable applications". */
const FUSE = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";

interface Target {
  readonly name: string;
  readonly platform: NodeJS.Platform;
  readonly arch: NodeJS.Architecture;
  /** Node's own file in its package. */
  readonly node: string;
  readonly ending: string;
}

const TARGETS: readonly Target[] = [
  { name: "win-x64", platform: "win32", arch: "x64", node: "bin/node.exe", ending: ".exe" },
  { name: "linux-x64", platform: "linux", arch: "x64", node: "bin/node", ending: "" },
  { name: "linux-arm64", platform: "linux", arch: "arm64", node: "bin/node", ending: "" },
];

/** Node's package for a platform, fetched once. @returns the folder it was unpacked into */
function nodeFor({ name, node }: Target): string {
  const folder = join(CACHE, `node-${name}-${VERSION}`);
  if (existsSync(join(folder, "package", node))) return join(folder, "package");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Windows starts npm through a shell.
  const shell = process.platform === "win32";
  execFileSync("npm", ["pack", `node-${name}@${VERSION}`, "--silent"], { cwd: folder, shell, stdio: "ignore" });
  const archive = `node-${name}-${VERSION}.tgz`;
  execFileSync("tar", ["-xzf", archive], { cwd: folder });
  rmSync(join(folder, archive));
  return join(folder, "package");
}

/**
 * The program as Node takes it in.
 * @param useCodeCache compiled beforehand, which holds on this platform alone
 */
function blob(useCodeCache: boolean): Buffer {
  const output = join(CACHE, "program.blob");
  const config = join(CACHE, "sea.json");
  writeFileSync(config, JSON.stringify({ main: SCRIPT, output, disableExperimentalSEAWarning: true, useCodeCache }));
  execFileSync(process.execPath, ["--experimental-sea-config", config], { stdio: ["ignore", "ignore", "inherit"] });
  return readFileSync(output);
}

/** What `check --json` prints of the published disclosure, which has errors of its own: exit code 1. */
function checked(program: string, words: readonly string[]): string {
  try {
    execFileSync(program, [...words, "check", SAMPLE, "--json"], { encoding: "utf8" });
  } catch (error) {
    const { status, stdout } = error as { readonly status?: number; readonly stdout?: string };
    if (status === 1 && stdout !== undefined) return stdout;
    throw error;
  }
  throw new Error(`${program} finds no error in the published disclosure.`);
}

/** Node's licence, with those of all it is made of. */
function nodeLicence(): string {
  const file = TARGETS.map((target) => join(nodeFor(target), "LICENSE")).find((path) => existsSync(path));
  if (file === undefined) throw new Error("No package of Node carries its licence.");
  return readFileSync(file, "utf8");
}

async function main(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  await buildCli(SCRIPT, "");
  const notices = readFileSync(join(CACHE, "script", NOTICES_NAME), "utf8");
  writeFileSync(join(OUT, `executables-${NOTICES_NAME}`), `Node.js ${VERSION}\n\n${nodeLicence()}\n\n${notices}`);
  for (const target of TARGETS) {
    const isOwn = target.platform === process.platform && target.arch === process.arch;
    const file = join(OUT, `budget-disclosure-${target.name}${target.ending}`);
    copyFileSync(join(nodeFor(target), target.node), file);
    chmodSync(file, 0o755);
    await inject(file, "NODE_SEA_BLOB", blob(isOwn), { sentinelFuse: FUSE });
    if (isOwn && checked(file, []) !== checked(process.execPath, [SCRIPT]))
      throw new Error(`${file} checks the sample otherwise than the script does.`);
    const size = `${(statSync(file).size / 1e6).toFixed(0)} MB`;
    console.log(`${file}: ${size}, ${isOwn ? "started, same result as the script" : "not started here"}`);
  }
}

void main();
