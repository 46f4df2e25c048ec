import { together } from "../../facts/carried";
import { word, type Run } from "../../document";
import type { Fund } from "../../facts/tables";
import { withCarried } from "../../phrases/carried";
import { andList, list } from "../../phrases/list";
import { say } from "../../say";
import { each, section, type Draft } from "../../section";

/** What section 四 calls the three budgets. */
const APPROPRIATION = {
  generalPublic: "一般公共预算拨款",
  governmentFund: "政府性基金预算拨款",
  stateCapital: "国有资本经营预算拨款",
} as const;
/** As the published text names those that there are not. */
const ABSENT = { ...APPROPRIATION, stateCapital: "国有资本经营预算" } as const;
const SPENDING = {
  generalPublic: "一般公共预算支出",
  governmentFund: "政府性基金预算支出",
  stateCapital: "国有资本经营预算支出",
} as const;

/**
 * 四、财政拨款收支预算情况的总体说明. As published (自治区财政厅, 2024):
 *
 *   自治区财政厅2024年财政拨款收支总预算17,264.14万元。
 *   收入全部为一般公共预算拨款，无政府性基金预算拨款和国有资本经营预算。
 *   收入预算包括：一般公共预算拨款17,264.14万元。
 *   一般公共预算支出包括：一般公共服务支出14,874.48万元，主要用于……；社会保障和就业支出……。
 */
export const appropriation = section({
  id: "appropriation",
  heading: ({ department, year }) => say`关于${department}${year}年财政拨款收支预算情况的总体说明`,
  needs: ["appropriation"],
  says: ({ department, year, appropriation: { total, funds } }) => {
    const counted = together(
      funds.map(({ carried }) => carried),
      "上年结转",
    );
    const arranged = funds.filter(({ hasMoney }) => hasMoney);
    return [
      say`${department}${year}年财政拨款收支总预算${total}${withCarried(counted)}。`,
      ...composition(
        arranged,
        funds.filter(({ hasMoney }) => !hasMoney),
      ),
      ...(arranged.length === 0
        ? []
        : [
            say`收入预算包括：${list(
              arranged.map(({ key, amount, carried }) => say`${APPROPRIATION[key]}${amount}${withCarried(carried)}`),
            )}。`,
          ]),
      each(arranged, ({ key, categories }) => [
        say`${SPENDING[key]}包括：${list(
          categories.map(({ name, amount, use }) => say`${name}${amount}，主要用于${use}`),
          "；",
        )}。`,
      ]),
    ];
  },
});

const names = (funds: readonly Fund[], called: Readonly<Record<Fund["key"], string>>): Run[] =>
  funds.map(({ key }) => word(called[key]));

function composition(arranged: readonly Fund[], absent: readonly Fund[]): readonly Draft[] {
  if (arranged.length === 0) return [say`收入中无${andList(names(absent, ABSENT))}。`];
  if (absent.length === 0) return [];
  const all = arranged.length === 1 ? "全部为" : "为";
  return [say`收入${all}${andList(names(arranged, APPROPRIATION))}，无${andList(names(absent, ABSENT))}。`];
}
