import type { Rectangle } from "../../workbook/address";
import type { CellValue } from "../../workbook/cell";
import type { CellContent } from "../../workbook/edits";
import { intersection, oneCell } from "../area";
import { denied, invalid } from "../host-error";
import { contentOf, formatOf, orNothing, valueOf, type CellFormat, type HostCell } from "./cell";
import { copiedOut, covers, takenOutOf, type HostConditionalFormat } from "./conditional-format";
import { entered, placed } from "./entry";
import type { Author, ModelEvent, ModelListener } from "./events";
import { History } from "./history";
import { HostSheet, type SheetState } from "./sheet";
import { linesOf, type Shift } from "./shift";

/**
 * A workbook as Excel holds it in memory: what a person and the add-in do to it, undoing, and
 * telling listeners. It knows nothing of Office.js's protocol.
 */
export class HostWorkbook {
  /** Opened for reading only: every change is denied. */
  isReadOnly = false;
  /** Sheets cannot be added, removed, renamed, shown or hidden. */
  isStructureProtected = false;
  readonly settings = new Map<string, unknown>();

  private list: HostSheet[] = [];
  private activeSheet: HostSheet | null = null;
  private selected: { readonly sheet: HostSheet; readonly areas: readonly Rectangle[] } | null = null;
  private isEdited = false;
  private editEnds: (() => void)[] = [];
  private readonly history = new History();
  private lastId = 0;

  constructor(readonly name: string) {}

  get sheets(): readonly HostSheet[] {
    return this.list;
  }
  get active(): HostSheet {
    const sheet = this.activeSheet ?? this.list[0];
    if (!sheet) throw invalid("Workbook without sheets");
    return sheet;
  }
  get selection(): { readonly sheet: HostSheet; readonly areas: readonly Rectangle[] } {
    return this.selected ?? { sheet: this.active, areas: [oneCell(0, 0)] };
  }
  get canUndo(): boolean {
    return this.history.canUndo;
  }
  /** False plays an Excel before ExcelApi 1.19, in which any write of an add-in empties the undo list. */
  get recordsAddInUndo(): boolean {
    return this.history.recordsAddIn;
  }
  set recordsAddInUndo(records: boolean) {
    this.history.recordsAddIn = records;
  }
  /** A person is typing into a cell and has not pressed Enter yet. */
  get isCellBeingEdited(): boolean {
    return this.isEdited;
  }

  /** @returns a function that stops listening */
  listen(listener: ModelListener): () => void {
    return this.history.listen(listener);
  }

  /** A sheet by its id or name, as Excel compares names: without regard to case. */
  sheet(key: string): HostSheet | null {
    return this.list.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase()) ?? null;
  }

  // What a person does

  /** Types into a cell, as if confirmed with Enter. @throws HostError on a protected sheet */
  type(sheet: HostSheet, row: number, column: number, content: CellValue): void {
    this.perform("person", () => {
      this.enter(sheet, oneCell(row, column), () => content, "Range.values");
    });
  }

  /** The result of a formula, from whoever calculates; announces nothing, as in Excel. */
  calculated(sheet: HostSheet, row: number, column: number, result: CellValue): void {
    const { value: _old, ...rest } = sheet.cell(row, column) ?? {};
    sheet.put(row, column, orNothing(result === null ? rest : { ...rest, value: result }));
  }

  insertRows(sheet: HostSheet, at: number, count: number): void {
    this.shiftLines(sheet, { axis: "row", at, count });
  }
  deleteRows(sheet: HostSheet, at: number, count: number): void {
    this.shiftLines(sheet, { axis: "row", at, count: -count });
  }
  insertColumns(sheet: HostSheet, at: number, count: number): void {
    this.shiftLines(sheet, { axis: "column", at, count });
  }
  deleteColumns(sheet: HostSheet, at: number, count: number): void {
    this.shiftLines(sheet, { axis: "column", at, count: -count });
  }

  /** Copies and pastes everything; conditional formats of the source are multiplied. */
  copy(from: HostSheet, area: Rectangle, to: HostSheet, row: number, column: number): void {
    this.perform("person", () => {
      this.requireChangeable(to, "Range.copyFrom");
      const target = { ...area, row, column };
      const source = from.matrix(area, (cell) => cell);
      source.forEach((cells, down) => {
        cells.forEach((cell, across) => {
          to.put(row + down, column + across, cell ?? null);
        });
      });
      const copies = copiedOut(from.state.conditionalFormats, area, target).map((format) => ({
        ...format,
        id: this.newId(),
      }));
      to.change({ conditionalFormats: [...copies, ...takenOutOf(to.state.conditionalFormats, target)] });
      this.announce({ kind: "changed", sheet: to, area: target, change: "RangeEdited", by: "person" });
      this.announce({ kind: "formatted", sheet: to, area: target });
      this.announce({ kind: "marked", sheet: to });
    });
  }

  /** Formats cells by hand; `undefined` parts are taken away, others stay. */
  format(
    sheet: HostSheet,
    area: Rectangle,
    format: { readonly [part in keyof CellFormat]: CellFormat[part] | undefined },
  ): void {
    this.perform("person", () => {
      this.requireChangeable(sheet, "Range.format");
      this.reformat(sheet, area, (cell) => ({ ...cell, ...format }) as HostCell);
    });
  }

  /** Adds a conditional format by hand. A second one on the same cell becomes unreadable for Office.js (5222, 6835). */
  addConditionalFormat(sheet: HostSheet, format: Omit<HostConditionalFormat, "id" | "isUnreadable">): void {
    this.perform("person", () => {
      this.requireChangeable(sheet, "ConditionalFormatCollection.add");
      const present = sheet.state.conditionalFormats;
      const isSecond = present.some((other) => covers(other, format.areas));
      sheet.change({
        conditionalFormats: [
          { ...format, id: this.newId(), ...(isSecond ? { isUnreadable: true as const } : {}) },
          ...present,
        ],
      });
      this.announce({ kind: "marked", sheet });
    });
  }

  /** Undoes the last step of a person or, from ExcelApi 1.19, of the add-in. */
  undo(): boolean {
    return this.history.undo();
  }

  beginCellEdit(): void {
    this.isEdited = true;
  }
  endCellEdit(): void {
    this.isEdited = false;
    for (const end of this.editEnds.splice(0)) end();
  }
  /** Resolves when no cell is being edited. */
  async cellEditEnded(): Promise<void> {
    if (this.isEdited) await new Promise<void>((resolve) => this.editEnds.push(resolve));
  }

  // What both do

  addSheet(state: Partial<SheetState> & { readonly name: string }, at = this.list.length): HostSheet {
    this.requireFreeName(state.name, null, "WorksheetCollection.add");
    const sheet = new HostSheet(this.newId(), state, (restore) => {
      this.history.restoring(restore);
    });
    this.relist([...this.list.slice(0, at), sheet, ...this.list.slice(at)]);
    return sheet;
  }

  removeSheet(sheet: HostSheet): void {
    this.requireChangeableStructure("Worksheet.delete");
    this.leave(sheet, "Worksheet.delete");
    this.relist(this.list.filter((other) => other !== sheet));
  }

  /** Renames, hides, shows or protects a sheet. */
  changeSheet(
    sheet: HostSheet,
    patch: Partial<
      Pick<
        SheetState,
        | "name"
        | "visibility"
        | "isProtected"
        | "hiddenRows"
        | "hiddenColumns"
        | "merges"
        | "formattedAreas"
        | "columnWidths"
      >
    >,
    location = "Worksheet",
  ): void {
    if (patch.name !== undefined || patch.visibility !== undefined) this.requireChangeableStructure(location);
    if (patch.name !== undefined) this.requireFreeName(patch.name, sheet, location);
    if (patch.visibility !== undefined && patch.visibility !== "visible") this.leave(sheet, location);
    sheet.change(patch);
    this.announce({ kind: "structure" });
  }

  activate(sheet: HostSheet): void {
    this.activeSheet = sheet;
    if (this.selected?.sheet !== sheet) this.selected = { sheet, areas: [oneCell(0, 0)] };
    this.announce({ kind: "selected", sheet, areas: this.selected.areas });
  }

  select(sheet: HostSheet, areas: readonly Rectangle[]): void {
    this.activeSheet = sheet;
    this.selected = { sheet, areas };
    this.announce({ kind: "selected", sheet, areas });
  }

  /** Puts content into cells as if typed; cells hidden by a merge take nothing, `undefined` leaves a cell as it is. */
  enter(
    sheet: HostSheet,
    area: Rectangle,
    content: (row: number, column: number) => CellValue | undefined,
    location: string,
  ): void {
    this.requireChangeable(sheet, location);
    const isSingle = area.rows * area.columns === 1;
    const before = valueOf(sheet.cell(area.row, area.column));
    this.eachCell(area, (row, column) => {
      const given = content(row, column);
      if (given !== undefined && !sheet.isHiddenByMerge(row, column))
        sheet.put(row, column, entered(sheet.cell(row, column), given));
    });
    const details = isSingle ? { before, after: valueOf(sheet.cell(area.row, area.column)) } : undefined;
    this.announce({
      kind: "changed",
      sheet,
      area,
      change: "RangeEdited",
      by: this.history.author,
      ...(details ? { details } : {}),
    });
  }

  /** Puts exactly this content into a cell that can hold any; a text stays a text whatever it looks like. */
  place(sheet: HostSheet, row: number, column: number, content: CellContent): void {
    this.requireChangeable(sheet, "Range.values");
    const before = sheet.cell(row, column);
    if (!sheet.isHiddenByMerge(row, column)) sheet.put(row, column, placed(before, content));
    const details = { before: valueOf(before), after: valueOf(sheet.cell(row, column)) };
    const area = oneCell(row, column);
    this.announce({ kind: "changed", sheet, area, change: "RangeEdited", by: this.history.author, details });
  }

  reformat(sheet: HostSheet, area: Rectangle, change: (cell: HostCell, row: number, column: number) => HostCell): void {
    this.eachCell(area, (row, column) => {
      sheet.put(row, column, orNothing(change(sheet.cell(row, column) ?? {}, row, column)));
    });
    this.announce({ kind: "formatted", sheet, area });
  }

  /** Empties cells; `formats` takes away their looks instead of, `all` besides, their content. */
  clear(sheet: HostSheet, area: Rectangle, what: "all" | "contents" | "formats"): void {
    for (const { row, column, cell } of [...sheet.cells()]) {
      if (!intersection(area, oneCell(row, column))) continue;
      sheet.put(row, column, what === "all" ? null : orNothing(what === "contents" ? formatOf(cell) : contentOf(cell)));
    }
    if (what !== "formats")
      this.announce({ kind: "changed", sheet, area, change: "RangeEdited", by: this.history.author });
    if (what !== "contents") this.announce({ kind: "formatted", sheet, area });
  }

  setConditionalFormats(sheet: HostSheet, conditionalFormats: readonly HostConditionalFormat[]): void {
    sheet.change({ conditionalFormats });
    this.announce({ kind: "marked", sheet });
  }

  setSetting(key: string, value: unknown): void {
    const had = this.settings.has(key);
    const before = this.settings.get(key);
    this.history.restoring(() => {
      if (had) this.settings.set(key, before);
      else this.settings.delete(key);
    });
    if (value === undefined) this.settings.delete(key);
    else this.settings.set(key, value);
    this.announce({ kind: "stored" });
  }

  newId(): string {
    this.lastId += 1;
    return `{${this.lastId.toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-000000000000}`;
  }

  /** Everything `work` changes is one step of undoing; listeners hear of it at the end. */
  perform<T>(author: Author, work: () => T): T {
    return this.history.perform(author, work);
  }

  requireChangeable(sheet: HostSheet, location: string): void {
    if (this.isReadOnly || sheet.state.isProtected) throw denied(location);
  }

  /** Another sheet comes forward; the last visible one cannot go. */
  private leave(sheet: HostSheet, location: string): void {
    const next = this.list.find((other) => other !== sheet && other.state.visibility === "visible");
    if (!next) throw invalid(location);
    if (this.active === sheet) this.activate(next);
  }

  requireChangeableStructure(location: string): void {
    if (this.isReadOnly || this.isStructureProtected) throw denied(location);
  }

  private requireFreeName(name: string, owner: HostSheet | null, location: string): void {
    const isTaken = this.list.some((sheet) => sheet !== owner && sheet.name.toLowerCase() === name.toLowerCase());
    if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || isTaken) throw invalid(location);
  }

  private relist(list: HostSheet[]): void {
    const before = this.list;
    this.history.restoring(() => {
      this.list = before;
    });
    this.list = list;
    this.announce({ kind: "structure" });
  }

  private shiftLines(sheet: HostSheet, shift: Shift): void {
    this.perform("person", () => {
      this.requireChangeable(sheet, "Range.insert");
      sheet.shift(shift);
      for (const other of this.list) other.followShift(sheet.name, shift);
      this.announce({ kind: "changed", sheet, ...linesOf(shift), by: "person" });
      this.announce({ kind: "structure" });
    });
  }

  private eachCell(area: Rectangle, visit: (row: number, column: number) => void): void {
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++) visit(row, column);
  }

  private announce(event: ModelEvent): void {
    this.history.announce(event);
  }
}
