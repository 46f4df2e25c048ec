import { disclose } from "../../src/disclosure/disclosure";
import { changeLinesOf } from "../../src/disclosure/inputs/changes";
import { CHANGE_SCOPES } from "../../src/disclosure/inputs/change-lines";
import type { InputDefinition } from "../../src/disclosure/inputs/definition";
import { layOutInput } from "../../src/disclosure/inputs/layout";
import { INPUTS } from "../../src/disclosure/inputs/sheets";
import type { CellValue } from "../../src/workbook/cell";
import type { Sheet, Workbook } from "../../src/workbook/workbook";
import { plainSheet, typed } from "./grid-draft";

/** What the officer states beside the tables. */
interface Stated {
  readonly department: string;
  readonly year: number;
  /** Last year's amounts beside this year's: `0.9` where everything grew. */
  readonly before: string;
}

/** The workbook with 基本信息, 上年预算数 and 变动原因 for every line that its tables have, whatever the form. */
export function withInputs(tables: Workbook, { department, year, before }: Stated): Workbook {
  const book = disclose(tables);
  const lines = changeLinesOf(book, book.inputs);
  const labelled = lines.map(({ scope, code, label }) => [CHANGE_SCOPES[scope].zh, code ?? "", label]);
  const sheets = [
    input(INPUTS.basics, [
      ["部门名称", department],
      ["预算年度", String(year)],
    ]),
    input(
      INPUTS.priorYear,
      lines.map(({ amount }, at) => [...(labelled[at] ?? []), amount.times(before).toFixed(2)]),
    ),
    input(
      INPUTS.reasons,
      labelled.map((cells, at) => [...cells, `第${at + 1}项工作任务有调整`]),
    ),
  ];
  return { ...tables, sheets: [...tables.sheets, ...sheets] };
}

/** A filled input sheet, as typed. */
export function input(definition: InputDefinition, entries: readonly (readonly string[])[]): Sheet {
  const { tab, rows } = layOutInput(definition, entries);
  const cell = (value: CellValue) => (value === "" ? typed(null) : typed(value, "@"));
  return plainSheet(
    tab,
    rows.map((row) => row.map(({ value }) => cell(value ?? ""))),
  );
}
