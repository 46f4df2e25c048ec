import { factsOf } from "../../src/narrative/facts";
import { change } from "../../src/narrative/phrases/change";
import { shareOf } from "../../src/narrative/phrases/share";
import { say } from "../../src/narrative/say";
import { each, numbered, section, subsection, when } from "../../src/narrative/section";
import { tell, type PartDeclaration } from "../../src/narrative/tell";
import { writeText } from "../../src/narrative/writers/plain-text";
import { narrated } from "../support/narrated";
import { sampleWithInputs } from "../support/sample-inputs";

/** Another province's words over the same facts and phrases, as dialects of the text are told. */
const OTHER: PartDeclaration = {
  part: "编制说明",
  title: ({ department, year }) => say`${department}${year}年部门预算编制说明`,
  sections: [
    section({
      id: "expenditure",
      heading: () => say`支出预算`,
      needs: ["expenditure"],
      says: ({ year, lastYear, expenditure: { total, kinds } }) => [
        say`${year}年，支出预算${total}，其中：`,
        subsection("parts", say`按支出性质`, [
          numbered(kinds, (part) => say`${part.label}${part}，${shareOf(part, total)}。`),
          each(kinds, (part) => [say`${part.label}与${lastYear}年预算相比，${change(part)}。`]),
          when(false, [say`从不说。`]),
        ]),
      ],
    }),
    section({
      id: "carryover",
      heading: () => say`结转结余`,
      needs: ["carryover"],
      says: ({ carryover: { total } }) => [say`结转结余${total}。`],
    }),
  ],
};

const facts = ({ book, inputs }: ReturnType<typeof narrated>) => factsOf(book, inputs);

describe("another province's wording", () => {
  test("is another set of declarations over the same facts", () => {
    expect(writeText(tell(facts(narrated(sampleWithInputs())), OTHER))).toBe(
      [
        "编制说明 自治区财政厅2024年部门预算编制说明",
        "一、支出预算",
        "2024年，支出预算17,690.90万元，其中：",
        "（一）按支出性质",
        "1、基本支出7,585.83万元，占42.88%。",
        "2、项目支出10,105.07万元，占57.12%。",
        "基本支出与2023年预算相比，比上年预算增加114.88万元，增长1.54%。",
        "项目支出与2023年预算相比，比上年预算减少326.85万元，下降3.13%。",
        "二、结转结余",
        "结转结余0.00万元。",
        "",
      ].join("\n"),
    );
  });

  test("has a gap that names the table where one it needs is missing", () => {
    const workbook = sampleWithInputs();
    const without = { ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== "表3") };
    expect(writeText(tell(facts(narrated(without)), OTHER))).toContain(
      "一、支出预算\n【待填：部门支出总体情况表】\n二、",
    );
  });
});
