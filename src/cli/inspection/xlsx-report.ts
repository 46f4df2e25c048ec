import type { Bilingual } from "../../disclosure/bilingual";
import { KIND_NAMES } from "../../report/kind-names";
import { SEVERITY_NAMES } from "../../report/severity-names";
import type { Severity } from "../../checks/rule-facts";
import { NewWorkbook, sheetNames, type NewCell, type SheetInProgress } from "../../xlsx/new-workbook";
import {
  COLUMN_KEYS,
  COLUMNS,
  KIND_HEADER,
  STATES,
  UNIT_HEADER,
  type Column,
  type State,
} from "../../report/rounds/columns";
import type { KindLine, Overview, UnitLine } from "./overview";
import { factsOf, headOf, HOW_TO_REPLY, OVERVIEW, TITLE, type InspectionReport } from "./report";
import type { EarlierFinding } from "../../report/rounds/replies";
import type { ComparedRow, ComparedUnit } from "./rounds";
import { unitName } from "./unit";

/** With more units nobody finds a tab any more: then one list holds them all, to be filtered by unit. */
const MOST_TABS = 200;
/** Rows of a sheet, some kept back. Source: Microsoft, "Excel specifications and limits". */
const MOST_ROWS = 1_000_000;

const LIST: Bilingual = { zh: "问题清单", en: "Findings" };
const OF_ONE_UNIT: readonly Column[] = ["unit", "file"];
const isAmount = (text: string): boolean => /^-?\d{1,15}(?:\.\d+)?$/u.test(text);
type Row = (NewCell | null)[];

/** 检查底稿 as a workbook: an overview, then a sheet a unit with findings, or one list of all where they are many. */
export class XlsxReport implements InspectionReport {
  private readonly workbook: NewWorkbook;
  private readonly nameOf = sheetNames();
  private readonly overviewName: string;
  private readonly sheetOf = new Map<UnitLine, string>();
  private list: { readonly sheet: SheetInProgress; readonly name: string; rows: number } | null = null;

  /**
   * @param files how many units may come
   * @param write takes the bytes of the file, in order
   */
  constructor(
    private readonly files: number,
    private readonly say: (text: Bilingual) => string,
    write: (bytes: Uint8Array) => void,
  ) {
    this.workbook = new NewWorkbook(write);
    this.overviewName = this.nameOf(say(OVERVIEW));
  }

  add(unit: ComparedUnit, line: UnitLine): void {
    if (!line.hasList) return;
    if (this.files <= MOST_TABS) this.addSheet(unit, line);
    else this.addToList(unit, line);
  }

  private addSheet(unit: ComparedUnit, line: UnitLine): void {
    const name = this.nameOf(line.name);
    this.sheetOf.set(line, name);
    const head = headOf(unit);
    const sheet = this.workbook.begin({ name, columns: this.columns(OF_ONE_UNIT), header: head.length + 1 });
    for (const [at, text] of head.entries()) sheet.row([this.text(text, at === 0 ? "title" : "note")]);
    sheet.row([
      this.text(HOW_TO_REPLY, "note"),
      ...Array.from({ length: COLUMN_KEYS.length - 2 }, () => null),
      { content: this.say(OVERVIEW), look: "link", leadsTo: this.overviewName },
    ]);
    sheet.row(this.header());
    for (const row of this.rowsOf(unit)) sheet.row(row);
    sheet.end();
  }

  private addToList(unit: ComparedUnit, line: UnitLine): void {
    for (const row of this.rowsOf(unit)) {
      const list = this.openList();
      this.sheetOf.set(line, list.name);
      list.sheet.row(row);
      list.rows += 1;
    }
  }

  private openList(): { readonly sheet: SheetInProgress; readonly name: string; rows: number } {
    if (this.list !== null && this.list.rows < MOST_ROWS) return this.list;
    this.list?.sheet.end();
    const name = this.nameOf(this.say(LIST));
    const sheet = this.workbook.begin({ name, columns: this.columns([]), header: 0 });
    sheet.row(this.header());
    this.list = { sheet, name, rows: 0 };
    return this.list;
  }

  end(overview: Overview): void {
    this.list?.sheet.end();
    const widths = [8, 26, 34, 8, 10, 10, 10, 10, 10, 10, 10, 10, 60];
    const sheet = this.workbook.begin(
      { name: this.overviewName, columns: widths.map((width) => ({ width })) },
      { isFirst: true },
    );
    sheet.row([this.text(TITLE, "title")]);
    for (const fact of [...factsOf(overview), HOW_TO_REPLY]) sheet.row([this.text(fact, "note")]);
    sheet.row([]);
    sheet.row(KINDS_HEADER.map((name) => this.text(name, "header")));
    for (const line of overview.kinds) sheet.row(this.kindRow(line));
    sheet.row([]);
    sheet.row(UNITS_HEADER.map((name) => this.text(name, "header")));
    for (const [at, line] of overview.units.entries()) sheet.row(this.unitRow(at + 1, line));
    sheet.end();
    this.workbook.end();
  }

  private kindRow({ kind, counts, explained, total }: KindLine): Row {
    const numbers = [counts.logical, counts.verifiable, counts.formal, explained, total];
    return [null, this.text(KIND_NAMES[kind], "text"), ...numbers.map(number)];
  }

  private unitRow(position: number, line: UnitLine): Row {
    const { name, file, year, error, headline, counts, states } = line;
    const leadsTo = this.sheetOf.get(line);
    const result = error === null ? headline : { zh: `未能校验：${error.zh}`, en: `Not checked: ${error.en}` };
    return [
      number(position),
      leadsTo === undefined ? { content: name, look: "text" } : { content: name, look: "link", leadsTo },
      { content: file, look: "text" },
      year === null ? { content: "", look: "text" } : { content: String(year), look: "text" },
      ...[counts.logical, counts.verifiable, counts.formal, counts.rounding].map(number),
      ...[states.new, states.open, states.explained, states.mended].map(number),
      this.text(result, error === null ? "text" : "error"),
    ];
  }

  private header(): Row {
    return COLUMN_KEYS.map((key) => this.text(COLUMNS[key], "header"));
  }

  private columns(hidden: readonly Column[]): { readonly width: number; readonly isHidden: boolean }[] {
    return COLUMN_KEYS.map((key) => ({
      width: COLUMNS[key].width,
      isHidden: key === "mark" || hidden.includes(key),
    }));
  }

  private rowsOf({ unit, rows, mended }: ComparedUnit): Row[] {
    const whose = { unit: unitName(unit), file: unit.file };
    return [
      ...rows.map((compared) => this.openRow(compared, whose)),
      ...mended.map((finding) => this.mendedRow(finding, whose)),
    ];
  }

  private openRow({ row, mark, state, reply }: ComparedRow, { unit, file }: Whose): Row {
    const figure = (text: string | null): NewCell => {
      if (text === null) return { content: "", look: "text" };
      return row.difference !== null && isAmount(text)
        ? { content: Number(text), look: "amount" }
        : { content: text, look: "text" };
    };
    const cells: Readonly<Record<Column, NewCell>> = {
      number: number(row.number),
      severity: this.text(SEVERITY_NAMES[row.severity], SEVERITY_LOOKS[row.severity]),
      state: this.text(STATES[state], STATE_LOOKS[state]),
      reply: { content: reply, look: "input" },
      place: this.text(row.place, "text"),
      cells: this.text(row.cells, "text"),
      finding: this.text(row.finding, "text"),
      stated: figure(row.stated),
      expected: figure(row.expected),
      difference: figure(row.difference),
      rule: this.text(row.rule, "text"),
      basis: { content: row.basis.join("\n"), look: "text" },
      suggestion: this.text(row.suggestion, "text"),
      unit: { content: unit, look: "text" },
      file: { content: file, look: "text" },
      mark: { content: mark, look: "text" },
    };
    return COLUMN_KEYS.map((key) => cells[key]);
  }

  private mendedRow({ mark, reply, shown }: EarlierFinding, { unit, file }: Whose): Row {
    const own: Readonly<Partial<Record<Column, NewCell>>> = {
      number: { content: "", look: "done" },
      state: this.text(STATES.mended, "done"),
      reply: { content: reply, look: "input" },
      unit: { content: unit, look: "done" },
      file: { content: file, look: "done" },
      mark: { content: mark, look: "done" },
    };
    return COLUMN_KEYS.map((key) => own[key] ?? { content: shown[key] ?? "", look: "done" });
  }

  private text(text: Bilingual, look: NewCell["look"]): NewCell {
    return { content: this.say(text), look };
  }
}

interface Whose {
  readonly unit: string;
  readonly file: string;
}

const number = (content: number): NewCell => ({ content, look: "number" });

const SEVERITY_LOOKS: Readonly<Record<Severity, NewCell["look"]>> = {
  logical: "error",
  verifiable: "warning",
  formal: "text",
  rounding: "text",
};
const STATE_LOOKS: Readonly<Record<State, NewCell["look"]>> = {
  new: "error",
  open: "warning",
  explained: "text",
  mended: "done",
};

/** Names of kinds stand below those of units, behind the column of their numbers. */
const KINDS_HEADER: readonly Bilingual[] = [{ zh: "", en: "" }, ...KIND_HEADER];
const UNITS_HEADER: readonly Bilingual[] = [
  ...UNIT_HEADER,
  STATES.new,
  STATES.open,
  STATES.explained,
  STATES.mended,
  { zh: "结果", en: "Result" },
];
