import { list } from "../../phrases/list";
import { asRunningText, asSentence } from "../../punctuation";
import { say, saying } from "../../say";
import { either, numbered, passage, when } from "../../section";

/** 主要职能: in the officer's words, a paragraph a row. */
export const functions = passage({
  id: "functions",
  needs: [],
  says: ({ profile }) => profile.functions.map((text) => [saying(text, asSentence)]),
});

/**
 * 机构设置. As published (上海市普陀区财政局, 2025; 上海市普陀区社会福利院, 2024):
 *
 *   上海市普陀区财政局部门预算包括财政局本部以及下属0家预算单位的综合收支计划。
 *   本部门中，行政单位1家，事业单位0家，具体包括：
 *   1.财政局本部
 *   上海市普陀区社会福利院设5个内设机构，包括：院长室、办公室、财务室、后勤部、护理部。
 */
export const organisation = passage({
  id: "organisation",
  needs: [],
  says: ({ department, body, profile: told }) => [
    either(
      body === "部门",
      [
        say`${department}部门预算是包括${told.headquarters}以及下属${told.subordinateUnits}预算单位的综合收支计划。`,
        say`本部门中，行政单位${told.administrativeUnits}，事业单位${told.institutions}，具体包括：`,
        numbered(told.unitNames, (name) => [saying(name, asRunningText)], "1."),
      ],
      [
        when(!told.hasNoOffices, [
          say`${department}设${told.offices}内设机构，包括：${list(told.officeNames.map((name) => saying(name, asRunningText)))}。`,
        ]),
        when(told.hasNoOffices, [say`${department}无内设机构。`]),
      ],
    ),
  ],
});
