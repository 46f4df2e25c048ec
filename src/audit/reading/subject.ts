import { fundWithin, type Flow, type Fund, type Kind, type Origin, type Purpose } from "../../disclosure/meaning";

/** What an amount beyond the tables is about: `procurement.goods`, `assets.vehicles`, `allocation`. */
export type Topic = string;

/** What words say an amount is about; what they leave out is inherited or means the whole. */
export interface Said {
  /** `both`: income and expenditure, which are one amount. */
  readonly flow?: Flow | "both";
  readonly fund?: Fund;
  readonly kind?: Kind;
  readonly origin?: Origin;
  readonly purpose?: Purpose;
  /** Joined functional code; empty where a name was given that no table and no list has. */
  readonly code?: string;
  readonly economic?: string;
  readonly topic?: Topic;
  /** A project by its name. */
  readonly project?: string;
}

export const saysNothing = (said: Said): boolean => Object.keys(said).length === 0;

/** What two wordings in one clause say together: of two funds the narrower, of unrelated ones the later. */
export function together(earlier: Said, later: Said): Said {
  const isNarrowed =
    earlier.fund !== undefined &&
    later.fund !== undefined &&
    earlier.fund !== later.fund &&
    fundWithin(earlier.fund, later.fund);
  return { ...earlier, ...later, ...(isNarrowed && earlier.fund && { fund: earlier.fund }) };
}

/** What is said within a context. An expense shown apart and a topic stand for themselves. */
export function within(context: Said, own: Said): Said {
  if (own.topic !== undefined) return own;
  const { topic: _topic, ...around } = context;
  if (own.purpose !== undefined) {
    const fund = own.fund ?? around.fund;
    return { flow: "expenditure", ...(fund && { fund }), purpose: own.purpose };
  }
  const isApart = own.code !== undefined || own.kind !== undefined || own.fund !== undefined || own.flow !== undefined;
  const { purpose: _purpose, project: _project, ...rest } = around;
  const inherited = isApart ? rest : around;
  // A fund of its own has an origin of its own, and a kind is of expenditure.
  const { origin: _origin, ...withoutOrigin } = inherited;
  const base = own.fund !== undefined || own.kind !== undefined ? withoutOrigin : inherited;
  const flow = own.kind !== undefined && own.flow === undefined ? ({ flow: "expenditure" } as const) : {};
  return { ...base, ...flow, ...own };
}

/** One text for equal subjects. */
export function subjectKey(said: Said): string {
  const { flow, fund, kind, origin, purpose, code, economic, topic, project } = said;
  return [flow, fund, kind, origin, purpose, code, economic, topic, project].map((slot) => slot ?? "").join("|");
}

/** What own words may mean within what stands around them, the likeliest first. */
export function readingsOf(own: Said, contexts: readonly Said[]): Said[] {
  // 人员经费 without a fund is that of the only table that has it.
  const funded = own.kind !== undefined && own.fund === undefined;
  const all: Said[] = [
    ...contexts.map((context) => within(context, own)),
    own,
    ...(funded ? (["generalPublic", "fiscal"] as const).map((fund) => ({ ...own, fund })) : []),
  ];
  return all.filter((said, index) => all.findIndex((other) => subjectKey(other) === subjectKey(said)) === index);
}
