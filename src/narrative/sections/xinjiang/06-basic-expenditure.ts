import type { Run } from "../../document";
import { gap } from "../../phrases/gap";
import { list } from "../../phrases/list";
import { say } from "../../say";
import { section } from "../../section";

/**
 * 六、一般公共预算基本支出情况说明. As published (自治区财政厅, 2024):
 *
 *   自治区财政厅2024年一般公共预算基本支出7,585.83万元，其中：
 *   人员经费6,696.83万元，主要包括：基本工资、津贴补贴、……。
 */
export const basicExpenditure = section({
  id: "basic-expenditure",
  heading: ({ department, year }) => say`关于${department}${year}年一般公共预算基本支出情况说明`,
  needs: ["basicExpenditure"],
  says: ({ department, year, basicExpenditure: { total, personnel, operating, personnelItems, operatingItems } }) => [
    say`${department}${year}年一般公共预算基本支出${total}，其中：`,
    say`人员经费${personnel ?? gap("人员经费")}${including(personnelItems)}。`,
    say`公用经费${operating ?? gap("公用经费")}${including(operatingItems)}。`,
  ],
});

const including = (items: readonly Run[]): Run[] => (items.length === 0 ? [] : say`，主要包括：${list(items)}`);
