import type { Sheet, Workbook } from "../../workbook/workbook";
import { qualifiedAddress } from "../../workbook/address";
import { quoted, type Bilingual } from "../bilingual";
import { plain } from "../recognition/label";
import { isNamedOld } from "../recognition/old-tab";
import { Fields } from "./fields";
import { formsOf, type FormRows } from "./forms";
import { indicatorsOf } from "./indicators";
import type { OverallTarget, Performance, ProjectTarget, UnreadableTarget } from "./performance";

/**
 * Recognises 部门整体绩效目标表 and 项目支出绩效目标表 by titles, labels and headers, on sheets of their own
 * or several on one. Forms that nobody filled in are none.
 * @param year of the tables
 */
export function recognisePerformance(workbook: Workbook, year: number | null): Performance {
  const unreadable: UnreadableTarget[] = [];
  const forms = publishedForms(workbook, year);
  return {
    overall: forms.filter(({ kind }) => kind === "overall").flatMap((form) => overallOf(form, unreadable)),
    projects: forms.filter(({ kind }) => kind === "project").flatMap((form) => projectOf(form, unreadable)),
    unreadable,
  };
}

/** Hidden copies and those on tabs named after another year are not published beside this year's. */
function publishedForms({ sheets }: Workbook, year: number | null): FormRows[] {
  const isPublished = ({ name, visibility }: Sheet): boolean => visibility === "visible" && !isNamedOld(name, year);
  const published = sheets.filter(isPublished).flatMap(formsOf);
  const besides = sheets.filter((sheet) => !isPublished(sheet)).flatMap(formsOf);
  return [...published, ...besides.filter((form) => published.every(({ kind }) => kind !== form.kind))];
}

function overallOf(form: FormRows, unreadable: UnreadableTarget[]): OverallTarget[] {
  const fields = new Fields(form, unreadable);
  const amounts = {
    superior: fields.amount("superior", OVERALL_NAME, { zh: "上级安排", en: "superior funds" }),
    own: fields.amount("own", OVERALL_NAME, { zh: "本级安排", en: "own funds" }),
    fiscal: fields.amount("fiscal", OVERALL_NAME, { zh: "财政资金", en: "fiscal funds" }),
    other: fields.amount("other", OVERALL_NAME, { zh: "其他资金", en: "other funds" }),
    total: fields.amount("total", OVERALL_NAME, { zh: "资金总额", en: "total funds" }),
  };
  const indicators = indicatorsOf(form, unreadable);
  const isFilled = indicators.length > 0 || Object.values(amounts).some((amount) => amount !== null);
  return isFilled
    ? [
        {
          kind: "overall",
          ...headOf(form),
          goal: goalOf(fields),
          department: fields.text("department"),
          otherAt: fields.place("other"),
          ...amounts,
          indicators,
        },
      ]
    : [];
}

function projectOf(form: FormRows, unreadable: UnreadableTarget[]): ProjectTarget[] {
  const fields = new Fields(form, unreadable);
  const name = fields.text("name");
  const head = headOf(form);
  const title = projectFormName({ name, at: head.at });
  const amounts = {
    total: fields.amount("total", title, { zh: "年度预算总额", en: "annual budget" }),
    fiscal: fields.amount("fiscal", title, { zh: "财政拨款", en: "fiscal funds" }),
    other: fields.amount("other", title, { zh: "其他资金", en: "other funds" }),
  };
  const indicators = indicatorsOf(form, unreadable);
  const isFilled = name !== null || indicators.length > 0 || Object.values(amounts).some((amount) => amount !== null);
  return isFilled
    ? [{ kind: "project", ...head, goal: goalOf(fields), name, unit: fields.text("unit"), ...amounts, indicators }]
    : [];
}

const OVERALL_NAME: Bilingual = { zh: "部门整体绩效目标表", en: "The overall target form" };

/** A target form as a sentence names it: by its project, else by its place. */
export function projectFormName({ name, at }: Pick<ProjectTarget, "name" | "at">): Bilingual {
  const place = qualifiedAddress(at);
  return name
    ? { zh: `项目${quoted(name.value)}绩效目标表`, en: `The target form of ${quoted(name.value)}` }
    : { zh: `未写项目名称的绩效目标表（${place}）`, en: `The target form without a project (${place})` };
}

/** Any target form as a sentence names it. */
export function formName(form: OverallTarget | ProjectTarget): Bilingual {
  return form.kind === "overall" ? OVERALL_NAME : projectFormName(form);
}

function goalOf(fields: Fields): ProjectTarget["goal"] {
  const cell = fields.place("goal");
  return cell && { text: fields.text("goal"), cell };
}

function headOf({ sheet, rows }: FormRows): Pick<ProjectTarget, "at" | "year"> {
  const [first] = rows;
  const years = rows.slice(0, 2).flatMap(({ row, cells }) =>
    cells.flatMap(({ text, column }) => {
      const year = /(20\d\d)年/u.exec(plain(text))?.[1];
      return year === undefined ? [] : [{ value: Number(year), cell: { sheet, row, column } }];
    }),
  );
  return {
    at: { sheet, row: first?.row ?? 0, column: first?.cells[0]?.column ?? 0 },
    year: years[0] ?? null,
  };
}

export type { Indicator, OverallTarget, Performance, ProjectTarget, UnreadableTarget } from "./performance";
