import { narrateWorkbook } from "../../src/actions/narrate";
import {
  auditText,
  certainCorrections,
  evidenceOf,
  toldFromLines,
  type TextAudit,
  type ToldText,
} from "../../src/audit";
import { linesOf } from "../../src/narrative/document";
import { INVENTED_PLACES, printedWorkbook, REAL_FORMS } from "../support/real-forms";
import { audited, byTables, newFindings, PUBLISHED, settled } from "./support/audited";

/** A Word file as programs make one of a PDF: every line of a page a paragraph. */
const asPages = (lines: readonly string[], characters: number): ToldText => ({
  name: "a.docx",
  paragraphs: lines
    .flatMap((line) => line.match(new RegExp(`.{1,${characters}}`, "gu")) ?? [])
    .map((text) => ({ text, level: null, number: "" })),
});

describe("a Word file made of a PDF, each line a paragraph", () => {
  const before = audited(PUBLISHED);

  test.each([28, 31, 36, 44, 60])("is judged as the text that it was: lines of %d characters", (characters) => {
    const audit = auditText(asPages(PUBLISHED, characters), byTables());
    expect(newFindings(audit, before).filter((finding) => !finding.startsWith("changes-sum"))).toEqual([]);
    expect(settled(audit)).toBeGreaterThan(0.98 * settled(before));
  });

  test("has every figure and finding where it stands in the file", () => {
    const text = asPages(PUBLISHED, 31);
    const { figures, findings } = auditText(text, byTables());
    const places = [...figures, ...findings, ...findings.flatMap(({ suspects }) => suspects)];
    const missing = places.filter(
      ({ paragraph, start, text: words }) => !text.paragraphs[paragraph - 1]?.text.startsWith(words, start),
    );
    expect(places.length).toBeGreaterThan(200);
    expect(missing).toEqual([]);
  });

  test("nothing is proposed for a figure whose other half stands in the next paragraph", () => {
    const wrong = PUBLISHED.map((line) => line.replace("预算数为4,074.63万元", "预算数为4,047.63万元"));
    const about = ({ findings }: TextAudit) => findings.filter(({ message }) => message.includes("4,047.63万元"));
    const widths = Array.from({ length: 16 }, (_, more) => 28 + more);
    const found = widths.map((characters) => about(auditText(asPages(wrong, characters), byTables())));
    expect(found.every((each) => each.length > 0)).toBe(true);
    const torn = found.flat().filter(({ text }) => text !== "4,047.63万元");
    expect(torn.length).toBeGreaterThan(0);
    expect(certainCorrections(torn)).toEqual([]);
  });

  test("headings of the file's own styles are not joined to what stands below", () => {
    const { paragraphs } = asPages(PUBLISHED, 31);
    const heading = { text: "关于某局2024年一般公共预算支出情况的说明及有关事项", level: 2, number: "" };
    const audit = auditText({ name: "a.docx", paragraphs: [heading, ...paragraphs] }, byTables());
    expect(settled(audit)).toBeGreaterThan(0.98 * settled(before));
  });
});

const SHORT = ["anhui", "guangxi", "henan", "shanxi", "yunnan-township-sangong"];

describe.each([...REAL_FORMS, ...INVENTED_PLACES].filter(({ id }) => SHORT.includes(id)))(
  "a short text of few pages' lines, $id",
  (printed) => {
    const workbook = printedWorkbook(printed);
    const lines = linesOf(narrateWorkbook(workbook).document).map(({ text }) => text);
    const evidence = evidenceOf(workbook);
    const errors = ({ findings }: TextAudit): string[] =>
      findings.filter(({ level }) => level === "error").map(({ message }) => message);
    const before = errors(auditText(toldFromLines("a.txt", lines), evidence));

    test.each([26, 30, 34, 38, 42])("has no error that it has not whole: lines of %d characters", (characters) => {
      const torn = asPages(lines, characters);
      const asLines = toldFromLines(
        "a.txt",
        torn.paragraphs.map(({ text }) => text),
      );
      for (const text of [torn, asLines])
        expect(errors(auditText(text, evidence)).filter((error) => !before.includes(error))).toEqual([]);
    });
  },
);
