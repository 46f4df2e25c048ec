import { narrateWorkbook } from "../../src/actions/narrate";
import { auditText, evidenceOf, toldFromLines, type TextAudit } from "../../src/audit";
import { NO_SETTINGS } from "../../src/checks/settings";
import { disclose } from "../../src/disclosure/disclosure";
import type { Table } from "../../src/disclosure/table";
import { narrativeOf } from "../../src/narrative";
import { linesOf } from "../../src/narrative/document";
import type { Workbook } from "../../src/workbook/workbook";
import { GENERATED_FORMS, generatedForm } from "../support/generated-form";
import { nationalDepartment } from "../support/national-department";
import { INVENTED_PLACES, printedWorkbook, REAL_FORMS } from "../support/real-forms";
import { shanghaiDepartment } from "../support/shanghai-department";
import { withInputs } from "../support/with-inputs";

/** The text that a workbook gives, held against the same workbook. */
function ownText(workbook: Workbook): { readonly lines: readonly string[]; readonly audit: TextAudit } {
  const book = disclose(workbook);
  const lines = linesOf(narrativeOf(book, book.inputs)).map(({ text }) => text);
  return { lines, audit: auditText(toldFromLines("情况说明", lines), evidenceOf(workbook)) };
}

/** What an officer would have to look at; what is still to be filled in is told of rightly. */
const complaints = ({ findings, figures }: TextAudit): string[] => [
  ...findings
    .filter(({ level, kind }) => level !== "info" && kind !== "residue")
    .map(({ paragraph, message }) => `${paragraph} ${message}`),
  ...figures
    .filter((figure) => figure.class === "open" || figure.class === "contradicted")
    .map(({ paragraph, text, class: standing }) => `${paragraph} ${text} ${standing}`),
];

const printsLastYear = (workbook: Workbook): boolean =>
  (Object.values(disclose(workbook).tables) as readonly (Table | undefined)[]).some((table) =>
    table?.columns.some(
      ({ means: { flow, period, purpose } }) => period === "previous" && purpose === "none" && flow !== "income",
    ),
  );

const stating = (before: string) => ({ department: "某市某局", year: 2026, before });

describe.each([...REAL_FORMS, ...INVENTED_PLACES].map((form) => [form.id, printedWorkbook(form)] as const))(
  "of the tables of %s",
  (_id, tables) => {
    test("the text that we write has every figure proved or derived, and nothing is said against it", () => {
      expect(complaints(ownText(tables).audit)).toEqual([]);
    });

    // Where tables print last year's amounts themselves, others typed beside them would contradict them.
    if (!printsLastYear(tables))
      test("so has the text with last year's amounts and reasons", () => {
        expect(complaints(ownText(withInputs(tables, stating("1.2"))).audit)).toEqual([]);
      });
  },
);

describe.each(GENERATED_FORMS.map((form) => [form.id, form] as const))("of a sound disclosure of %s", (_id, form) => {
  test("the text has every figure proved or derived, with last year's amounts and without, with carry-over and without", () => {
    expect(complaints(ownText(generatedForm(form, 3)).audit)).toEqual([]);
    const withAll = withInputs(generatedForm(form, 3, true), stating("0.9"));
    expect(complaints(ownText(withAll).audit)).toEqual([]);
  });
});

describe("of a department of Shanghai with all its input sheets", () => {
  const byItem = shanghaiDepartment({
    statements: [
      ["当年财政拨款项目个数", "4"],
      ["当年非财政拨款项目个数", "1"],
      ["行政运行主要用途", "局本级人员经费和公用经费"],
    ],
  });

  test("every figure of the text is proved or derived, by 类 and by 项", () => {
    for (const workbook of [shanghaiDepartment(), byItem]) {
      const { audit } = ownText(workbook);
      expect(complaints(audit)).toEqual([]);
      expect(audit.figures.filter((figure) => figure.class === "proved").length).toBeGreaterThan(30);
    }
  });

  test("an item of all appropriations is held against the tables of their budgets", () => {
    const { lines } = ownText(byItem);
    const wrong = lines.map((line) => line.replace("（项）”科目800.00万元", "（项）”科目8,000.00万元"));
    expect(complaints(auditText(toldFromLines("情况说明", wrong), evidenceOf(byItem)))).toEqual([
      expect.stringMatching(/8,000\.00万元，表中为800\.00万元/u),
      expect.stringContaining("8,000.00万元 contradicted"),
    ]);
  });

  test.each([
    ["what is received", "财政拨款收入1,060.00万元，比2025年预算减少50.00万元", "减少60.00万元"],
    [
      "what is spent, which compares with the same",
      "财政拨款支出预算1,060.00万元，比2025年预算减少50.00万元",
      "减少60.00万元",
    ],
  ])("a wrong change of %s is found", (_, sentence, change) => {
    const workbook = shanghaiDepartment();
    const { lines } = ownText(workbook);
    const wrong = lines.map((line) => line.replace(sentence, sentence.replace("减少50.00万元", change)));
    expect(wrong).not.toEqual(lines);
    expect(complaints(auditText(toldFromLines("情况说明", wrong), evidenceOf(workbook)))).toContainEqual(
      expect.stringContaining("与上年数1,110.00万元推算不符"),
    );
  });

  test("last year's total that follows from its parts proves a change, and refutes none", () => {
    const workbook = shanghaiDepartment();
    const { lines } = ownText(workbook);
    const other = lines.map((line) =>
      line.replace("6.00万元，比2025年预算减少17.00万元", "6.00万元，比2025年预算减少27.00万元"),
    );
    expect(other).not.toEqual(lines);
    expect(complaints(auditText(toldFromLines("情况说明", other), evidenceOf(workbook)))).toEqual([
      expect.stringContaining("27.00万元 open"),
    ]);
  });
});

test.each(["shanghai-department", "shanghai-unit"])(
  "written with last year's workbook and held against it, the text of %s has every figure proved or derived",
  (id) => {
    const form = GENERATED_FORMS.find((each) => each.id === id);
    if (!form) throw new Error(`no form ${id}`);
    const [now, before] = [generatedForm(form, 3), { ...generatedForm(form, 4), name: "2025.xlsx" }];
    const lines = narrateWorkbook(now, NO_SETTINGS, { name: "2025.xlsx", workbook: before }).lines.map(
      ({ text }) => text,
    );
    expect(lines.filter((line) => line.includes("比2025年预算")).length).toBeGreaterThan(2);
    expect(lines.filter((line) => line.includes("的上年预算数】"))).toEqual([]);
    expect(complaints(auditText(toldFromLines("情况说明", lines), evidenceOf(now, before)))).toEqual([]);
  },
);

/** Items told by their names alone have no line of their own in 上年预算数. */
const NAMED_ALONE = "zhejiang-names-2026";

test.each(GENERATED_FORMS.filter(({ id }) => id !== NAMED_ALONE).map((form) => [form.id, form] as const))(
  "what the text of %s asks of last year can be stated in 上年预算数",
  (_id, form) => {
    const { lines } = ownText(withInputs(generatedForm(form, 3, true), stating("0.9")));
    const asked = lines.flatMap((line) => line.match(/【待填：[^】]*上年预算数】/gu) ?? []);
    expect(asked.filter((gap) => !gap.includes("机关运行经费"))).toEqual([]);
  },
);

test("what was not there last year grew by all that it is", () => {
  const workbook = nationalDepartment();
  const { lines } = ownText(workbook);
  const wrong = lines.map((line) => line.replace("增加200.00万元（2025年未安排）", "增加210.00万元（2025年未安排）"));
  expect(wrong).not.toEqual(lines);
  expect(complaints(ownText(workbook).audit)).toEqual([]);
  expect(complaints(auditText(toldFromLines("情况说明", wrong), evidenceOf(workbook)))).toEqual([
    expect.stringContaining("210.00万元"),
    expect.stringContaining("contradicted"),
  ]);
});

test("a column of last year's amounts that nobody filled in is asked for, and does not say that there was nothing", () => {
  const form = GENERATED_FORMS.find(({ id }) => id === "national");
  const { lines } = ownText(form ? generatedForm(form, 3) : nationalDepartment());
  expect(lines.filter((line) => line.includes("2025年未安排"))).toEqual([]);
  expect(lines.some((line) => line.includes("【待填：一般公共预算拨款的上年预算数】"))).toBe(true);
});

test("a first digit typed wrong is found wherever the tables state the figure", () => {
  const missed: string[] = [];
  let tried = 0;
  for (const form of REAL_FORMS) {
    const workbook = printedWorkbook(form);
    const { lines, audit } = ownText(workbook);
    const evidence = evidenceOf(workbook);
    const proved = audit.figures.filter((figure) => figure.class === "proved" && /^[1-9]/u.test(figure.text));
    for (const { paragraph, start, text } of proved.filter((_, index) => index % 7 === 0)) {
      const wrong = `${(Number(text[0]) % 9) + 1}${text.slice(1)}`;
      const changed = lines.map((line, index) =>
        index === paragraph - 1 ? line.slice(0, start) + wrong + line.slice(start + text.length) : line,
      );
      tried += 1;
      if (complaints(auditText(toldFromLines("情况说明", changed), evidence)).length === 0)
        missed.push(`${form.id} ${paragraph} ${text}→${wrong}`);
    }
  }
  expect(missed).toEqual([]);
  expect(tried).toBeGreaterThan(60);
});
