import { bareLabel } from "../../disclosure/recognition/label";
import { blanked } from "./clauses";
import type { CodeNames } from "./code-names";
import type { UnknownPath } from "./frame";
import { foreignWords, wordingsIn, type Wording } from "./lexicon";
import { together, type Said } from "./subject";

/** What a stretch of words says. */
export interface Words {
  readonly said: Said;
  readonly foreign: string;
  readonly label: string;
  readonly paths: readonly UnknownPath[];
}

/** What words are understood by. */
interface Vocabulary {
  readonly codeNames: CodeNames;
  readonly departments: readonly string[];
  readonly projects: ReadonlySet<string>;
}

/** What a clause says: names of codes, of projects, and the wordings that are known. @param paragraph where it stands */
export function wordsOf(clause: string, around: Vocabulary, paragraph: number): Words {
  const economic = around.codeNames.economicOf(clause);
  if (economic !== null && !isOfThreePublic(clause))
    return { said: { economic }, foreign: "", label: clause.replace(/^[，；：、\ue000]+/u, ""), paths: [] };
  const named = around.codeNames.pathsIn(clause);
  const paths = [
    ...named.map(({ from, to, code }): Wording => ({ from, to, said: { code: code ?? "" } })),
    ...(named.length === 0 ? around.codeNames.dashedPathsIn(clause) : []),
  ];
  const rest = blanked(clause, paths);
  const names = around.codeNames.namesIn(rest);
  const wordings = [...paths, ...names, ...wordingsIn(blanked(rest, names))].sort((a, b) => a.from - b.from);
  const project = bareLabel(clause.replace(/^[，；：\ue000]+|\ue000+/gu, ""));
  if (around.projects.has(project)) return { said: { project }, foreign: "", label: project, paths: [] };
  return {
    said: wordings.map(({ said }) => said).reduce(together, {}),
    foreign: foreignWords(clause, wordings, around.departments),
    label: clause.replace(/^(?:[，；。：、]|其中)+|[\ue000]/gu, ""),
    paths: named
      .filter(({ code }) => code === null)
      .map(({ from, to, names: printed, level }) => ({
        paragraph,
        from,
        to,
        names: printed,
        level,
        frame: null,
      })),
  };
}

/** 公务接待费 is an economic 款 too, and means the expense shown apart. */
const isOfThreePublic = (clause: string): boolean => wordingsIn(clause).some(({ said }) => said.purpose !== undefined);
