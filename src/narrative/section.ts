import type { TableKind } from "../disclosure/kinds/definition";
import type { Run } from "./document";
import type { CommonFacts, TableFacts } from "./facts";

/** What a section says: a paragraph, or paragraphs in one of the arrangements below. */
export type Draft = readonly Run[] | Arrangement;

/** How a list is numbered. */
export type NumberStyle = "1、" | "1." | "一、";

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

/** A section of the text as declared: what it says, from which tables. */
export interface SectionDeclaration {
  readonly id: string;
  /** Where one of these tables is missing the section is a gap that names it; where the form has none it is left out. */
  readonly needs: readonly TableKind[];
  readonly heading: (facts: CommonFacts) => readonly Run[];
  /** Given the facts of the tables it needs; `null` where one of them is missing. */
  readonly says: (facts: CommonFacts & Partial<TableFacts>) => readonly Draft[] | null;
}

/** Declares a section. `says` sees the facts of exactly the tables it needs. */
export function section<const N extends TableKind = never>(declaration: {
  readonly id: string;
  readonly needs: readonly N[];
  readonly heading: (facts: CommonFacts) => readonly Run[];
  readonly says: (facts: CommonFacts & Pick<TableFacts, N>) => readonly Draft[];
}): SectionDeclaration {
  return { ...declaration, says: (facts) => (hasFacts(facts, declaration.needs) ? declaration.says(facts) : null) };
}

function hasFacts<N extends TableKind>(
  facts: CommonFacts & Partial<TableFacts>,
  needs: readonly N[],
): facts is CommonFacts & Pick<TableFacts, N> {
  return needs.every((kind) => facts[kind] !== undefined);
}

interface Keyed {
  readonly key: string;
}

/** The same for each thing, one after the other. */
export function each<T extends Keyed>(things: readonly T[], says: (thing: T) => readonly Draft[]): Arrangement {
  return { kind: "each", items: things.map((thing) => ({ key: thing.key, says: says(thing) })) };
}

/** A paragraph for each thing, numbered 1、2、3、, 1.2.3. or 一、二、三、. */
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
