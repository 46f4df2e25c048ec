import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildCli } from "../../scripts/build-cli";
import { noticesOf } from "../../scripts/notices";
import { sampleBytes } from "../xlsx/files";
import { inFolder, run } from "./run";

jest.setTimeout(120_000);

const ROOT = join(__dirname, "../..");

test("the package can be installed without anything else, carries its licences, and its program runs", () =>
  inFolder((folder) => {
    // Built before the tests; building again would take the program from under the others.
    const words = ["pack", "--ignore-scripts", "--json", "--pack-destination", folder];
    const shell = process.platform === "win32";
    const told = execFileSync("npm", words, { cwd: ROOT, encoding: "utf8", shell });
    const [packed] = JSON.parse(told) as readonly {
      readonly filename: string;
      readonly files: readonly { readonly path: string }[];
    }[];
    expect(packed?.files.map(({ path }) => path).sort()).toEqual([
      "LICENSE",
      "README.md",
      "dist/cli/THIRD-PARTY-NOTICES.txt",
      "dist/cli/budget-disclosure.js",
      "package.json",
    ]);
    writeFileSync(join(folder, "package.json"), "{}");
    const install = ["install", "--offline", "--no-audit", "--no-fund", join(folder, packed?.filename ?? "")];
    execFileSync("npm", install, { cwd: folder, stdio: "ignore", shell });
    const program = join(folder, "node_modules/.bin/budget-disclosure");
    writeFileSync(join(folder, "a.xlsx"), sampleBytes());
    const { status, stdout } = spawnSync(program, ["check", "a.xlsx", "--json"], {
      cwd: folder,
      encoding: "utf8",
      shell,
    });
    expect([status, stdout]).toEqual([1, run("check", ["a.xlsx", "--json"], folder).out]);
  }));

test("the licence of every package in the program goes with it, its whole text", async () => {
  const folder = join(ROOT, "node_modules/.cache/notices-test");
  const files = await buildCli(join(folder, "budget-disclosure.js"));
  const notices = noticesOf(files);
  expect(notices.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["@e965/xlsx", "decimal.js", "docx", "fflate", "picomatch", "tinyglobby"]),
  );
  const text = readFileSync(join(ROOT, "dist/cli/THIRD-PARTY-NOTICES.txt"), "utf8");
  for (const { name, version, licence, texts } of notices) {
    expect(text).toContain(`${name} ${version} (${licence})`);
    for (const terms of texts) expect(text).toContain(terms.replace(/\r\n?/gu, "\n").trim());
  }
});
