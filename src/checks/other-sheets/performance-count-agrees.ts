import type { Book } from "../../disclosure/book";
import { bareLabel } from "../../disclosure/recognition/label";
import { disclosureTemplate } from "../../disclosure/sources";
import type { Table } from "../../disclosure/table";
import { balance } from "../rule";
import { aboutFigure, counted } from "./counted";

/** 当年财政拨款项目个数 = the number of target forms with fiscal funds, with or without those carried over. */
export const performanceCountAgrees = balance({
  id: "performance-count-agrees",
  kind: "other-sheets",
  name: { zh: "绩效项目个数与绩效目标表张数一致", en: "Number of projects and of target forms" },
  holds: {
    zh: "所写当年财政拨款项目个数，等于有财政拨款的项目支出绩效目标表的张数；只有上年结转的项目可以计入，也可以不计入。",
    en: "The stated number of projects from appropriations is that of target forms with fiscal funds; projects only carried over may be left out.",
  },
  severity: "logical",
  sources: [disclosureTemplate("预算情况说明第十二部分：预算绩效情况")],
  remedy: {
    zh: "核对个数，补上缺少的绩效目标表或改正个数。",
    en: "Count again; add the form that is missing, or correct the number.",
  },
  needs: [],
  equations: (_, { tables, inputs: { statements }, performance: { projects } }) => {
    const stated = statements.fiscalProjectTargets;
    const fiscal = projects.filter((form) => form.fiscal !== null && !form.fiscal.amount.isZero());
    const current = fiscal.filter(({ name }) => !isOnlyCarried(tables, name?.value ?? ""));
    const forms = stated?.amount.eq(current.length) === true ? current : fiscal;
    const [first] = forms;
    // An amount that cannot be read is a finding of its own.
    if (!stated || !first || projects.some((form) => form.fiscal === null)) return [];
    const number = counted(forms.length, FORMS, { unit: stated.unit, cell: first.at });
    return [{ about: aboutFigure(stated), total: stated, parts: [number] }];
  },
});

/** Among what was carried over and in no table of this year's projects. */
function isOnlyCarried({ carryover, projects }: Book["tables"], name: string): boolean {
  const has = (table: Table | undefined): boolean =>
    table?.rows.some((row) => row.kind !== "total" && bareLabel(row.name) === bareLabel(name)) ?? false;
  return has(carryover) && !has(projects);
}

const FORMS = {
  zh: "有财政拨款的项目支出绩效目标表的张数",
  en: "the number of target forms with fiscal funds",
};
