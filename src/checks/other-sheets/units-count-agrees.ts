import type { Bilingual } from "../../disclosure/bilingual";
import { recogniseInputs } from "../../disclosure/inputs";
import { unitKey } from "../../disclosure/inputs/unit-names";
import type { Basics, InputFigure } from "../../disclosure/inputs/inputs";
import { disclosureTemplate } from "../../disclosure/sources";
import type { Located } from "../../disclosure/table";
import { qualifiedAddress } from "../../workbook/address";
import { quoted } from "../names";
import { examination, type Fault, type Subject } from "../rule";
import { countFaults, isOpen } from "./stated-count";
import { decimal, sum } from "../../disclosure/money";

/** 人员: the numbers of units are those of the list that names them, and the project table's units are among them. */
export const unitsCountAgrees = examination({
  id: "units-count-agrees",
  kind: "other-sheets",
  name: { zh: "单位家数等于所列单位的个数", en: "Number of units agrees with their list" },
  holds: {
    zh: "下属预算单位数、行政单位与事业单位之和同预算单位名称所列的个数一致，项目支出表中的单位都在其中。",
    en: "The numbers of units agree with the names listed, and every unit of the project table is listed.",
  },
  severity: "logical",
  sources: [disclosureTemplate("部门概况：机构设置及人员情况")],
  remedy: {
    zh: "数一数预算单位名称，改正家数，或补上漏列的单位。",
    en: "Count the names of the units; correct the number or the list.",
  },
  examine: (subject) => {
    const { basics } = recogniseInputs(subject.workbook);
    if (basics.unitNames.length === 0 || isOpen(basics.unitNames)) return [];
    return [...subordinateFaults(basics), ...kindFaults(basics), ...unlistedUnits(subject, basics)];
  },
});

/** 下属预算单位: all but the headquarters, where the list names it. */
function subordinateFaults(basics: Basics): Fault[] {
  const { headquarters, unitNames, subordinateUnits } = basics;
  const key = unitKey(basics);
  const isHeadquarters = ({ value }: Located): boolean =>
    /本级\)?$/u.test(value.normalize("NFKC")) || (headquarters !== null && key(value) === key(headquarters.value));
  return countFaults(
    { zh: "下属单位", en: "subordinate units" },
    subordinateUnits,
    unitNames.filter((name) => !isHeadquarters(name)),
  );
}

/** 行政单位 and 事业单位; a department may also have units that are neither, so fewer than listed is only to be explained. */
function kindFaults({ administrativeUnits, institutions, unitNames }: Basics): Fault[] {
  const [list] = unitNames;
  if (administrativeUnits === null || institutions === null || list === undefined) return [];
  const listed = decimal(String(unitNames.length));
  const difference = sum([administrativeUnits.amount, institutions.amount]).minus(listed);
  if (difference.isZero()) return [];
  const at = ({ amount, cell }: InputFigure, name: string): string =>
    `${name}${amount.toFixed()}（${qualifiedAddress(cell)}）`;
  return [
    {
      table: null,
      cells: [administrativeUnits.cell, institutions.cell, list.cell],
      message: {
        zh: `${at(administrativeUnits, "行政单位数")}与${at(institutions, "事业单位数")}之和应等于所列预算单位的个数${unitNames.length}（${qualifiedAddress(list.cell)}），${difference.isPositive() ? "多" : "少"}${difference.abs().toFixed()}家。`,
        en: `${at(administrativeUnits, "administrative units ")} and ${at(institutions, "institutions ")} should come to the number of units listed, ${unitNames.length} (${qualifiedAddress(list.cell)}), ${difference.abs().toFixed()} too ${difference.isPositive() ? "many" : "few"}.`,
      },
      expected: String(unitNames.length),
      difference: difference.toFixed(),
      ...(difference.isNegative() ? { severity: "verifiable" as const } : {}),
    },
  ];
}

/** Units of the project table that the list does not name, perhaps only named otherwise. */
function unlistedUnits({ book }: Subject, basics: Basics): Fault[] {
  const [list] = basics.unitNames;
  const key = unitKey(basics);
  const listed = new Set(basics.unitNames.map(({ value }) => key(value)));
  return (book.tables.projects?.ofKind("unit") ?? [])
    .filter((row) => list !== undefined && !listed.has(key(row.name)))
    .map((row): Fault => {
      const [here, there] = [qualifiedAddress(row.labelCell), list ? qualifiedAddress(list.cell) : ""];
      const message: Bilingual = {
        zh: `项目支出表中的${quoted(row.name)}（${here}）不在所列预算单位（${there}）之中。`,
        en: `${quoted(row.name)} in the project table (${here}) is not among the units listed (${there}).`,
      };
      return {
        table: null,
        cells: [row.labelCell, ...(list ? [list.cell] : [])],
        message,
        actual: row.name,
        severity: "verifiable",
      };
    });
}
