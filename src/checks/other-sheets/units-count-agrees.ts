import { unitKey } from "../../disclosure/inputs/unit-names";
import type { Basics } from "../../disclosure/inputs/inputs";
import { sum } from "../../disclosure/money";
import { disclosureTemplate } from "../../disclosure/sources";
import type { Located } from "../../disclosure/table";
import { balance, type EquationDraft } from "../rule";
import { counted, countBalance, isOpen } from "./counted";

/** 人员: the numbers of units are those of the list that names them. */
export const unitsCountAgrees = balance({
  id: "units-count-agrees",
  kind: "other-sheets",
  name: { zh: "单位家数等于所列单位的个数", en: "Number of units agrees with their list" },
  holds: {
    zh: "下属预算单位数、行政单位与事业单位之和同预算单位名称所列的个数一致。",
    en: "The numbers of units agree with the names listed.",
  },
  severity: "logical",
  sources: [disclosureTemplate("部门概况：机构设置及人员情况")],
  remedy: {
    zh: "数一数预算单位名称，改正家数，或补上漏列的单位。",
    en: "Count the names of the units; correct the number or the list.",
  },
  needs: [],
  equations: (_, { inputs: { basics } }) =>
    basics.unitNames.length === 0 || isOpen(basics.unitNames) ? [] : [...subordinates(basics), ...kinds(basics)],
});

/** 下属预算单位: all but the headquarters, where the list names it. */
function subordinates(basics: Basics): EquationDraft[] {
  const { headquarters, unitNames, subordinateUnits } = basics;
  const key = unitKey(basics);
  const isHeadquarters = ({ value }: Located): boolean =>
    /本级\)?$/u.test(value.normalize("NFKC")) || (headquarters !== null && key(value) === key(headquarters.value));
  return countBalance(
    { zh: "下属单位", en: "subordinate units" },
    subordinateUnits,
    unitNames.filter((name) => !isHeadquarters(name)),
  );
}

/** 行政单位 and 事业单位; a department may also have units that are neither: fewer than listed is to be explained. */
function kinds({ administrativeUnits, institutions, unitNames }: Basics): EquationDraft[] {
  const [list] = unitNames;
  if (administrativeUnits === null || institutions === null || list === undefined) return [];
  const listed = counted(unitNames.length, LISTED, { unit: "家", cell: list.cell });
  const isFewer = sum([administrativeUnits.amount, institutions.amount]).lt(listed.amount);
  return [
    {
      about: LISTED,
      total: listed,
      parts: [administrativeUnits, institutions],
      ...(isFewer ? { severity: "verifiable" as const } : {}),
    },
  ];
}

const LISTED = { zh: "所列预算单位的个数", en: "The number of units listed" };
