import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { annotatedDocx, correctedDocx, readDocx, UnreadableDocx } from "../../src/word";

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string): string => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (content: string, properties = ""): string => `<w:p>${properties}${content}</w:p>`;

function docx(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>',
    "word/document.xml": `<w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
    "word/theme.xml": "<a/>",
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

const texts = (file: Uint8Array): string[] => readDocx(file).paragraphs.map(({ text }) => text);
const part = (file: Uint8Array, path: string): string => strFromU8(unzipSync(file)[path] ?? new Uint8Array());

describe("a Word document", () => {
  test("is read paragraph by paragraph, runs joined, empty ones and tables passed over", () => {
    const table = `<w:tbl><w:tr><w:tc>${paragraph(run("表中"))}</w:tc></w:tr></w:tbl>`;
    expect(
      texts(docx(paragraph(run("收入17,") + run("690.90万元")) + paragraph("") + table + paragraph(run("支出")))),
    ).toEqual(["收入17,690.90万元", "支出"]);
  });

  test("is read as it is with all changes accepted", () => {
    const changed = `<w:del w:id="1">${run("旧").replace(/w:t>/gu, "w:delText>")}</w:del><w:ins w:id="2">${run("新")}</w:ins>`;
    expect(texts(docx(paragraph(changed)))).toEqual(["新"]);
  });

  test("has a paragraph and the next as one where the mark between them is deleted, and a comment finds its words", () => {
    const first = paragraph(run("收入预算17,6"), '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>');
    const file = docx(first + paragraph(run("90.80万元。")) + paragraph(run("支出")));
    expect(texts(file)).toEqual(["收入预算17,690.80万元。", "支出"]);
    const note = { paragraph: 1, start: 4, text: "17,690.80万元", message: "应为17,690.90万元" };
    const annotated = annotatedDocx(file, [note]);
    expect(texts(annotated)).toEqual(texts(file));
    expect(part(annotated, "word/comments.xml")).toContain("应为17,690.90万元");
  });

  test("gives the words of a text box once, and footnotes last", () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph(run("框中"))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(run("框中"))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`;
    const notes = `<w:footnotes ${NAMESPACE}><w:footnote>${paragraph(run("脚注"))}</w:footnote></w:footnotes>`;
    expect(texts(docx(paragraph(run("正文") + box), { "word/footnotes.xml": notes }))).toEqual([
      "正文",
      "框中",
      "脚注",
    ]);
  });

  test("knows headings by style and numbers by list", () => {
    const styles = `<w:styles ${NAMESPACE}><w:style w:styleId="a"><w:name w:val="heading 2"/></w:style></w:styles>`;
    const numbering = `<w:numbering ${NAMESPACE}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const heading = paragraph(run("收入情况"), '<w:pPr><w:pStyle w:val="a"/></w:pPr>');
    const item = paragraph(run("某项"), '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>');
    const read = readDocx(docx(heading + item + item, { "word/styles.xml": styles, "word/numbering.xml": numbering }));
    expect(read.paragraphs.map(({ level, number }) => [level, number])).toEqual([
      [2, ""],
      [0, "（一）"],
      [0, "（二）"],
    ]);
  });

  test.each([
    ["nothing", new Uint8Array()],
    ["a text", strToU8("收入")],
    ["an old .doc", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])],
    ["half a file", docx(paragraph(run("收入"))).slice(0, 200)],
    ["another package", zipSync({ "xl/workbook.xml": strToU8("<a/>") })],
  ])("is refused with a sentence where it is %s", (_, bytes) => {
    expect(() => readDocx(bytes)).toThrow(UnreadableDocx);
  });
});

const PLACE = { paragraph: 1, start: 2, text: "17,690.80万元" };
const COMMENT = { ...PLACE, message: "表中为17690.90万元。应为：17,690.90万元。" };

describe("a copy of a Word document", () => {
  const file = docx(paragraph(run("收入17,690.") + run("80万元，占5%")));

  test("with comments holds one at each place, and reads as before", () => {
    const copy = annotatedDocx(file, [COMMENT]);
    expect(part(copy, "word/comments.xml")).toContain("应为：17,690.90万元");
    expect(part(copy, "word/document.xml")).toMatch(
      /<w:commentRangeStart w:id="1"\/>.*17,690\..*80万元.*<w:commentRangeEnd w:id="1"\/>/u,
    );
    expect(texts(copy)).toEqual(texts(file));
    expect(part(copy, "word/theme.xml")).toBe("<a/>");
  });

  test("keeps comments that were there", () => {
    const before = docx(paragraph(run("收入17,690.80万元")), {
      "word/comments.xml": `<w:comments ${NAMESPACE}><w:comment w:id="7"/></w:comments>`,
    });
    const comments = part(annotatedDocx(before, [COMMENT]), "word/comments.xml");
    expect(comments).toContain('w:id="7"');
    expect(comments).toContain('w:id="8"');
  });

  test("corrected reads right once its changes are accepted, and wrong where they are refused", () => {
    const copy = correctedDocx(file, [{ ...PLACE, by: "17,690.90万元" }]);
    expect(texts(copy)).toEqual(["收入17,690.90万元，占5%"]);
    expect(part(copy, "word/document.xml")).toContain("<w:delText");
    expect(part(copy, "word/document.xml").match(/<w:b\/>/gu)?.length).toBeGreaterThan(2);
  });

  test("is not corrected where something else stands", () => {
    expect(texts(correctedDocx(file, [{ ...PLACE, text: "17,690.70万元", by: "17,690.90万元" }]))).toEqual(texts(file));
  });

  test("without anything to say is what it was, part by part", () => {
    const copy = annotatedDocx(file, []);
    expect(Object.keys(unzipSync(copy)).map((path) => part(copy, path))).toEqual(
      Object.keys(unzipSync(file)).map((path) => part(file, path)),
    );
  });
});
