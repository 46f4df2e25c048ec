import type { HostContext } from "./context";
import { invalid } from "./host-error";
import type { RangeTarget } from "./members/range-target";

/** An object of Excel's object model as one request sees it; every access names a member as on the wire. */
export interface HostObject {
  readonly type: string;
  /** Given when Office.js asks to keep the object for later requests. */
  reference?: string;
  /** What a range stands for, where the object is one and is given as an argument. */
  readonly range?: RangeTarget;
  readonly isCollection: boolean;
  readonly scalarNames: readonly string[];
  read(member: string): unknown;
  assign(member: string, value: unknown): void;
  /** A property that leads to an object; `null` is Excel's null object. */
  property(member: string): HostObject | null;
  make(member: string, args: Arguments): HostObject | null;
  call(member: string, args: Arguments): unknown;
  items(): readonly HostObject[];
  item(args: Arguments): HostObject | null;
}

/** One type of the object model: the members this host has. Whatever is not here fails by its name. */
export interface ObjectType<T> {
  readonly name: string;
  readonly scalars?: Readonly<
    Record<
      string,
      {
        readonly get: (it: T, host: HostContext) => unknown;
        readonly set?: (it: T, value: unknown, host: HostContext) => void;
      }
    >
  >;
  readonly objects?: Readonly<Record<string, (it: T, host: HostContext) => HostObject | null>>;
  readonly makes?: Readonly<Record<string, (it: T, args: Arguments, host: HostContext) => HostObject | null>>;
  readonly calls?: Readonly<Record<string, (it: T, args: Arguments, host: HostContext) => unknown>>;
  readonly items?: (it: T, host: HostContext) => readonly HostObject[];
  readonly item?: (it: T, args: Arguments, host: HostContext) => HostObject | null;
  /** Throws where the object cannot be used at all. */
  readonly check?: (it: T) => void;
}

/** An object of a type, as the protocol handles it. */
export function bind<T>(type: ObjectType<T>, it: T, host: HostContext, range?: RangeTarget): HostObject {
  const lacking = (member: string): never => {
    throw host.lacking(type.name, member);
  };
  const allow = (member: string): void => {
    type.check?.(it);
    host.requireSet(type.name, member);
  };
  return {
    type: type.name,
    ...(range ? { range } : {}),
    isCollection: type.items !== undefined,
    scalarNames: Object.keys(type.scalars ?? {}),
    read: (member) => {
      const scalar = type.scalars?.[member] ?? lacking(member);
      allow(member);
      return scalar.get(it, host);
    },
    assign: (member, value) => {
      const scalar = type.scalars?.[member] ?? lacking(member);
      allow(member);
      if (!scalar.set) throw invalid(`${type.name}.${member}`);
      scalar.set(it, value, host);
    },
    property: (member) => {
      const lead = type.objects?.[member] ?? lacking(member);
      allow(member);
      return lead(it, host);
    },
    make: (member, args) => {
      const make = type.makes?.[member] ?? lacking(member);
      allow(member);
      return make(it, args, host);
    },
    call: (member, args) => {
      const call = type.calls?.[member] ?? lacking(member);
      allow(member);
      return call(it, args, host);
    },
    items: () => (type.items ?? lacking("items"))(it, host),
    item: (args) => (type.item ?? lacking("getItem"))(it, args, host),
  };
}

/** The arguments of a call, read as what the member expects. */
export class Arguments {
  constructor(
    private readonly location: string,
    private readonly values: readonly unknown[],
    private readonly objects: readonly (HostObject | null)[],
  ) {}

  /** `null` where the argument was left out. */
  value(at: number): unknown {
    return this.values[at] ?? null;
  }
  optionalText(at: number): string | null {
    const value = this.value(at);
    return value === null ? null : this.text(at);
  }
  text(at: number): string {
    const value = this.value(at);
    if (typeof value !== "string") throw invalid(this.location);
    return value;
  }
  count(at: number): number {
    const value = this.value(at);
    if (typeof value !== "number" || !Number.isInteger(value)) throw invalid(this.location);
    return value;
  }
  flag(at: number): boolean {
    return this.value(at) === true;
  }
  range(at: number): RangeTarget | null {
    return this.objects[at]?.range ?? null;
  }
}
