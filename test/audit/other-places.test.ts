import { evidenceOf, type Evidence, type TextAudit } from "../../src/audit";
import { printedWorkbook, REAL_FORMS } from "../support/real-forms";
import { audited } from "./support/audited";
import { OTHER_PLACES } from "./support/other-places";

function evidenceFor(form: string): Evidence {
  const book = REAL_FORMS.find(({ id }) => id === form);
  if (!book) throw new Error(`no form: ${form}`);
  return evidenceOf(printedWorkbook(book));
}

const grave = ({ findings }: TextAudit) => findings.filter(({ level }) => level !== "info");

describe.each(OTHER_PLACES)("a text in the wording of $form", ({ form, lines }) => {
  const evidence = evidenceFor(form);
  const sound = audited(lines, evidence);
  const settled = sound.figures.filter((figure) => figure.class === "proved" || figure.class === "derived");

  test("has no error and no warning where all is right", () => {
    expect(sound.isDisclosure).toBe(true);
    expect(grave(sound).map(({ paragraph, message }) => `${paragraph} ${message}`)).toEqual([]);
  });

  test("has three figures of five proved or derived", () => {
    const claims = sound.figures.filter((figure) => figure.class !== "no-claim");
    expect(settled.length / claims.length).toBeGreaterThan(0.6);
  });

  test("has a wrong first digit found wherever the tables state the figure", () => {
    const missed = settled.flatMap(({ class: standing, paragraph, start, text }) => {
      if (standing !== "proved" || !/^[1-9]/u.test(text)) return [];
      const wrong = `${(Number(text[0]) % 9) + 1}${text.slice(1)}`;
      const changed = lines.map((line, index) =>
        index === paragraph - 1 ? line.slice(0, start) + wrong + line.slice(start + text.length) : line,
      );
      const found = grave(audited(changed, evidence)).some(({ suspects }) =>
        suspects.some((suspect) => suspect.paragraph === paragraph && suspect.start === start),
      );
      return found ? [] : [`${paragraph} ${text}`];
    });
    expect(missed).toEqual([]);
  });
});
