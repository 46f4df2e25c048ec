import { moreOrFewer } from "../../phrases/change";
import { list } from "../../phrases/list";
import { asRunningText, asSentence } from "../../punctuation";
import { say, saying } from "../../say";
import { either, numbered, section } from "../../section";

/** 一、主要职能: in the officer's words, a paragraph a row. */
export const functions = section({
  id: "functions",
  heading: () => say`主要职能`,
  needs: [],
  says: ({ profile }) => profile.functions.map((text) => [saying(text, asSentence)]),
});

/**
 * 二、机构设置及人员情况. As published (自治区财政厅, 2024):
 *
 *   从预算单位构成看，自治区财政厅的预算包括：自治区财政厅本级预算及下属1家预算单位在内的汇总预算。
 *   自治区财政厅本级下设39个处室，分别是：……。
 *   自治区财政厅编制数419，实有人数586人，其中：在职315人，减少20人；退休267人，增加13人；离休4人，增加0人。
 */
export const organisation = section({
  id: "organisation",
  heading: () => say`机构设置及人员情况`,
  needs: [],
  says: ({
    department,
    year,
    body,
    profile: {
      headquarters,
      hasSubordinates,
      subordinateUnits,
      offices,
      hasNoOffices,
      officeNames,
      officeWord,
      administrativeUnits,
      institutions,
      unitNames,
      posts,
      staff,
      groups,
    },
  }) => [
    either(
      hasSubordinates,
      [
        say`从预算单位构成看，${department}的预算包括：${headquarters}预算及下属${subordinateUnits}预算单位在内的汇总预算。`,
      ],
      [say`从预算单位构成看，${department}的预算仅包括${headquarters}预算，无下属预算单位。`],
    ),
    either(
      hasNoOffices,
      [say`${headquarters}无下设${officeWord}。`],
      [
        say`${headquarters}下设${offices}${officeWord}，分别是：${list(officeNames.map((name) => saying(name, asRunningText)))}。`,
      ],
    ),
    either(
      hasSubordinates,
      [
        say`本${body}中，行政单位${administrativeUnits}，事业单位${institutions}，纳入${department}${year}年${body}预算编制范围的下属预算单位包括：`,
        numbered(unitNames, (name) => [saying(name, asRunningText)]),
      ],
      [],
    ),
    say`${department}编制数${posts}，实有人数${staff}，其中：${list(
      groups.map(({ label, count, change }) => say`${label}${count}，${moreOrFewer(change)}`),
      "；",
    )}。`,
  ],
});
