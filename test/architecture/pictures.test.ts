import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const textOf = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const namesIn = (texts: readonly string[], pattern: RegExp): string[] =>
  texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name = ""]) => name)).sort();

test("every picture of the documents is taken by a browser test, and none lies about that no document shows", () => {
  const documents = ["README.md", ...readdirSync(join(ROOT, "docs")).flatMap((name) => `docs/${name}`)];
  const shown = namesIn(
    documents.filter((path) => path.endsWith(".md")).map(textOf),
    /!\[[^\]]*\]\((?:docs\/)?images\/([^)]+)\.png\)/gu,
  );
  const browserTests = readdirSync(join(ROOT, "test/e2e")).filter((name) => name.endsWith(".test.ts"));
  const taken = namesIn(
    browserTests.map((name) => textOf(`test/e2e/${name}`)),
    /documentPicture\("([^"]+)"\)/gu,
  );
  expect(shown).toHaveLength(11);
  expect(taken).toEqual(shown);
  expect(readdirSync(join(ROOT, "docs/images")).sort()).toEqual(shown.map((name) => `${name}.png`));
});
