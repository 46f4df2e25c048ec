import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { onefilePolicy } from "../../scripts/onefile-policy";
import { narrateWorkbook } from "../../src/actions/narrate";
import { publicationHtml } from "../../src/actions/publish";
import { pageBeginning } from "../../src/cli/inspection/html-page";
import { wholeSample } from "../support/sample";

const ROOT = join(__dirname, "../..");

/** Prints the pages that webpack makes, each with its source page and policy. */
const ASKING = `require("./webpack.config.js")({}, { mode: "production" }).then(({ plugins }) => {
  const pages = plugins.flatMap(({ userOptions }) => (userOptions && userOptions.templateParameters ? [userOptions] : []));
  const told = pages.map(({ template, templateParameters }) => [template.slice(2), templateParameters.contentPolicy]);
  process.stdout.write(JSON.stringify(told));
});`;

/** Policies that the builds put into the pages they make, by source page. */
const BUILT = new Map([
  ...(JSON.parse(execFileSync(process.execPath, ["-e", ASKING], { cwd: ROOT, encoding: "utf8" })) as [
    string,
    string,
  ][]),
  ["src/workbench/onefile/page.html", onefilePolicy(["1", "2"])] as const,
]);

const POLICY = /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]+)"/u;

/** `form-action` → `'none'`. */
function directives(policy: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    policy.split(";").map((directive) => {
      const [name = "", ...sources] = directive.trim().split(/\s+/u);
      return [name, sources.join(" ")];
    }),
  );
}

const SOURCES = globSync("src/**/*.html", { cwd: ROOT }).sort();

describe("no page lets a form or a base lead elsewhere", () => {
  test.each(SOURCES)("%s", (file) => {
    const [, written = ""] = POLICY.exec(readFileSync(join(ROOT, file), "utf8")) ?? [];
    const policy = /[<{]/u.test(written) ? (BUILT.get(file) ?? "") : written;
    expect(directives(policy)).toMatchObject({
      "form-action": "'none'",
      "base-uri": expect.stringMatching(/^'(?:none|self)'$/u),
    });
  });

  test.each([
    ["检查底稿 as a page", () => pageBeginning("zh-CN", "检查底稿")],
    ["the publication as a page", () => publicationHtml(narrateWorkbook(wholeSample()))],
  ])("%s", (_, page) => {
    const [, policy = ""] = POLICY.exec(page()) ?? [];
    expect(directives(policy)).toMatchObject({
      "default-src": "'none'",
      "form-action": "'none'",
      "base-uri": "'none'",
    });
  });

  test("every page of the project is among them", () => {
    expect(SOURCES.length).toBeGreaterThanOrEqual(9);
  });
});
