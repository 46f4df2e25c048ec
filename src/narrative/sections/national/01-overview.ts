import { list } from "../../phrases/list";
import { say } from "../../say";
import { section } from "../../section";
import { sourceName } from "../common/source-names";

/** 一、收支总体情况: the whole, its sources and its uses. */
export const overview = section({
  id: "overview",
  heading: ({ department, year }) => say`关于${department}${year}年收支总体情况的说明`,
  needs: ["overview"],
  says: ({ department, year, body, overview: { total, sources, categories } }) => [
    say`按照综合预算的原则，${department}${year}年所有收入和支出均纳入${body}预算管理。收支总预算${total}。`,
    ...(sources.length === 0
      ? []
      : [
          say`收入包括：${list(sources.map(({ means, name }) => ({ ...name, text: sourceName(means, name.text) })))}。`,
        ]),
    ...(categories.length === 0 ? [] : [say`支出包括：${list(categories)}。`]),
  ],
});
