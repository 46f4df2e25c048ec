import { fiscalFacts } from "../../facts/fiscal";
import { itemPath } from "../../phrases/item";
import { say } from "../../say";
import { either, numbered, passage, when } from "../../section";

/**
 * What appropriations are spent on, by 类 as the city's departments publish it, by 项 as most districts' do: as the
 * officer states the uses in 其他. As published (上海市财政局, 2025; 上海市普陀区人民政府万里街道办事处, 2025):
 *
 *   财政拨款支出主要内容如下：
 *   1.“一般公共服务支出”科目12,789万元，主要用于人员经费、公用经费等基本支出，……等项目支出。
 *   1.“一般公共服务支出（类）统计信息事务（款）专项普查活动（项）”科目43.83万元，主要用于统计信息事务统计管理。
 */
export const uses = passage({
  id: "uses",
  needs: ["appropriation", "income"],
  says: (facts) => {
    const { categories } = facts.appropriation;
    const { items } = fiscalFacts(facts);
    const isByItem = items.some(({ use }) => use.value !== null) || categories.length === 0;
    return [
      when(categories.length + items.length > 0, [
        say`财政拨款支出主要内容如下：`,
        either(
          isByItem,
          [numbered(items, (item) => say`“${itemPath(item)}”科目${item}，主要用于${item.use}。`, "1.")],
          [numbered(categories, ({ name, amount, use }) => say`“${name}”科目${amount}，主要用于${use}。`, "1.")],
        ),
      ]),
    ];
  },
});
