import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { narrateWorkbook } from "../../src/actions/narrate";
import { publicationDocx } from "../../src/actions/publish";
import type { Workbook } from "../../src/workbook/workbook";
import { readWorkbook } from "../../src/xlsx";
import { narrated } from "../support/narrated";
import { otherDepartment } from "../support/other-department";
import { sampleWithInputs } from "../support/sample-inputs";
import { withCells } from "../support/grid-draft";

async function partsOf(workbook: Workbook): Promise<Record<string, string>> {
  const bytes = await publicationDocx(narrateWorkbook(workbook));
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

const bodyOf = (parts: Record<string, string>): string => parts["word/document.xml"] ?? "";
const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
/** Paragraph texts in document order, those of tables included. */
const paragraphsOf = (xml: string): string[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gsu)].map(([paragraph]) =>
    unescaped([...paragraph.matchAll(/<w:t[ >][^<]*<\/w:t>/gu)].map(([run]) => run.replace(/<[^>]+>/gu, "")).join("")),
  );

/** The texts set off in a colour. */
const highlighted = (xml: string, color: string): string[] =>
  [...xml.matchAll(/<w:r>.*?<\/w:r>/gsu)]
    .filter(([run]) => run.includes(`<w:highlight w:val="${color}"/>`))
    .map(([run]) => unescaped(run.replace(/<[^>]+>/gu, "")));

describe("what is open in the text", () => {
  test("is set off: gaps and drafts to be verified yellow, amounts that an error questions grey", async () => {
    const open = withCells(sampleWithInputs(), {
      "变动原因!D4": null,
      "变动原因!D7": "【请核实】新增项目所致",
      "表5!E11": 5000,
    });
    const narration = narrateWorkbook(open);
    const xml = bodyOf(await partsOf(open));
    expect(narration.gaps.length).toBeGreaterThan(0);
    const yellow = highlighted(xml, "yellow");
    expect(yellow.filter((text) => text.startsWith("【待填"))).toHaveLength(narration.gaps.length);
    expect(yellow).toContain("【请核实】");
    expect(highlighted(xml, "lightGray").every((text) => /\d/u.test(text))).toBe(true);
    expect(highlighted(xml, "lightGray").length).toBeGreaterThan(0);
  });
});

describe("the publication as a Word document", () => {
  let parts: Record<string, string>;
  let xml: string;
  beforeAll(async () => {
    parts = await partsOf(sampleWithInputs());
    xml = bodyOf(parts);
  });

  test("has a cover, contents and four parts, with every paragraph of the text", () => {
    const paragraphs = paragraphsOf(xml);
    expect(paragraphs.slice(0, 5)).toEqual([
      "新疆维吾尔自治区财政厅",
      "2024年部门预算公开",
      "自治区财政厅",
      "2024年2月28日",
      "目　录",
    ]);
    for (const title of [
      "第一部分 2024年自治区财政厅部门概况",
      "第二部分 2024年部门预算公开表",
      "第三部分 2024年部门预算情况说明",
      "第四部分 名词解释",
    ]) {
      expect(paragraphs.filter((text) => text.trim() === title)).toHaveLength(2); // contents and heading
    }
    for (const { text } of narrated(sampleWithInputs()).lines) expect(paragraphs).toContain(text);
  });

  test("has the eleven tables, wide ones across, with headers that repeat and cover their columns", () => {
    const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gsu) ?? [];
    expect(tables).toHaveLength(11);
    expect(tables.map((table) => (table.match(/<w:tblHeader\/>/gu) ?? []).length)).toEqual([
      2, 3, 4, 2, 4, 4, 3, 4, 4, 3, 4,
    ]);
    expect(tables[1]).toContain('<w:gridSpan w:val="7"/>');
    expect(tables[1]).toContain('<w:vMerge w:val="restart"/>');
    expect((xml.match(/w:orient="landscape"/gu) ?? []).length).toBe(3);
    expect(paragraphsOf(tables[7] ?? "")).toContain(
      "自治区财政厅2024年没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表。",
    );
    expect(paragraphsOf(tables[2] ?? "")).toEqual(
      expect.arrayContaining(["17,690.90", "7,585.83", "一般公共服务支出", "06"]),
    );
  });

  test("prints totals bold, parts of a line indented, and no amount over two lines", () => {
    const [overview = "", , expenditure = ""] = xml.match(/<w:tbl>.*?<\/w:tbl>/gsu) ?? [];
    const cellOf = (table: string, text: string): string =>
      (table.match(/<w:tc>.*?<\/w:tc>/gsu) ?? []).find((cell) => paragraphsOf(cell).join("") === text) ?? "";
    for (const text of ["总计", "17,690.90"]) expect(cellOf(expenditure, text)).toContain("<w:b/>");
    expect(cellOf(expenditure, "总计")).toContain('<w:jc w:val="center"/>');
    expect(cellOf(expenditure, "15,301.24")).not.toContain("<w:b/>");
    expect(cellOf(expenditure, "15,301.24")).toContain("<w:noWrap/>");
    expect(cellOf(overview, "其中：一般财力")).toMatch(/<w:ind w:left="[1-9]\d*"/u);
    expect(cellOf(overview, "一、本年收入")).not.toContain("<w:ind ");
  });

  test("says on the later pages of a table which table goes on, and nowhere else", () => {
    const sections = xml.match(/<w:sectPr.*?<\/w:sectPr>/gsu) ?? [];
    const relations = parts["word/_rels/document.xml.rels"] ?? "";
    const above = sections.map((section) => {
      const id = /<w:headerReference w:type="default" r:id="([^"]+)"/u.exec(section)?.[1] ?? "";
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`, "u").exec(relations);
      return paragraphsOf(parts[`word/${target?.[1] ?? target?.[2] ?? ""}`] ?? "").join("");
    });
    expect(above.filter((text) => text !== "")).toEqual(
      Array.from({ length: 11 }, (_, index) => `续表${index + 1}\t单位：万元`),
    );
    // Only the first section, the cover, has nothing to take over.
    expect(sections.slice(1).every((section) => section.includes('w:headerReference w:type="default"'))).toBe(true);
    expect(sections.filter((section) => section.includes("<w:titlePg"))).toHaveLength(11);
  });

  test("or one of its parts by itself: the text, or the tables", async () => {
    const only = async (which: "text" | "tables"): Promise<string> => {
      const bytes = await publicationDocx(narrateWorkbook(sampleWithInputs()), which);
      return strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
    };
    const [text, tables] = [await only("text"), await only("tables")];
    const { lines } = narrated(sampleWithInputs());
    expect(paragraphsOf(text)).toEqual(expect.arrayContaining(lines.map((line) => line.text)));
    expect(text).not.toContain("<w:tbl>");
    expect(paragraphsOf(text).some((line) => line.includes("名词解释"))).toBe(false);
    expect(tables.match(/<w:tbl>/gu)).toHaveLength(11);
    expect(paragraphsOf(tables)).not.toContain(lines.at(-1)?.text);
  });

  test("numbers its pages, links its contents and names substitutes for its fonts", () => {
    expect(xml.match(/PAGEREF heading\d+/gu)).toHaveLength(4 + 2 + 11 + 12);
    expect(
      Object.entries(parts).filter(([name, content]) => name.startsWith("word/footer") && content.includes("PAGE")),
    ).not.toHaveLength(0);
    for (const font of ["仿宋", "黑体", "楷体", "宋体"])
      expect(parts["word/fontTable.xml"]).toMatch(new RegExp(`w:name="${font}"><w:altName w:val="[^"]+Noto`, "u"));
  });

  test("is the same file for the same workbook", async () => {
    const [one, other] = await Promise.all([
      publicationDocx(narrateWorkbook(sampleWithInputs())),
      publicationDocx(narrateWorkbook(sampleWithInputs())),
    ]);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});

describe("a Word document of a workbook with target forms", () => {
  test("has the department's form and one for each project behind the paragraph that announces them", async () => {
    const file = "disclosure-2024.xlsx";
    const workbook = readWorkbook(readFileSync(join(__dirname, "../../assets/sample", file)), file);
    const xml = bodyOf(await partsOf(workbook));
    const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gsu) ?? [];
    expect(tables).toHaveLength(11 + 23);
    const announced = xml.indexOf("具体情况见下表");
    const forms = xml.indexOf("部门整体绩效目标表", announced);
    const next = xml.indexOf("其他需说明的事项", announced);
    expect(announced).toBeGreaterThan(0);
    expect(forms).toBeGreaterThan(announced);
    expect(next).toBeGreaterThan(xml.lastIndexOf("项目支出绩效目标表"));
    expect(paragraphsOf(tables[11] ?? "")).toEqual(
      expect.arrayContaining(["部门名称", "自治区财政厅", "三级指标", "17,264.14"]),
    );
  });
});

describe("a Word document of a difficult workbook", () => {
  test("names a missing table and goes on", async () => {
    const xml = bodyOf(await partsOf(otherDepartment()));
    expect(xml.match(/<w:tbl>/gu)).toHaveLength(10);
    expect(paragraphsOf(xml)).toContain("【待填：表11上年结转结余情况明细表】");
  });

  test("takes texts from cells as text, whatever they hold", async () => {
    const nasty = '<script>alert("1")</script> & ]]> \u0007=HYPERLINK("x") \ud800';
    const xml = bodyOf(await partsOf(withCells(sampleWithInputs(), { "项目情况!B4": nasty, "表5!D9": nasty })));
    expect(xml).not.toContain("<script>");
    expect(xml.replace(/[\t\n\r]/gu, "")).not.toMatch(/\p{Cc}|\p{Cs}/u);
    expect(paragraphsOf(xml)).toContain('设立的政策依据：<script>alert("1")</script> & ]]> =HYPERLINK("x")。');
  });

  test("holds no character that XML cannot hold, whatever cell it came from", async () => {
    const odd = "甲\ufffe乙\uffff丙\u0001丁\u000b戊\ud800";
    const parts = await partsOf(
      withCells(sampleWithInputs(), { "表3!D12": odd, "表7!D10": odd, "表1!A3": `编制部门：${odd}`, "表1!A9": odd }),
    );
    expect(bodyOf(parts)).toContain("甲乙丙丁戊");
    for (const [name, part] of Object.entries(parts))
      if (name.endsWith(".xml"))
        expect([name, part.match(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu)]).toEqual([name, null]);
  });

  test("has no table and every gap for an empty workbook", async () => {
    const paragraphs = paragraphsOf(bodyOf(await partsOf({ name: "空.xlsx", sheets: [] })));
    expect(paragraphs).toContain("【待填：部门名称】");
    expect(paragraphs).toContain("【待填：部门预算公开表】");
  });
});
