import { change } from "../../phrases/change";
import { list } from "../../phrases/list";
import { changeAndReason } from "../../phrases/reason";
import { say } from "../../say";
import { section } from "../../section";

/**
 * 十、财政拨款“三公”经费预算情况说明. As published (自治区财政厅, 2024):
 *
 *   自治区财政厅2024年财政拨款“三公”经费预算数为113.29万元，其中：因公出国（境）费19.00万元，……。
 *   2024年财政拨款“三公”经费预算比上年预算增加0.00万元，增长0.00%，其中：因公出国（境）费增加0.00万元，增长0.00%，主要原因是……；……。
 */
export const threePublicExpenses = section({
  id: "three-public-expenses",
  heading: ({ department, year }) => say`关于${department}${year}年财政拨款“三公”经费预算情况说明`,
  needs: ["threePublicExpenses"],
  says: ({ department, year, lastYear, threePublicExpenses: { total, expenses } }) => [
    say`${department}${year}年财政拨款“三公”经费预算数为${total}，其中：${list(
      expenses.map((expense) => say`${expense.label}${expense}`),
      "，",
    )}。`,
    say`${year}年财政拨款“三公”经费预算${change(total)}，其中：${list(
      expenses.map(
        (expense) =>
          say`${expense.label}${changeAndReason(expense, {
            joint: "，",
            whenNeverBudgeted: say`${lastYear}年与${year}年均未安排${expense.label}`,
            isCompared: true,
          })}`,
      ),
      "；",
    )}。`,
  ],
});
