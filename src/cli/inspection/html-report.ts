import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Bilingual } from "../../disclosure/bilingual";
import { KIND_NAMES } from "../../report/kind-names";
import { printable } from "../../report/printable";
import { SEVERITY_NAMES } from "../../report/severity-names";
import { escapeXml } from "../../xlsx/xml-tags";
import type { Language } from "../language";
import { kindChart } from "./chart";
import {
  COLUMN_KEYS,
  COLUMNS,
  KIND_HEADER,
  STATES,
  UNIT_HEADER,
  type Column,
  type State,
} from "../../report/rounds/columns";
import { pageBeginning, PAGE_ENDING } from "./html-page";
import type { KindLine, Overview, UnitLine } from "./overview";
import type { EarlierFinding } from "../../report/rounds/replies";
import { factsOf, headOf, OVERVIEW, TITLE, type InspectionReport } from "./report";
import type { ComparedRow, ComparedUnit } from "./rounds";

/** What a page does not need: the unit is the section's, the mark serves the workbook alone. */
const COLUMNS_SHOWN = COLUMN_KEYS.filter((key) => key !== "unit" && key !== "file" && key !== "mark");
/** Sections are kept, packed, until the overview before them is known; so much text is packed at once. */
const PACKED_AT = 1 << 20;

/** 检查底稿 as one page that asks for nothing: an overview with a chart, a section a unit, searched and printed. */
export class HtmlReport implements InspectionReport {
  private readonly packed: Buffer[] = [];
  private waiting: string[] = [];
  private waitingLength = 0;
  private readonly anchors = new Map<UnitLine, string>();

  /** @param write takes the page, in order */
  constructor(
    private readonly language: Language,
    private readonly write: (text: string) => void,
  ) {}

  add(unit: ComparedUnit, line: UnitLine): void {
    if (!line.hasList) return;
    const anchor = `u${this.anchors.size + 1}`;
    this.anchors.set(line, anchor);
    const section = this.section(unit, line.name, anchor);
    this.waiting.push(section);
    this.waitingLength += section.length;
    if (this.waitingLength > PACKED_AT) this.pack();
  }

  end(overview: Overview): void {
    this.pack();
    this.write(pageBeginning(this.language === "zh" ? "zh-CN" : "en", this.text(TITLE)));
    this.write(this.overview(overview));
    for (const sections of this.packed) this.write(inflateRawSync(sections).toString("utf8"));
    this.write(PAGE_ENDING);
  }

  private pack(): void {
    if (this.waitingLength === 0) return;
    this.packed.push(deflateRawSync(this.waiting.join("")));
    this.waiting = [];
    this.waitingLength = 0;
  }

  private section(unit: ComparedUnit, name: string, anchor: string): string {
    const [first, ...others] = headOf(unit);
    const rows = [...unit.rows.map((row) => this.openRow(row)), ...unit.mended.map((row) => this.mendedRow(row))];
    return [
      `<section id="${anchor}"><h2>${plain(name)}</h2>`,
      ...[first, ...others].flatMap((text) => (text ? [`<p>${this.text(text)}</p>`] : [])),
      `<table><thead><tr>${COLUMNS_SHOWN.map((key) => `<th scope="col" class="c-${key}">${this.text(COLUMNS[key])}</th>`).join("")}</tr></thead>`,
      `<tbody>${rows.join("")}</tbody></table>`,
      `<p><a href="#overview">${this.text(OVERVIEW)}</a></p></section>\n`,
    ].join("\n");
  }

  private openRow({ row, state, reply }: ComparedRow): string {
    const cells: Readonly<Partial<Record<Column, string>>> = {
      number: `<td class="n">${row.number}</td>`,
      severity: `<td class="${row.severity}">${this.text(SEVERITY_NAMES[row.severity])}</td>`,
      state: `<td class="${state}">${this.text(STATES[state])}</td>`,
      reply: `<td class="reply pre">${plain(reply)}</td>`,
      place: cell(row.place[this.language]),
      cells: cell(row.cells[this.language]),
      finding: cell(row.finding[this.language]),
      stated: cell(row.stated ?? "", "n"),
      expected: cell(row.expected ?? "", "n"),
      difference: cell(row.difference ?? "", "n"),
      rule: cell(row.rule[this.language]),
      basis: cell(row.basis.join("\n"), "pre"),
      suggestion: cell(row.suggestion[this.language]),
    };
    return `<tr data-state="${state}">${COLUMNS_SHOWN.map((key) => cells[key] ?? "<td></td>").join("")}</tr>`;
  }

  private mendedRow({ reply, shown }: EarlierFinding): string {
    const own: Readonly<Partial<Record<Column, string>>> = {
      number: "",
      state: STATES.mended[this.language],
      reply,
    };
    const cells = COLUMNS_SHOWN.map((key) => cell(own[key] ?? shown[key] ?? "", "pre"));
    return `<tr class="mended" data-state="mended">${cells.join("")}</tr>`;
  }

  private overview(overview: Overview): string {
    const { kinds, units, isCompared } = overview;
    const states: readonly State[] = isCompared ? ["new", "open", "explained", "mended"] : ["open", "explained"];
    const option = (value: string, name: Bilingual): string => `<option value="${value}">${this.text(name)}</option>`;
    return [
      `<h1 id="overview">${this.text(TITLE)}</h1>`,
      ...factsOf(overview).map((fact) => `<p>${this.text(fact)}</p>`),
      `<div class="find"><input id="words" type="search" placeholder="${this.text(SEARCH)}" aria-label="${this.text(SEARCH)}">`,
      `<select id="state" aria-label="${this.text(COLUMNS.state)}">${option("", { zh: "全部状态", en: "Any state" })}${states.map((state) => option(state, STATES[state])).join("")}</select></div>`,
      kindChart(kinds, (text) => text[this.language]),
      this.table(
        KIND_HEADER,
        kinds.map((line) => this.kindRow(line)),
      ),
      this.table(
        [...UNIT_HEADER, ...states.map((state) => STATES[state]), { zh: "结果", en: "Result" }],
        units.map((line, at) => this.unitRow(at + 1, line, states)),
      ),
      "\n",
    ].join("\n");
  }

  private table(header: readonly Bilingual[], rows: readonly string[]): string {
    const heads = header.map((name) => `<th scope="col">${this.text(name)}</th>`).join("");
    return `<table><thead><tr>${heads}</tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
  }

  private kindRow({ kind, counts, explained, total }: KindLine): string {
    const numbers = [counts.logical, counts.verifiable, counts.formal, explained, total];
    return `<tr>${cell(KIND_NAMES[kind][this.language])}${numbers.map(number).join("")}</tr>`;
  }

  private unitRow(position: number, line: UnitLine, shown: readonly State[]): string {
    const { name, file, year, error, headline, counts, states } = line;
    const anchor = this.anchors.get(line);
    const result = error === null ? headline : { zh: `未能校验：${error.zh}`, en: `Not checked: ${error.en}` };
    return [
      `<tr>${number(position)}<td>${anchor === undefined ? plain(name) : `<a href="#${anchor}">${plain(name)}</a>`}</td>`,
      cell(file) + cell(year === null ? "" : String(year)),
      ...[counts.logical, counts.verifiable, counts.formal, counts.rounding].map(number),
      ...shown.map((state) => number(states[state])),
      `${cell(result[this.language], error === null ? "" : "failed")}</tr>`,
    ].join("");
  }

  private text(text: Bilingual): string {
    return plain(text[this.language]);
  }
}

/** A text of anyone's as it may stand in a page and in its attributes. */
const plain = (text: string): string => escapeXml(printable(text));
const cell = (text: string, kind = ""): string =>
  kind === "" ? `<td>${plain(text)}</td>` : `<td class="${kind}">${plain(text)}</td>`;
const number = (count: number): string => `<td class="n">${count}</td>`;

const SEARCH: Bilingual = { zh: "查找单位、表、单元格、问题……", en: "Find units, tables, cells, findings…" };
