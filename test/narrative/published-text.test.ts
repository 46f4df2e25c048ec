import { readFileSync } from "node:fs";
import { join } from "node:path";
import { publicationOf } from "../../src/narrative";
import { gapsOf } from "../../src/narrative/document";
import { writeText } from "../../src/narrative/writers/plain-text";
import { narrated } from "../support/narrated";
import { sampleWithInputs } from "../support/sample-inputs";
import { KNOWN_DIFFERENCES } from "./known-differences";

const published = (file: string): string[] => readFileSync(join(__dirname, file), "utf8").trimEnd().split("\n");
const { book, inputs, document } = narrated(sampleWithInputs());
const ours = writeText(document).trimEnd().split("\n");
const differences = KNOWN_DIFFERENCES.flatMap((group) => group.differences);

describe("the text of the published disclosure", () => {
  const expected = published("published.txt").map((line, index) =>
    differences
      .filter((difference) => difference.line === index + 1)
      .reduce((text, difference) => text.replace(difference.published, difference.ours), line),
  );

  test("comes out character for character but for the listed differences", () => {
    expect(ours).toEqual(expected.flatMap((line) => line.split("\n")));
  });

  test.each(differences)("line $line still differs: $published", ({ line, published: text, ours: other }) => {
    const theirs = published("published.txt")[line - 1] ?? "";
    expect(theirs.split(text)).toHaveLength(2);
    expect(ours.join("\n")).toContain(other);
    expect(text).not.toBe(other);
  });

  test("has 174 of its 196 lines without any difference", () => {
    const different = new Set(differences.map(({ line }) => line));
    expect(published("published.txt")).toHaveLength(196);
    expect(different.size).toBe(22);
  });

  test("is written without a gap", () => {
    expect(gapsOf(document)).toEqual([]);
  });
});

describe("the other parts of the publication", () => {
  const { profile, glossary } = publicationOf(book, inputs);
  // The published Part 1 and Part 4 print half-width colons and semicolons; ours are full-width, brackets stay as typed.
  const fullWidth = (line: string): string =>
    line
      .replace(/:/g, "：")
      .replace(/;/g, "；")
      .replace(/^(第.部分)/, "$1 ");

  test("Part 1 states functions, units, offices and staff as published", () => {
    expect(writeText(profile).trimEnd().split("\n")).toEqual(published("published-part1.txt").map(fullWidth));
  });

  test("Part 4 explains the terms as published, without the signature below them", () => {
    expect(writeText(glossary).trimEnd().split("\n")).toEqual(
      published("published-part4.txt").slice(0, -2).map(fullWidth),
    );
  });
});
