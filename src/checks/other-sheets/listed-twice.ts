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
    zh: "预算单位名称、内设处室名称中，每个名称只列一次，也不同时列入两处。",
    en: "The lists of units and of offices name each of them once, in one of the lists.",
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
    ...inBoth(inputs.basics.unitNames, inputs.basics.officeNames),
  ],
});

/** A name among the units and among the offices: a unit of its own is no office. */
function inBoth(units: readonly Located[], offices: readonly Located[]): Fault[] {
  const [unit, office] = [units[0], offices[0]];
  const listed = new Set(units.map(({ value }) => value));
  const both = [...new Set(offices.map(({ value }) => value).filter((name) => listed.has(name)))];
  if (!unit || !office || both.length === 0) return [];
  const [at, there] = [unit, office].map(({ cell }) => qualifiedAddress(cell));
  const named = both.map(quoted);
  return [
    {
      table: null,
      cells: [unit.cell, office.cell],
      message: {
        zh: `${named.join("、")}既列入预算单位名称（${at}），又列入内设处室名称（${there}）。`,
        en: `${named.join(", ")} stands in the list of units (${at}) and in that of offices (${there}).`,
      },
      actual: both.join("、"),
    },
  ];
}

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
