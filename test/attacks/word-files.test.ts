import { strToU8, zipSync } from "fflate";
import { annotatedDocx, correctedDocx, readDocx, UnreadableDocx } from "../../src/word";
import { damagedDocx } from "../../src/word/unreadable-docx";

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const documentOf = (body: string): string =>
  `<?xml version="1.0"?><w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`;

function fileOf(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = {
    "[Content_Types].xml": "<Types></Types>",
    "_rels/.rels": `<Relationships><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": documentOf(body),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), { level: 0 });
}

const paragraph = (text: string, properties = ""): string =>
  `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const DELETED_MARK = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>";

/** Seconds of the processor. */
function costOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
const BOUND = 4;

const numbering = (text: string, level: number): string =>
  `<w:numbering ${NAMESPACE}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="${level}"><w:numFmt w:val="decimal"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
const numbered = (level: number): string =>
  paragraph("甲", `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>`);

const SLOW: Readonly<Record<string, () => Uint8Array>> = {
  "a hundred thousand paragraphs whose marks are deleted": () =>
    fileOf(paragraph("收入", DELETED_MARK).repeat(100_000)),
  "properties of marks that are never closed": () => fileOf(`<w:p><w:pPr>${"<w:rPr>".repeat(60_000)}</w:pPr></w:p>`),
  "numbers of many digits before fifty thousand paragraphs": () =>
    fileOf(numbered(0).repeat(50_000), { "word/numbering.xml": numbering("%1".repeat(20_000), 0) }),
  "a list of a billion levels": () =>
    fileOf(numbered(999_999_999), { "word/numbering.xml": numbering("%1", 999_999_999) }),
  "text boxes in each other": () =>
    fileOf(
      `${"<w:p><w:r><w:pict><w:txbxContent>".repeat(20_000)}${paragraph("甲")}${"</w:txbxContent></w:pict></w:r></w:p>".repeat(20_000)}`,
    ),
};

test.each(Object.entries(SLOW))("a Word file of %s costs no more than its length", (_, bytes) => {
  const file = bytes();
  expect(costOf(() => readDocx(file))).toBeLessThan(BOUND);
});

test("a paragraph of thousands of runs with a note or a correction at each costs no more than its length", () => {
  const runs = 15_000;
  const file = fileOf(`<w:p>${"<w:r><w:t>收入</w:t></w:r>".repeat(runs)}</w:p>`);
  const places = Array.from({ length: runs }, (_, at) => ({ paragraph: 1, start: at * 2, text: "收入" }));
  expect(
    costOf(() =>
      annotatedDocx(
        file,
        places.map((place) => ({ ...place, message: "有误" })),
      ),
    ),
  ).toBeLessThan(BOUND);
  const one = fileOf(paragraph("收入".repeat(runs)));
  expect(
    costOf(() =>
      annotatedDocx(
        one,
        places.map((place) => ({ ...place, message: "有误" })),
      ),
    ),
  ).toBeLessThan(BOUND);
});

test("corrections of neighbouring words in one run are each made, in their order", () => {
  const file = fileOf(paragraph("甲乙丙丁"));
  const made = readDocx(
    correctedDocx(file, [
      { paragraph: 1, start: 2, text: "丙", by: "三" },
      { paragraph: 1, start: 0, text: "甲", by: "一" },
      { paragraph: 1, start: 1, text: "乙", by: "二" },
    ]),
  );
  expect(made.paragraphs.map(({ text }) => text)).toEqual(["一二三丁"]);
});

test("a comment may say what looks like a pattern, and stands there as it was said", () => {
  const file = fileOf(paragraph("收入"), {
    "word/comments.xml": `<w:comments ${NAMESPACE}><w:comment w:id="1"><w:p/></w:comment></w:comments>`,
  });
  const copy = annotatedDocx(file, [{ paragraph: 1, start: 0, text: "收入", message: "写作“$&”“$`”“$1”" }]);
  const comments = new TextDecoder().decode(readDocx(copy).parts.get("word/comments.xml"));
  expect(comments).toContain("写作“$&amp;”“$`”“$1”");
  expect(comments.match(/<w:comments /gu)).toHaveLength(1);
});

test("a damaged Word file never reads as another: whichever byte of its text is wrong, it is refused", () => {
  const file = fileOf(paragraph("收入17690.90万元。"));
  const place = new TextDecoder("latin1").decode(file).indexOf("17690.90");
  for (let at = place; at < place + 8; at += 1) {
    const damaged = file.slice();
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    expect(() => readDocx(damaged)).toThrow(UnreadableDocx);
  }
});

test("a Word file whose text breaks off is refused, and is told how a Word file is saved", () => {
  const whole = documentOf(paragraph("收入17690.90万元。") + paragraph("支出17690.90万元。"));
  const file = (text: string): Uint8Array =>
    zipSync({ "[Content_Types].xml": strToU8("<Types></Types>"), "word/document.xml": strToU8(text) });
  expect(readDocx(file(whole)).paragraphs).toHaveLength(2);
  for (const text of [whole.slice(0, whole.indexOf("支出")), whole.slice(0, whole.lastIndexOf("</")), "", "正文"])
    expect(() => readDocx(file(text))).toThrow(new UnreadableDocx(damagedDocx("word/document.xml").sentence));
});

test("a Word file in UTF-16 reads as it is", () => {
  const xml = `\ufeff${documentOf(paragraph("收入"))}`;
  const bytes = zipSync({
    "[Content_Types].xml": strToU8("<Types></Types>"),
    "word/document.xml": new Uint8Array(Buffer.from(xml, "utf16le")),
  });
  expect(readDocx(bytes).paragraphs.map(({ text }) => text)).toEqual(["收入"]);
});

test("a Word file whose text is larger than any explanation is refused in one sentence", () => {
  const bytes = zipSync({ "word/document.xml": strToU8(documentOf(paragraph("a".repeat(70 * 1024 * 1024)))) });
  expect(() => readDocx(bytes)).toThrow(UnreadableDocx);
});
