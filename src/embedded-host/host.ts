import apiSets from "./api-sets.json";
import type { HostContext } from "./context";
import { HostError, missing, notFound, type HostErrorCode } from "./host-error";
import { rootObject } from "./members/workbook";
import type { HostWorkbook } from "./model/workbook";
import { Arguments, type HostObject } from "./object";
import { answerQuery, identityOf } from "./query";
import {
  ACTION,
  FLAG_DELAY_FOR_CELL_EDIT,
  PATH,
  type RequestBody,
  type ResponseBody,
  type WireAction,
  type WireArguments,
  type WirePath,
} from "./wire";

export interface HostOptions {
  /** The newest ExcelApi set of the Excel played: `1.8` is Excel 2019, `1.14` 2021, `1.17` 2024. Default `1.19`. */
  readonly excelApi?: string;
  /** A message may not be larger, either way. Excel on the web: 5 MB. */
  readonly bytesPerMessage?: number;
  /** Beyond so many cells `values` and the like are `null` without an error. */
  readonly cellsPerRead?: number;
}

/** One exchanged message. */
export interface Trip {
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** The last message of an `Excel.run`, which only lets go of objects. */
  readonly isCleanUp: boolean;
  readonly error: string | null;
}

/** How a round trip is made to fail. */
export type Failure =
  | "refused" // nothing is done
  | { readonly afterActions: number } // the first so many actions are done
  | "answer-lost"; // everything is done, but the add-in hears of an error

const MEGABYTE = 1024 * 1024;
const SETS: Readonly<Record<string, Readonly<Record<string, string>>>> = apiSets;
const minorOf = (set: string): number => Number(set.split(".")[1] ?? 0);

/** Excel's end of the wire: answers what Microsoft's library sends, over an in-memory workbook. */
export class EmbeddedHost implements HostContext {
  /** Every message, for counting round trips and bytes. */
  readonly trips: Trip[] = [];
  /** Members that were asked for and that this host does not have. */
  readonly lackingMembers = new Set<string>();
  readonly excelApi: string;
  readonly cellsPerRead: number;
  private readonly bytesPerMessage: number;
  private readonly references = new Map<string, HostObject>();
  private lastReference = 0;
  private armed: { remaining: number; readonly failure: Failure } | null = null;
  activeAtStart: string | null = null;

  constructor(
    readonly workbook: HostWorkbook,
    options: HostOptions = {},
  ) {
    this.excelApi = options.excelApi ?? "1.19";
    this.bytesPerMessage = options.bytesPerMessage ?? 5 * MEGABYTE;
    this.cellsPerRead = options.cellsPerRead ?? 5_000_000;
    workbook.recordsAddInUndo = this.supports("ExcelApi", "1.19");
  }

  /** `context.sync` calls answered so far, clean-ups not counted. */
  get roundTrips(): number {
    return this.trips.filter((trip) => !trip.isCleanUp).length;
  }
  /** Objects the library has asked to keep and not let go. */
  get keptReferences(): number {
    return this.references.size;
  }

  /** What `Office.context.requirements.isSetSupported` answers. */
  supports(set: string, version = "1.1"): boolean {
    return set === "ExcelApi" ? minorOf(version) <= minorOf(this.excelApi) : set === "DelayForCellEdit";
  }

  /** Makes the n-th round trip from now on fail, once. */
  failRoundTrip(n: number, failure: Failure = "refused"): void {
    this.armed = { remaining: n, failure };
  }

  /** Answers a message; waits for the end of cell editing where its flags allow. */
  async exchange(request: string, flags = 0): Promise<string> {
    if (flags & FLAG_DELAY_FOR_CELL_EDIT) await this.workbook.cellEditEnded();
    const body = JSON.parse(request) as RequestBody;
    const requestBytes = bytesOf(request);
    let answer =
      requestBytes > this.bytesPerMessage
        ? refusal("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.")
        : this.process(body);
    let response = JSON.stringify(answer);
    if (bytesOf(response) > this.bytesPerMessage) {
      answer = refusal("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
      response = JSON.stringify(answer);
    }
    this.trips.push({
      actions: body.Actions.length,
      requestBytes,
      responseBytes: bytesOf(response),
      isCleanUp: isCleanUp(body),
      error: answer.Error?.Code ?? null,
    });
    return response;
  }

  private process(body: RequestBody): ResponseBody {
    if (this.workbook.isCellBeingEdited) {
      return refusal(
        "InvalidOperationInCellEditMode",
        "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
      );
    }
    const failure = isCleanUp(body) ? null : this.failureNow();
    if (failure === "refused")
      return refusal("GeneralException", "There was an internal error while processing the request.");
    this.activeAtStart = this.workbook.active.id;
    const last = typeof failure === "object" && failure ? failure.afterActions : Infinity;
    const answer = this.workbook.perform("add-in", () => this.performAll(body, last));
    return failure === "answer-lost" ? refusal("GeneralException", "The answer was lost.") : answer;
  }

  private performAll(body: RequestBody, last: number): ResponseBody {
    const known = new Map<number, HostObject | null>();
    const Results: { ActionId: number; Value: unknown }[] = [];
    const TraceIds: number[] = [];
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (index >= last)
          throw new HostError(
            "GeneralException",
            "There was an internal error while processing the request.",
            action.Name,
          );
        if (action.ActionType === ACTION.trace) TraceIds.push(action.Id);
        // A trace needs its result too: the library waits for it to register an event handler.
        Results.push({
          ActionId: action.Id,
          Value: action.ActionType === ACTION.trace ? null : (this.perform(action, body, known) ?? null),
        });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        return { Results, TraceIds, Error: wireError(error, index) };
      }
    }
    return { Results, TraceIds };
  }

  private perform(action: WireAction, body: RequestBody, known: Map<number, HostObject | null>): unknown {
    const object = this.resolve(action.ObjectPathId, body, known);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object && identityOf(object);
      case ACTION.query:
        return object && answerQuery(object, action.QueryInfo ?? {});
      case ACTION.method:
        if (!object) return null;
        if (action.Name === "_KeepReference") return this.keep(object);
        if (action.Name === "_RemoveReference")
          return this.references.delete(String(action.ArgumentInfo?.Arguments?.[0])) && null;
        return object.call(action.Name, this.args(`${object.type}.${action.Name}`, action.ArgumentInfo, body, known));
      case ACTION.setProperty:
        if (!object) throw notFound(action.Name);
        object.assign(action.Name, action.ArgumentInfo?.Arguments?.[0] ?? null);
        return null;
      default:
        throw missing(`action ${action.ActionType}`, "unknown to this host");
    }
  }

  /** The object a path names; each path is followed once per request. */
  private resolve(id: number, body: RequestBody, known: Map<number, HostObject | null>): HostObject | null {
    const earlier = known.get(id);
    if (earlier !== undefined) return earlier;
    const path = body.ObjectPaths[id];
    if (!path) throw notFound(`path ${id}`);
    const object = this.follow(path, body, known);
    known.set(id, object);
    return object;
  }

  private follow(path: WirePath, body: RequestBody, known: Map<number, HostObject | null>): HostObject | null {
    switch (path.ObjectPathType) {
      case PATH.root:
        return rootObject(this);
      case PATH.service:
        throw this.lacking("Service", path.Name);
      case PATH.nullObject:
        return null;
      case PATH.reference: {
        const kept = this.references.get(path.Name);
        if (!kept) throw notFound(path.Name);
        return kept;
      }
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0, body, known);
    if (!parent) return null;
    const args = this.args(`${parent.type}.${path.Name || "getItem"}`, path.ArgumentInfo, body, known);
    switch (path.ObjectPathType) {
      case PATH.property:
        return parent.property(path.Name);
      case PATH.method:
        return parent.make(path.Name, args);
      case PATH.indexer: {
        const item = parent.item(args);
        if (!item) throw notFound(`${parent.type}.getItem`);
        return item;
      }
      default:
        throw missing(`path type ${path.ObjectPathType}`, "unknown to this host");
    }
  }

  private args(
    location: string,
    info: WireArguments | null | undefined,
    body: RequestBody,
    known: Map<number, HostObject | null>,
  ): Arguments {
    const objects = (info?.ReferencedObjectPathIds ?? []).map((id) => (id ? this.resolve(id, body, known) : null));
    return new Arguments(location, info?.Arguments ?? [], objects);
  }

  /** Ranges have no name of their own: a kept one gets a reference for later requests. */
  private keep(object: HostObject): null {
    if (object.reference === undefined) {
      this.lastReference += 1;
      object.reference = `R${this.lastReference}`;
      this.references.set(object.reference, object);
    }
    return null;
  }

  private failureNow(): Failure | null {
    if (!this.armed) return null;
    this.armed.remaining -= 1;
    if (this.armed.remaining > 0) return null;
    const { failure } = this.armed;
    this.armed = null;
    return failure;
  }

  lacking(type: string, member: string): HostError {
    this.lackingMembers.add(`${type}.${member}`);
    return missing(`${type}.${member}`, "the embedded host does not have it");
  }

  requireSet(type: string, member: string): void {
    const since = SETS[type]?.[member];
    if (since !== undefined && !this.supports("ExcelApi", since))
      throw missing(`${type}.${member}`, `it needs ExcelApi ${since}`);
  }
}

function wireError({ code, message, location }: HostError, index: number): NonNullable<ResponseBody["Error"]> {
  return {
    Code: code,
    Message: message,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: code === "ItemNotFound" ? 404 : 400,
  };
}

function refusal(code: HostErrorCode, message: string): ResponseBody {
  return { Results: [], TraceIds: [], Error: wireError(new HostError(code, message, ""), 0) };
}

function isCleanUp({ Actions }: RequestBody): boolean {
  return (
    Actions.some(({ Name }) => Name === "_RemoveReference") &&
    Actions.every(({ ActionType, Name }) => ActionType === ACTION.instantiate || Name === "_RemoveReference")
  );
}

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;
