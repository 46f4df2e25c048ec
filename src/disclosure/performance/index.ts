import { remembered } from "../../workbook/remembered";
import type { Workbook } from "../../workbook/workbook";
import { plain } from "../recognition/label";
import { Fields } from "./fields";
import { formsOf, type FormRows } from "./forms";
import { indicatorsOf } from "./indicators";
import type { OverallTarget, Performance, ProjectTarget, UnreadableTarget } from "./performance";

/**
 * Recognises 部门整体绩效目标表 and 项目支出绩效目标表 by titles, labels and headers, on sheets of their own
 * or several on one. Forms that nobody filled in are none.
 */
export const recognisePerformance = remembered((workbook: Workbook): Performance => {
  const unreadable: UnreadableTarget[] = [];
  const forms = workbook.sheets.flatMap(formsOf);
  return {
    overall: forms.filter(({ kind }) => kind === "overall").flatMap((form) => overallOf(form, unreadable)),
    projects: forms.filter(({ kind }) => kind === "project").flatMap((form) => projectOf(form, unreadable)),
    unreadable,
  };
});

function overallOf(form: FormRows, unreadable: UnreadableTarget[]): OverallTarget[] {
  const fields = new Fields(form, unreadable);
  const amounts = {
    superior: fields.amount("superior", "上级安排"),
    own: fields.amount("own", "本级安排"),
    fiscal: fields.amount("fiscal", "财政资金"),
    other: fields.amount("other", "其他资金"),
    total: fields.amount("total", "资金总额"),
  };
  const indicators = indicatorsOf(form, unreadable);
  const isFilled = indicators.length > 0 || Object.values(amounts).some((amount) => amount !== null);
  return isFilled ? [{ kind: "overall", ...headOf(form), ...amounts, indicators }] : [];
}

function projectOf(form: FormRows, unreadable: UnreadableTarget[]): ProjectTarget[] {
  const fields = new Fields(form, unreadable);
  const name = fields.text("name");
  const amounts = {
    total: fields.amount("total", "年度预算总额"),
    fiscal: fields.amount("fiscal", "财政拨款"),
    other: fields.amount("other", "其他资金"),
  };
  const indicators = indicatorsOf(form, unreadable);
  const isFilled = name !== null || indicators.length > 0 || Object.values(amounts).some((amount) => amount !== null);
  return isFilled
    ? [{ kind: "project", ...headOf(form), name, unit: fields.text("unit"), ...amounts, indicators }]
    : [];
}

function headOf({ sheet, rows }: FormRows): { readonly at: ProjectTarget["at"]; readonly year: number | null } {
  const [first] = rows;
  const head = rows
    .slice(0, 2)
    .flatMap(({ cells }) => cells.map(({ text }) => plain(text)))
    .join(" ");
  const year = /(20\d\d)年/u.exec(head)?.[1];
  return {
    at: { sheet, row: first?.row ?? 0, column: first?.cells[0]?.column ?? 0 },
    year: year === undefined ? null : Number(year),
  };
}

export type { Indicator, OverallTarget, Performance, ProjectTarget, UnreadableTarget } from "./performance";
