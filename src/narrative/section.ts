import type { TableKind } from "../disclosure/kinds/definition";
import type { Run } from "./document";
import type { CommonFacts, Facts, TableFacts } from "./facts";

/** What a section says: a paragraph, or paragraphs in one of the arrangements below. */
export type Draft = readonly Run[] | Arrangement;

/** How a list is numbered. */
export type NumberStyle = "1、" | "1." | "一、" | "（一）";

export type Arrangement =
  | { readonly kind: "each"; readonly items: readonly { readonly key: string; readonly says: readonly Draft[] }[] }
  | {
      readonly kind: "numbered";
      readonly style: NumberStyle;
      readonly items: readonly { readonly key: string; readonly runs: readonly Run[] }[];
    }
  | {
      readonly kind: "subsection";
      readonly key: string;
      readonly heading: readonly Run[];
      readonly says: readonly Draft[];
    }
  | { readonly kind: "group"; readonly says: readonly Draft[] };

/** Paragraphs as declared: what they say, from which tables. */
export interface Passage {
  readonly id: string;
  /** Where one of these tables is missing a gap names it instead; where the form has none nothing is said. */
  readonly needs: readonly TableKind[];
  /** Given the facts of the tables it needs; `null` where one of them is missing. */
  readonly says: (facts: Facts) => readonly Draft[] | null;
}

/** A passage with a heading above it. */
export interface SectionDeclaration extends Passage {
  readonly heading: (facts: CommonFacts) => readonly Run[];
}

/** What declares a passage: `says` sees the facts of the tables it needs, and of others those that are there. */
interface Declared<N extends TableKind> {
  readonly id: string;
  readonly needs: readonly N[];
  readonly says: (facts: Facts & Pick<TableFacts, N>) => readonly Draft[];
}

/** Declares paragraphs that stand under no heading of their own. */
export function passage<const N extends TableKind = never>({ id, needs, says }: Declared<N>): Passage {
  return { id, needs, says: (facts) => (hasFacts(facts, needs) ? says(facts) : null) };
}

/** Declares a section. */
export function section<const N extends TableKind = never>(
  declaration: Declared<N> & Pick<SectionDeclaration, "heading">,
): SectionDeclaration {
  return { ...passage(declaration), heading: declaration.heading };
}

function hasFacts<N extends TableKind>(facts: Facts, needs: readonly N[]): facts is Facts & Pick<TableFacts, N> {
  return needs.every((kind) => facts[kind] !== undefined);
}

interface Keyed {
  readonly key: string;
}

/** The same for each thing, one after the other. */
export function each<T extends Keyed>(things: readonly T[], says: (thing: T) => readonly Draft[]): Arrangement {
  return { kind: "each", items: things.map((thing) => ({ key: thing.key, says: says(thing) })) };
}

/** A paragraph for each thing, numbered 1、2、3、, 1.2.3., 一、二、三、 or （一）（二）（三）. */
export function numbered<T extends Keyed>(
  things: readonly T[],
  says: (thing: T) => readonly Run[],
  style: NumberStyle = "1、",
): Arrangement {
  return { kind: "numbered", style, items: things.map((thing) => ({ key: thing.key, runs: says(thing) })) };
}

/** （一）, （二） … with a heading. The key tells it from its neighbours. */
export function subsection(key: string, heading: readonly Run[], says: readonly Draft[]): Arrangement {
  return { kind: "subsection", key, heading, says };
}

/** One of two ways to put it. */
export function either(condition: boolean, then: readonly Draft[], otherwise: readonly Draft[]): Arrangement {
  return { kind: "group", says: condition ? then : otherwise };
}

/** Said only in this case. */
export function when(condition: boolean, says: readonly Draft[]): Arrangement {
  return either(condition, says, []);
}
