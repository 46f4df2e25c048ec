import { word, type Block, type NarrativeDocument, type Run, type Section } from "./document";
import type { CommonFacts, TableFacts } from "./facts";
import { paragraphNumber, sectionNumber, subsectionNumber, thirdLevelNumber } from "./numbering";
import { gap } from "./phrases/gap";
import type { Draft, SectionDeclaration } from "./section";

/** A part of the publication as a place words it. */
export interface PartDeclaration {
  readonly part: string;
  readonly title: (facts: CommonFacts) => readonly Run[];
  /** Paragraphs that stand under no section. */
  readonly says?: (facts: CommonFacts) => readonly Draft[];
  readonly sections: readonly SectionDeclaration[];
}

/** The whole publication as a place words it. */
export interface Wording {
  /** The title on the cover, line by line. */
  readonly cover: (facts: CommonFacts) => readonly (readonly Run[])[];
  readonly profile: PartDeclaration;
  /** The tables stand between the texts and have only a title. */
  readonly tables: PartDeclaration;
  readonly narrative: PartDeclaration;
  readonly glossary: PartDeclaration;
}

/** Writes a part from the facts. Numbers come from the place in the tree; what is missing is a marked gap. */
export function tell(
  facts: CommonFacts & Partial<TableFacts>,
  { part, title, says, sections }: PartDeclaration,
): NarrativeDocument {
  return {
    part,
    title: joined(title(facts)),
    blocks: [
      ...(says ? blocksOf(says(facts), "part", { subsections: 0 }) : []),
      ...sections
        .filter((declaration) => isTold(facts, declaration))
        .map((declaration, index) => writeSection(facts, declaration, index + 1)),
    ],
  };
}

/** A section whose table the form does not have is left out; one whose table is missing is a gap. */
function isTold(facts: CommonFacts & Partial<TableFacts>, { needs, says }: SectionDeclaration): boolean {
  return says(facts) !== null || needs.some((kind) => facts.missing.has(kind));
}

function writeSection(
  facts: CommonFacts & Partial<TableFacts>,
  declaration: SectionDeclaration,
  count: number,
): Section {
  const says =
    declaration.says(facts) ??
    declaration.needs.flatMap((kind) => {
      const title = facts.missing.get(kind);
      return title === undefined ? [] : [[gap(title)]];
    });
  return {
    kind: "section",
    id: declaration.id,
    level: 1,
    number: sectionNumber(count),
    heading: joined(declaration.heading(facts)),
    blocks: blocksOf(says, declaration.id, { subsections: 0 }),
  };
}

const NUMBERING = { "1、": paragraphNumber, "1.": thirdLevelNumber, "一、": sectionNumber } as const;

/** Turns drafts into numbered blocks whose ids follow from their place in the declaration and the key of the thing. */
function blocksOf(drafts: readonly Draft[], id: string, counter: { subsections: number }): Block[] {
  return drafts.flatMap((draft, index): Block[] => {
    const place = `${id}/${index}`;
    if (isParagraph(draft)) return [{ kind: "paragraph", id: place, number: "", runs: joined(draft) }];
    switch (draft.kind) {
      case "group":
        return blocksOf(draft.says, place, counter);
      case "each":
        return draft.items.flatMap(({ key, says }) => blocksOf(says, `${place}/${key}`, counter));
      case "numbered":
        return draft.items.map(({ key, runs }, item) => ({
          kind: "paragraph",
          id: `${place}/${key}`,
          number: NUMBERING[draft.style](item + 1),
          runs: joined(runs),
        }));
      case "subsection": {
        counter.subsections += 1;
        const sectionId = `${id}/${draft.key}`;
        return [
          {
            kind: "section",
            id: sectionId,
            level: 2,
            number: subsectionNumber(counter.subsections),
            heading: joined(draft.heading),
            blocks: blocksOf(draft.says, sectionId, { subsections: 0 }),
          },
        ];
      }
    }
  });
}

function isParagraph(draft: Draft): draft is readonly Run[] {
  return Array.isArray(draft);
}

/** Neighbouring words without a source become one run. */
function joined(runs: readonly Run[]): Run[] {
  return runs.reduce<Run[]>((all, run) => {
    const last = all.at(-1);
    if (last && isWord(last) && isWord(run)) all[all.length - 1] = word(last.text + run.text);
    else all.push(run);
    return all;
  }, []);
}

const isWord = (run: Run): boolean => run.from.length === 0 && run.working === null && run.gap === null;
