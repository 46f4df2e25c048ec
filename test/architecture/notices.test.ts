import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { noticesOf, noticesText } from "../../scripts/notices";

const ROOT = join(__dirname, "../..");
const inPackage = (path: string): string => join(ROOT, "node_modules", path);

describe("the notices that go with what is passed on", () => {
  const files = [
    inPackage("react/index.js"),
    inPackage("@univerjs/core/lib/es/index.js"),
    inPackage("decimal.js/decimal.mjs"),
    join(ROOT, "src/report/report.ts"),
  ];

  it("name each package once with its licence and its whole text, and nothing of our own", () => {
    const notices = noticesOf([...files, inPackage("react/jsx-runtime.js")]);
    expect(notices.map(({ name, licence }) => [name, licence])).toEqual([
      ["@univerjs/core", "Apache-2.0"],
      ["decimal.js", "MIT"],
      ["react", "MIT"],
    ]);
    for (const { texts } of notices) expect(texts.join("").length).toBeGreaterThan(900);
  });

  it("print a text that several packages share once", () => {
    const text = noticesText(noticesOf([...files, inPackage("@univerjs/sheets/lib/es/index.js")]));
    expect(text.match(/TERMS AND CONDITIONS FOR USE/g)).toHaveLength(1);
    expect(text).toMatch(/@univerjs\/core [\d.]+ \(Apache-2\.0\)\n@univerjs\/sheets/);
  });

  it("are refused where a package states no licence, or one without a text", () => {
    const folder = mkdtempSync(join(tmpdir(), "notices-"));
    const package_ = (statement: object): string => {
      const at = join(folder, "node_modules/some");
      mkdirSync(at, { recursive: true });
      writeFileSync(join(at, "package.json"), JSON.stringify({ name: "some", version: "1.0.0", ...statement }));
      return join(at, "index.js");
    };
    expect(() => noticesOf([package_({})])).toThrow(/does not say under which licence/);
    expect(() => noticesOf([package_({ license: "Proprietary" })])).toThrow(/without its licence's text/);
    expect(noticesOf([package_({ license: "MIT", author: { name: "某人" } })])[0]?.texts[0]).toContain("(c) 某人");
    rmSync(folder, { recursive: true });
  });

  it("concern no package that may not be passed on: none of Univer's proprietary ones is installed", () => {
    const lock = readFileSync(join(ROOT, "package-lock.json"), "utf8");
    expect(lock).not.toContain("@univerjs-pro/");
  });
});
