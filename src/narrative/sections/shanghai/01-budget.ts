import { fiscalFacts, isReceived, type BudgetSpending } from "../../facts/fiscal";
import { directionOf } from "../../phrases/change";
import { changeInAmount } from "../../phrases/comparison";
import { gap } from "../../phrases/gap";
import { list } from "../../phrases/list";
import { missingReason, statedReason } from "../../phrases/reason";
import { say } from "../../say";
import { passage } from "../../section";
import { sourceName } from "../common/source-names";

/**
 * The income budget. As published (上海市财政局, 2025):
 *
 *   2025年，上海市财政局收入预算17,192万元，其中：财政拨款收入17,192万元，比2024年预算减少990万元；事业收入0万元；
 *   事业单位经营收入0万元；其他收入0万元。
 */
export const income = passage({
  id: "income",
  needs: ["income", "appropriation"],
  says: (facts) => {
    const { department, year, income: received } = facts;
    const fiscal = fiscalFacts(facts).received;
    const others = received.sources.filter(({ means }) => !isReceived(means));
    return [
      say`${year}年，${department}收入预算${received.total.amount}，其中：${list(
        [
          say`财政拨款收入${fiscal}${changeInAmount(fiscal, facts)}`,
          ...others.map((source) => say`${sourceName(source.means, source.label)}${source}`),
        ],
        "；",
      )}。`,
    ];
  },
});

const SPENT: Readonly<Record<BudgetSpending["key"], string>> = {
  generalPublic: "一般公共预算拨款支出预算",
  governmentFund: "政府性基金拨款支出预算",
  stateCapital: "国有资本经营预算拨款支出预算",
};

/**
 * The expenditure budget. As published (上海市普陀区财政局, 2025):
 *
 *   支出预算3,121.42万元，其中：财政拨款支出预算3,121.42万元，比2024年预算增加107.62万元。财政拨款支出预算中，一般公共预算
 *   拨款支出预算3,121.42万元，比2024年预算增加107.62万元；政府性基金拨款支出预算0万元，与2024年预算持平；……。
 *
 * The city's own text compares a fund that is not there with nothing: 政府性基金拨款支出预算为0.
 */
export const expenditure = passage({
  id: "expenditure",
  needs: ["expenditure", "income", "appropriation"],
  says: (facts) => {
    const { spent, budgets } = fiscalFacts(facts);
    const clauses = budgets.map(({ key, spent: part }) =>
      "missing" in part
        ? say`${SPENT[key]}${gap(part.missing)}`
        : say`${SPENT[key]}${part}${changeInAmount(part, facts)}`,
    );
    return [
      say`支出预算${facts.expenditure.total.amount}，其中：财政拨款支出预算${spent}${changeInAmount(spent, facts)}。${
        clauses.length === 0 ? "" : say`财政拨款支出预算中，${list(clauses, "；")}。`
      }`,
    ];
  },
});

/** `财政拨款收入支出增加的主要原因是……。` What did not change is explained where the officer explains it. */
export const reason = passage({
  id: "reason",
  needs: ["income", "appropriation"],
  says: (facts) => {
    const { received } = fiscalFacts(facts);
    const given = statedReason(received);
    switch (directionOf(received)) {
      case "more":
        return [say`财政拨款收入支出增加的主要原因是${given ?? missingReason(received)}。`];
      case "less":
        return [say`财政拨款收入支出减少的主要原因是${given ?? missingReason(received)}。`];
      case "same":
        return given === null ? [] : [say`财政拨款收入支出持平的主要原因是${given}。`];
      case null:
        return [say`财政拨款收入支出变动的主要原因是${given ?? missingReason(received)}。`];
    }
  },
});
