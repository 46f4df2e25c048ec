import { disclosureProcedure } from "../../disclosure/sources";
import { qualifiedAddress } from "../../workbook/address";
import { contentOf } from "../../workbook/edits";
import { cellAt } from "../../workbook/workbook";
import { examination, type Fault, type Repair, type Subject } from "../rule";
import { DOUBLED, onceOf, RESIDUE } from "./draft-marks";
import { officerTexts, type OfficerText } from "./officer-texts";

/** 未定稿的痕迹: `XX`, `增加（减少）`, `。。`, `万元万元` in texts that are printed as they stand. */
export const draftResidue = examination({
  id: "draft-residue",
  kind: "narrative-inputs",
  name: { zh: "文字中有未定稿的痕迹", en: "Traces of a draft" },
  holds: {
    zh: "填报的文字没有模板留下的空和选择，没有重复的标点和单位。",
    en: "The officer's texts have no blanks or choices of a template left, and no mark or unit written twice.",
  },
  severity: "formal",
  sources: [disclosureProcedure("公开内容：情况说明应当准确")],
  remedy: { zh: "改定这些文字。", en: "Settle these texts." },
  examine: (subject) =>
    officerTexts(subject.book).flatMap((text) => [
      ...RESIDUE.flatMap(([pattern, what]) => found(text, pattern).map((part) => fault(text, what, part))),
      ...doubled(subject, text),
    ]),
});

const found = ({ value }: OfficerText, pattern: RegExp): string[] => [
  ...new Set([...value.matchAll(pattern)].map(([part]) => part)),
];

function doubled(subject: Subject, text: OfficerText): Fault[] {
  return DOUBLED.flatMap(([pattern, right]) =>
    found(text, pattern).map((part) => {
      const repair = once(subject, text, (content) => content.replaceAll(part, onceOf(part, right)));
      return { ...fault(text, "多了字或标点", part), ...(repair ? { repair } : {}) };
    }),
  );
}

function fault({ zh, en, cell }: OfficerText, what: string, part: string): Fault {
  const at = qualifiedAddress(cell);
  return {
    table: null,
    cells: [cell],
    message: { zh: `${zh}（${at}）：${what}，“${part}”。`, en: `${en} (${at}): “${part}” is left of a draft.` },
    actual: part,
  };
}

/** The whole cell with the text mended; nothing where a formula stands there. */
export function once({ workbook }: Subject, { cell }: OfficerText, mended: (content: string) => string): Repair | null {
  const held = cellAt(workbook, cell);
  if (!held || held.formula !== null || typeof held.value !== "string") return null;
  return {
    safety: "safe",
    name: { zh: "改定这处文字", en: "Mend this text" },
    edits: [{ cell, before: { content: contentOf(held) }, after: { content: mended(held.value) } }],
  };
}
