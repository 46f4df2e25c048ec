import { disclosureTemplate } from "../../disclosure/sources";
import type { Located } from "../../disclosure/table";
import { qualifiedAddress } from "../../workbook/address";
import { quoted } from "../names";
import { examination, type Fault } from "../rule";

/** A unit or an office that its list names twice: the number is right, and one is left out. */
export const listedTwice = examination({
  id: "listed-twice",
  kind: "other-sheets",
  name: { zh: "名称列了不止一次", en: "Named more than once" },
  holds: {
    zh: "预算单位名称、内设处室名称中，每个名称只列一次。",
    en: "The lists of units and of offices name each of them once.",
  },
  severity: "verifiable",
  sources: [disclosureTemplate("部门概况：机构设置及人员情况")],
  remedy: {
    zh: "删去重列的，并看是否漏列了另一个。",
    en: "Leave the second one out, and see whether another is missing.",
  },
  examine: ({ book: { inputs } }) => [
    ...repeatedIn(inputs.basics.unitNames, { zh: "预算单位名称", en: "The list of units" }),
    ...repeatedIn(inputs.basics.officeNames, { zh: "内设处室名称", en: "The list of offices" }),
  ],
});

function repeatedIn(names: readonly Located[], list: { readonly zh: string; readonly en: string }): Fault[] {
  const [first] = names;
  const all = names.map(({ value }) => value);
  const twice = [...new Set(all.filter((name, index) => all.indexOf(name) < index))];
  if (first === undefined || twice.length === 0) return [];
  const at = qualifiedAddress(first.cell);
  const named = twice.map(quoted);
  return [
    {
      table: null,
      cells: [first.cell],
      message: {
        zh: `${list.zh}（${at}）中${named.join("、")}列了不止一次。`,
        en: `${list.en} (${at}) names ${named.join(", ")} more than once.`,
      },
      actual: twice.join("、"),
    },
  ];
}
