/** What Microsoft's library sends at a `context.sync()` and what it expects back. Names as on the wire. */
export interface RequestBody {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath | undefined>>;
}

export interface WireArguments {
  readonly Arguments?: readonly unknown[] | null;
  /** Where an argument is itself an object: its path, at the argument's place. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[] | null;
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments | null;
  readonly QueryInfo?: WireQuery | null;
}

export interface WireQuery {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments | null;
}

export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;
export const PATH = { root: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

/** The request may wait until no cell is being edited (`delayForCellEdit`). */
export const FLAG_DELAY_FOR_CELL_EDIT = 64;

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: WireError;
}
