import { auditText, evidenceOf, toldFromLines } from "../../src/audit";
import { disclose } from "../../src/disclosure/disclosure";
import { narrativeOf } from "../../src/narrative";
import { linesOf } from "../../src/narrative/document";
import { INVENTED_PLACES, printedWorkbook, REAL_FORMS } from "../support/real-forms";
import { withInputs } from "../support/with-inputs";

/** Places whose texts take another way each: lists of projects, of funds, of what is spent, and of hardly anything. */
const PLACES = [
  "guangdong-shenzhen",
  "zhejiang-hangzhou",
  "anhui",
  "central-2024",
  "gansu",
  "jiangxi-county",
  "liaoning",
];

const TEXTS = [...REAL_FORMS, ...INVENTED_PLACES].flatMap((printed) => {
  if (!PLACES.includes(printed.id)) return [];
  const workbook = withInputs(printedWorkbook(printed), { department: "某市某局", year: 2026, before: "1.2" });
  const book = disclose(workbook);
  const lines = linesOf(narrativeOf(book, book.inputs)).map(({ text }) => text);
  return [{ id: printed.id, lines, evidence: evidenceOf(workbook) }];
});

const inWords =
  (pattern: RegExp, other: string) =>
  (lines: readonly string[]): string[] =>
    lines.map((line) => line.replace(pattern, other));

const inAmounts =
  (shown: (amount: number) => string) =>
  (lines: readonly string[]): string[] =>
    lines.map((line) =>
      line.replace(/([\d,]+\.\d\d)万元/gu, (_, digits: string) => `${shown(Number(digits.replace(/,/gu, "")))}万元`),
    );

/** How officials word the same. */
const WORDINGS: Readonly<Record<string, (lines: readonly string[]) => string[]>> = {
  "with 人民币 before amounts": inWords(/(?=\d[\d,]*\.\d\d万元)(?<![\d,.])/gu, "人民币"),
  "with 百分之 before shares and rates": inWords(/([\d.]+)%/gu, "百分之$1"),
  "without the numbers of its headings": inWords(
    /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+、)/gu,
    "",
  ),
  "with 包括 for 其中": inWords(/，其中：/gu, "，包括："),
  "with 约 before amounts": inWords(/(?=\d[\d,]*\.\d\d万元)(?<![\d,.])/gu, "约"),
  "with items on lines of their own": (lines) => lines.flatMap((line) => line.split(/(?<=；)/u)),
  "without zeros behind the point": inAmounts(String),
  "in whole 万元": inAmounts((amount) => amount.toFixed(0)),
  "with 占总数的 before shares": inWords(/，占(?=[\d.]+%)/gu, "，占总数的"),
  "with 同比 for last year's budget": inWords(/比20\d\d年预算/gu, "同比"),
  "with shares in brackets": inWords(/，占([\d.]+%)/gu, "（占$1）"),
};

test("there are texts of every place to be reworded", () => {
  expect(TEXTS.map(({ id }) => id).sort()).toEqual([...PLACES].sort());
});

describe.each(Object.entries(WORDINGS))("a text %s", (_name, reworded) => {
  test.each(TEXTS)("says nothing that its tables contradict: $id", ({ lines, evidence }) => {
    const { figures, findings } = auditText(toldFromLines("text", reworded(lines)), evidence);
    expect(figures.flatMap((figure) => (figure.class === "contradicted" ? [figure.text] : []))).toEqual([]);
    const told = findings.filter(({ level, kind }) => level !== "info" && kind !== "residue");
    expect(told.map(({ message }) => message)).toEqual([]);
  });
});
