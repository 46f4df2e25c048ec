import {
  auditView,
  correctedText,
  paragraphsStating,
  toldFromLines,
  withCorrection,
  type Correction,
} from "../../src/audit";
import { audited, byAll, PUBLISHED } from "./support/audited";

const told = toldFromLines("text", PUBLISHED);

describe("a text as it is looked at", () => {
  const audit = audited(PUBLISHED, byAll());
  const { paragraphs, counts, findings } = auditView(told, audit, []);

  test("reads word for word as it was told, headings known", () => {
    expect(paragraphs.map(({ pieces }) => pieces.map(({ text }) => text).join(""))).toEqual(PUBLISHED);
    expect(paragraphs.flatMap(({ isHeading, number }) => (isHeading ? [number] : []))).toContain(2);
  });

  test("counts every figure that claims something in its class", () => {
    const claims = audit.figures.filter((figure) => figure.class !== "no-claim");
    expect(counts.proved + counts.derived + counts.contradicted + counts.open).toBe(claims.length);
    const shown = paragraphs.flatMap(({ pieces }) => pieces.flatMap(({ figure }) => figure ?? []));
    expect(shown).toEqual(claims);
  });

  test("tells a finding at each figure that may be the wrong one", () => {
    const sum = findings.find(({ finding }) => finding.kind === "sum");
    const places = paragraphs.flatMap(({ pieces }) =>
      pieces.filter(({ proposals }) => proposals.some(({ finding }) => finding === sum)).map(({ text }) => text),
    );
    expect(places).toEqual(["49.00万元", "40.00万元", "100.00万元"]);
  });

  test("knows in which paragraphs a cell is stated", () => {
    const stating = paragraphsStating(audit, { sheet: "表2", row: 6, column: 6 });
    expect(stating.length).toBeGreaterThan(1);
    expect(stating.every((number) => PUBLISHED[number - 1]?.includes("17,264.14"))).toBe(true);
    expect(paragraphsStating(audit, { sheet: "表2", row: 0, column: 0 })).toEqual([]);
  });
});

describe("corrections of a text", () => {
  const text = toldFromLines("text", ["收入10万元，支出20万元。"]);
  const made = (...next: readonly Correction[]) =>
    next.reduce<readonly Correction[]>((before, each) => withCorrection(text, before, each), []);
  const reads = (corrections: readonly Correction[]) => correctedText(text, corrections).paragraphs[0]?.text;
  const first = { paragraph: 1, start: 2, text: "10万元", by: "1,000万元" };

  test("are told by places of the text as it was given, though each is found in the text as it reads", () => {
    const both = made(first, { paragraph: 1, start: 12, text: "20万元", by: "3元" });
    expect(both).toEqual([first, { paragraph: 1, start: 9, text: "20万元", by: "3元" }]);
    expect(reads(both)).toBe("收入1,000万元，支出3元。");
  });

  test("replace each other where they touch, and vanish where they bring back what stood there", () => {
    const again = made(first, { paragraph: 1, start: 2, text: "1,000万元", by: "11万元" });
    expect(again).toEqual([{ ...first, by: "11万元" }]);
    const across = made(first, { paragraph: 1, start: 7, text: "万元，支出", by: "元；支" });
    expect(across).toEqual([{ paragraph: 1, start: 2, text: "10万元，支出", by: "1,000元；支" }]);
    expect(reads(across)).toBe("收入1,000元；支20万元。");
    expect(made(first, { paragraph: 1, start: 2, text: "1,000万元", by: "10万元" })).toEqual([]);
  });
});
