import { word, type Block, type NarrativeDocument, type Run, type Section } from "./document";
import type { CommonFacts, Facts } from "./facts";
import { paragraphNumber, sectionNumber, subsectionNumber, thirdLevelNumber } from "./numbering";
import { gap } from "./phrases/gap";
import type { Draft, Passage, SectionDeclaration } from "./section";

/** What stands under a title. */
interface Told {
  readonly title: (facts: CommonFacts) => readonly Run[];
  /** Paragraphs under no heading; they come first. */
  readonly passages?: readonly Passage[];
  readonly sections?: readonly SectionDeclaration[];
}

/** A title of its own within a part; the numbers of its sections begin anew. */
export interface ChapterDeclaration extends Told {
  readonly id: string;
  /** Whether it is told at all; always where not given. */
  readonly isTold?: (facts: CommonFacts) => boolean;
}

/** A part of the publication as a place words it. */
export interface PartDeclaration extends Told {
  /** Empty where the place does not number its parts. */
  readonly part: string;
  readonly chapters?: readonly ChapterDeclaration[];
}

/** What a publication consists of; `chapters` are those of the text where they do not stand right behind it. */
export type Piece = "profile" | "tables" | "narrative" | "chapters" | "glossary";

/** 第一部分 to 第四部分. */
export const FOUR_PARTS: readonly Piece[] = ["profile", "tables", "narrative", "glossary"];

/** The whole publication as a place words it. */
export interface Wording {
  /** In which order its pieces stand. */
  readonly order: readonly Piece[];
  /** The title on the cover, line by line. */
  readonly cover: (facts: CommonFacts) => readonly (readonly Run[])[];
  readonly profile: PartDeclaration;
  /** The tables stand between the texts and have only a title. */
  readonly tables: PartDeclaration;
  readonly narrative: PartDeclaration;
  readonly glossary: PartDeclaration;
}

/** Writes a part from the facts. Numbers come from the place in the tree; what is missing is a marked gap. */
export function tell(facts: Facts, declaration: PartDeclaration): NarrativeDocument {
  const { part, title, chapters = [] } = declaration;
  const further = chapters.filter((chapter) => chapter.isTold?.(facts) ?? true);
  return {
    part,
    title: joined(title(facts)),
    blocks: [...told(facts, declaration), ...further.map((chapter) => writeChapter(facts, chapter))],
  };
}

function told(facts: Facts, { passages = [], sections = [] }: Told): Block[] {
  return [
    ...passages
      .filter((passage) => isTold(facts, passage))
      .flatMap((passage) => blocksOf(saidBy(facts, passage), passage.id, { subsections: 0 })),
    ...sections
      .filter((section) => isTold(facts, section))
      .map((section, index) => writeSection(facts, section, index + 1)),
  ];
}

/** A passage whose table the form does not have is left out; one whose table is missing is a gap. */
function isTold(facts: Facts, { needs, says }: Passage): boolean {
  return says(facts) !== null || needs.some((kind) => facts.missing.has(kind));
}

function saidBy(facts: Facts, { needs, says }: Passage): readonly Draft[] {
  return (
    says(facts) ??
    needs.flatMap((kind) => {
      const title = facts.missing.get(kind);
      return title === undefined ? [] : [[gap(title)]];
    })
  );
}

function writeChapter(facts: Facts, chapter: ChapterDeclaration): Section {
  const { id, title } = chapter;
  return { kind: "section", id, level: 0, number: "", heading: joined(title(facts)), blocks: told(facts, chapter) };
}

function writeSection(facts: Facts, section: SectionDeclaration, count: number): Section {
  const { id, heading } = section;
  return {
    kind: "section",
    id,
    level: 1,
    number: sectionNumber(count),
    heading: joined(heading(facts)),
    blocks: blocksOf(saidBy(facts, section), id, { subsections: 0 }),
  };
}

const NUMBERING = {
  "1、": paragraphNumber,
  "1.": thirdLevelNumber,
  "一、": sectionNumber,
  "（一）": subsectionNumber,
} as const;

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
