import { unitKey } from "../../disclosure/inputs/unit-names";
import { disclosureTemplate } from "../../disclosure/sources";
import { qualifiedAddress } from "../../workbook/address";
import { quoted } from "../names";
import { examination, type Fault } from "../rule";
import { isOpen } from "./counted";

/** Units of the project table that the list of units does not name, perhaps only named otherwise. */
export const unitUnlisted = examination({
  id: "unit-unlisted",
  kind: "other-sheets",
  name: { zh: "项目支出表的单位不在所列预算单位之中", en: "Unit of the project table not listed" },
  holds: {
    zh: "项目支出表中的单位都在所列预算单位之中。",
    en: "Every unit of the project table is among the units listed.",
  },
  severity: "verifiable",
  sources: [disclosureTemplate("部门概况：机构设置及人员情况")],
  remedy: {
    zh: "补上漏列的单位；同一单位名称不同的，统一名称。",
    en: "Add the unit to the list, or call it by one name in both places.",
  },
  examine: ({ book: { tables, inputs } }) => {
    const { basics } = inputs;
    const [list] = basics.unitNames;
    if (list === undefined || isOpen(basics.unitNames)) return [];
    const key = unitKey(basics);
    const listed = new Set(basics.unitNames.map(({ value }) => key(value)));
    const there = qualifiedAddress(list.cell);
    return (tables.projects?.ofKind("unit") ?? [])
      .filter((row) => !listed.has(key(row.name)))
      .map((row): Fault => {
        const here = qualifiedAddress(row.labelCell);
        return {
          table: null,
          cells: [row.labelCell, list.cell],
          message: {
            zh: `项目支出表中的${quoted(row.name)}（${here}）不在所列预算单位（${there}）之中。`,
            en: `${quoted(row.name)} in the project table (${here}) is not among the units listed (${there}).`,
          },
          actual: row.name,
        };
      });
  },
});
