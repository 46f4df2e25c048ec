import { createChecking, type Checking } from "../../../src/actions/checking";
import { emptyDesk, reduceDesk, type Desk, type DeskEvent, type Happening } from "../../../src/actions/desk";
import { oneAtATime, type OneAtATime } from "../../../src/actions/work";
import { createDirectHost, fromWorkbook, type HostSheet, type HostWorkbook } from "../../../src/embedded-host";
import { parseAddress } from "../../../src/workbook/address";
import { HostRefusal, type HostPort } from "../../../src/workbook/ports";
import type { Workbook } from "../../../src/workbook/workbook";
import { HandPace } from "../../support/hand-pace";

/** The buttons of 校验 over a workbook in memory, without any interface. */
export class AtDesk {
  readonly model: HostWorkbook;
  readonly host: HostPort;
  readonly pace = new HandPace();
  readonly events: DeskEvent[] = [];
  readonly work: OneAtATime;
  readonly checking: Checking;
  desk: Desk;

  /** @param over the host as this test wants it */
  constructor(
    workbook: Workbook,
    { isMarking = true, recordsUndo = true, over = (host: HostPort): HostPort => host } = {},
  ) {
    this.model = fromWorkbook(workbook);
    this.model.recordsAddInUndo = recordsUndo;
    this.host = over(createDirectHost(this.model));
    this.desk = emptyDesk(isMarking);
    const tell = (event: DeskEvent): void => {
      this.events.push(event);
      this.desk = reduceDesk(this.desk, event);
    };
    this.work = oneAtATime(tell, this.pace);
    this.checking = createChecking({
      host: this.host,
      pace: this.pace,
      work: this.work,
      desk: () => this.desk,
      tell,
    });
  }

  sheet(name: string): HostSheet {
    const sheet = this.model.sheet(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  /** What a cell holds: its formula, else its value. */
  content(sheet: string, address: string): unknown {
    const { row, column } = placeOf(address);
    const cell = this.sheet(sheet).cell(row, column);
    return cell?.formula ?? cell?.value ?? null;
  }

  /** Types into a cell as the officer does. */
  type(sheet: string, address: string, content: string | number): void {
    const { row, column } = placeOf(address);
    this.model.type(this.sheet(sheet), row, column, content);
  }

  /** How many cells carry a mark. */
  get marked(): number {
    return this.model.sheets
      .flatMap(({ state }) => state.conditionalFormats)
      .filter(({ formula }) => formula.includes("预算公开校验标记"))
      .flatMap(({ areas }) => areas)
      .reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  }

  get errors(): number {
    return (this.desk.checked?.validation.result.findings ?? []).filter(({ severity }) => severity === "logical")
      .length;
  }

  get said(): readonly Happening["kind"][] {
    return this.desk.said.map(({ kind }) => kind);
  }

  /** Why the host refused the last action. */
  get refusal(): string | null {
    const last = this.desk.said.at(-1);
    return last?.kind === "failed" && last.failure instanceof HostRefusal ? last.failure.reason : null;
  }
}

function placeOf(address: string): { readonly row: number; readonly column: number } {
  const place = parseAddress(address);
  if (!place) throw new Error(`no address: ${address}`);
  return place;
}
