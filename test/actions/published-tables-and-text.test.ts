import { strFromU8, unzipSync } from "fflate";
import { narrateWorkbook } from "../../src/actions/narrate";
import { publicationDocx, publicationHtml } from "../../src/actions/publish";
import { withCells } from "../support/grid-draft";
import { smallDepartment } from "./support/small-department";

const narration = narrateWorkbook(
  withCells(
    smallDepartment({
      项目支出绩效目标表: [
        ["项目支出绩效目标表"],
        ["（2026年）"],
        ["预算单位", "财政厅本级", "", "", "项目名称", "信息化建设"],
        ["项目资金（万元）", "年度预算总额", 200, "其中：财政拨款", 200, "", "其他资金", 0],
        ["项目总体目标", "系统建成并使用"],
        ["一级指标", "二级指标", "三级指标", "指标值", "指标值设置依据", "上年完成值", "指标分值权重"],
        ["产出指标", "数量指标", "服务器数量", "3台", "历史标准", "2台", 50],
        ["效益指标", "社会效益指标", "服务满意度", "≥95%", "历史标准", "94%", 50],
      ],
    }),
    { "表5!E8": 301 },
  ),
);

async function wordsOf(bytes: Promise<Uint8Array>): Promise<{ readonly text: string; readonly xml: string }> {
  const xml = strFromU8(unzipSync(await bytes)["word/document.xml"] ?? new Uint8Array());
  return { text: xml.replace(/<[^>]+>/gu, ""), xml };
}

test("the web page has the four parts, the tables of the workbook and the target forms", () => {
  const page = publicationHtml(narration);
  expect(page).toContain("财政厅2026年部门预算公开");
  expect(page).toContain("一般公共预算支出情况表");
  expect(page).toContain("服务器数量");
  expect(page).toContain("名词解释");
});

test("the Word document is the whole publication where no part is asked for", async () => {
  const { text } = await wordsOf(publicationDocx(narration));
  for (const part of ["目　录", "部门支出总体情况表", "服务器数量", "名词解释"]) expect(text).toContain(part);
});

test("the text alone has the target forms and no tables; the tables alone have no text", async () => {
  const text = (await wordsOf(publicationDocx(narration, "text"))).text;
  expect(text).toContain("服务器数量");
  expect(text).not.toContain("功能分类科目编码");
  const tables = (await wordsOf(publicationDocx(narration, "tables"))).text;
  expect(tables).toContain("功能分类科目编码");
  expect(tables).not.toContain("服务器数量");
});

test("an amount that an open error questions is marked in the Word document", async () => {
  expect(narration.openErrors).toBeGreaterThan(0);
  const sound = { ...narration, questioned: new Set<string>() };
  const marks = async (of: typeof narration): Promise<number> =>
    (await wordsOf(publicationDocx(of, "text"))).xml.split("<w:highlight").length - 1;
  expect(await marks(narration)).toBeGreaterThan(await marks(sound));
});
