import { writeHtml } from "../../src/narrative/writers/html";
import { narrated } from "../support/narrated";
import { sampleWithInputs } from "../support/sample-inputs";
import { withCells } from "../support/grid-draft";

describe("the text for the clipboard", () => {
  test("has headings and paragraphs in the fonts of the document", () => {
    const html = writeHtml(narrated(sampleWithInputs()).document);
    expect(html.match(/<h2/gu)).toHaveLength(12);
    expect(html.match(/<h1/gu)).toHaveLength(1);
    expect(html).toContain("font-family:仿宋");
    expect(html).toContain(">收入预算包括：一般公共预算、单位资金。</p>");
  });

  test("holds texts from cells as text", () => {
    const html = writeHtml(
      narrated(withCells(sampleWithInputs(), { "项目情况!B4": '<img src=x onerror="alert(1)">' })).document,
    );
    expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
    expect(html).not.toContain("<img");
  });
});
