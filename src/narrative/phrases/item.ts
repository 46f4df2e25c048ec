import { word, type Run } from "../document";
import type { Item } from "../facts/spending";

/** `一般公共服务支出（类）财政事务（款）行政运行（项）`, as far down as the table goes. */
export function itemPath({ category, subcategory, item }: Item): Run[] {
  return [
    category,
    word("（类）"),
    ...(subcategory ? [subcategory, word("（款）")] : []),
    ...(item ? [item, word("（项）")] : []),
  ];
}
