import { isStated, wasNeverThere, type Part } from "../../facts/amount";
import { comparison } from "../../phrases/comparison";
import { shareOf } from "../../phrases/share";
import { say } from "../../say";
import { each, section } from "../../section";
import { sourceName } from "../common/source-names";
import { changeOfTotal } from "./totals";

/** 二、收入预算: `一般公共预算拨款收入5,131.71万元，占99.96%，比2025年预算增加……，增长……，主要原因是……。` */
export const income = section({
  id: "income",
  heading: ({ department, year }) => say`关于${department}${year}年收入预算情况的说明`,
  needs: ["income"],
  says: (facts) => {
    const { department, year, income: received } = facts;
    const told = received.sources
      .filter(({ amount }) => isStated(amount))
      .filter((source) => !wasNeverThere(source) || (source.transfer !== null && !wasNeverThere(source.transfer)));
    const sentence = (part: Part, name: string) =>
      say`${name}${part}，${shareOf(part, received.total)}，${comparison(part, facts)}。`;
    return [
      say`${department}${year}年收入预算${received.total}${changeOfTotal(facts, received.total)}${told.length === 0 ? "。" : "，其中："}`,
      each(told, (source) => [
        sentence(source, sourceName(source.means, source.label)),
        ...(source.transfer === null || wasNeverThere(source.transfer)
          ? []
          : [sentence(source.transfer, source.transfer.label)]),
      ]),
    ];
  },
});
