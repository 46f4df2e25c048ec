import type { FindingList, FindingRow } from "./finding-list";
import { printable } from "./printable";
import { DEMAND_STATES, type Demand } from "./publication-checklist";
import { COLUMNS } from "./rounds/columns";
import { markOf } from "./rounds/compare";
import { SEVERITY_NAMES } from "./severity-names";

/** A column of a printed list. */
export interface ListColumn {
  readonly heading: string;
  /** In characters; its share of the width of the page. */
  readonly width: number;
  readonly isCentred?: true;
  /** The column a reader writes into. */
  readonly isReply?: true;
  /** Not printed: by it a workbook that comes back is understood. */
  readonly isHidden?: true;
}

/** A list ready to be printed, whatever the file. */
export interface PrintedList {
  readonly name: string;
  readonly title: string;
  /** The lines above the table: department and year, workbook, counts. */
  readonly about: readonly string[];
  readonly columns: readonly ListColumn[];
  /** The texts of each row, column by column. */
  readonly rows: readonly (readonly string[])[];
  /** Said where there is no row. */
  readonly empty: string;
}

/** Who signs at the foot of a list. */
export const SIGNATURES: readonly string[] = ["填表人：", "复核人：", "负责人：", "日期：　　　年　　月　　日"];

/** 问题清单（整改表） as it is kept: the last column takes what became of each finding. */
export function printedFindings(list: FindingList): PrintedList {
  const { counts } = list;
  return {
    name: "问题清单",
    title: `${whose(list)}部门预算公开问题清单`,
    about: [
      `工作簿：${printable(list.workbookName)}`,
      `错误${counts.logical}项，待核实${counts.verifiable}项，规范${counts.formal}项，已说明${counts.explained}项；` +
        `尾差${counts.rounding}处，由四舍五入产生，无需处理，不列入本表`,
    ],
    ...filled<FindingRow>(list.rows, [
      { heading: "序号", width: 5, text: ({ number }) => String(number), isCentred: true },
      { heading: "表", width: 14, text: ({ place }) => place.zh },
      { heading: "单元格", width: 12, text: ({ cells }) => cells.zh },
      { heading: "性质", width: 6, text: ({ severity }) => SEVERITY_NAMES[severity].zh, isCentred: true },
      { heading: "问题", width: 36, text: ({ finding }) => finding.zh },
      { heading: "数字", width: 15, text: figuresOf },
      { heading: "依据", width: 22, text: ({ basis }) => basis.join("；") },
      { heading: "处理建议", width: 22, text: ({ suggestion }) => suggestion.zh },
      { heading: COLUMNS.reply.zh, width: 18, text: ({ reply }) => reply, isReply: true },
      { heading: COLUMNS.unit.zh, width: COLUMNS.unit.width, text: () => list.department ?? "", isHidden: true },
      { heading: COLUMNS.file.zh, width: COLUMNS.file.width, text: () => list.workbookName, isHidden: true },
      { heading: COLUMNS.mark.zh, width: COLUMNS.mark.width, text: markOf, isHidden: true },
    ]),
    empty: "没有需要处理的问题。",
  };
}

/** 公开前检查单. */
export function printedChecklist(
  list: Pick<FindingList, "department" | "year" | "workbookName">,
  demands: readonly Demand[],
): PrintedList {
  const count = (state: Demand["state"]): number => demands.filter((demand) => demand.state === state).length;
  return {
    name: "公开前检查单",
    title: `${whose(list)}部门预算公开前检查单`,
    about: [
      `工作簿：${printable(list.workbookName)}`,
      `符合${count("met")}项，不符合${count("unmet")}项，待确认${count("to-confirm")}项；工作簿不能证明的一律列为待确认`,
    ],
    ...filled<Demand>(demands, [
      { heading: "序号", width: 5, text: ({ number }) => String(number), isCentred: true },
      { heading: "要求", width: 32, text: ({ demand }) => demand.zh },
      { heading: "依据", width: 36, text: ({ basis }) => basis },
      { heading: "结论", width: 9, text: ({ state }) => DEMAND_STATES[state].zh, isCentred: true },
      { heading: "在工作簿中的证据", width: 44, text: ({ evidence }) => evidence.zh },
      { heading: "确认情况", width: 24, text: () => "", isReply: true },
    ]),
    empty: "",
  };
}

/** A column with what a row has there. */
interface FilledColumn<R> extends ListColumn {
  readonly text: (row: R) => string;
}

function filled<R>(rows: readonly R[], columns: readonly FilledColumn<R>[]): Pick<PrintedList, "columns" | "rows"> {
  return {
    columns: columns.map(({ text: _text, ...column }) => column),
    rows: rows.map((row) => columns.map(({ text }) => printable(text(row)))),
  };
}

/** `自治区财政厅2024年`. */
function whose({ department, year }: Pick<FindingList, "department" | "year">): string {
  return printable(`${department ?? ""}${year === null ? "" : `${year}年`}`);
}

/** Stated, right, difference, each where there is one. */
function figuresOf({ stated, expected, difference }: FindingRow): string {
  const parts: readonly (readonly [string, string | null])[] = [
    ["现为", stated],
    ["应为", expected],
    ["差额", difference],
  ];
  return parts.flatMap(([name, text]) => (text === null ? [] : [`${name} ${text}`])).join("\n");
}

/** The name of the file the lists go into, without its ending. */
export function listFileName(list: Pick<FindingList, "department" | "year">): string {
  return `${whose(list)}部门预算公开问题清单`;
}
