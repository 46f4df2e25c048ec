import { balance, examination, type Fault, type Rule } from "../../src/checks/rule";
import type { RuleSeverity } from "../../src/checks/rule-facts";
import type { Finding } from "../../src/checks/finding";
import { run } from "../../src/checks/run";
import { explain, NO_SETTINGS, switchOff, type CheckSettings } from "../../src/checks/settings";
import { disclose, type Disclosure } from "../../src/disclosure/disclosure";
import type { Figure } from "../../src/disclosure/figure";
import type { TableKind } from "../../src/disclosure/kinds/definition";
import { spending } from "../../src/disclosure/meaning";
import { cellAddress } from "../../src/workbook/address";
import type { Workbook } from "../../src/workbook/workbook";
import { onPaper, type Sheet } from "../diagnosis/equations-on-paper";
import { tableOnPaper, type PaperRow } from "../support/table-on-paper";

const EMPTY: Workbook = { name: "空.xlsx", sheets: [] };
const text = (zh: string) => ({ zh, en: zh });
const texts = { name: text("纸上"), holds: text("。"), sources: [], remedy: text("。") };

/** A rule that states equations over figures of a sheet. */
function stating(
  id: string,
  cells: Sheet,
  equations: readonly string[],
  { kind = "within-table", needs = ["expenditure"], severity = "logical" }: Stating = {},
): Rule {
  const { verdicts } = onPaper(cells, equations);
  return balance<TableKind>({
    ...{ ...texts, id, kind, needs, severity },
    equations: () =>
      verdicts.map(({ equation: { about, total, parts, relation } }) => ({
        ...{ about, total, relation },
        parts: parts.flatMap(({ figure, sign }) => (sign === 1 ? [figure] : [])),
        minus: parts.flatMap(({ figure, sign }) => (sign === -1 ? [figure] : [])),
      })),
  });
}

interface Stating {
  readonly kind?: "within-table" | "between-tables" | "other-sheets";
  readonly needs?: readonly TableKind[];
  readonly severity?: RuleSeverity;
}

const finding = (id: string, fault: Partial<Fault> = {}, severity: RuleSeverity = "formal"): Rule =>
  examination({
    ...{ ...texts, id, kind: "form", severity },
    examine: () => [
      { table: "expenditure", cells: [{ sheet: "表1", row: 5, column: 1 }], message: text(id), ...fault },
    ],
  });

const NAMED: PaperRow = { name: "总计", kind: "total", amounts: { total: "9.00" } };
const TABLE = tableOnPaper("expenditure", [{ key: "total", means: spending() }], [NAMED]);
const bookWith = (tables: Disclosure["tables"]): Disclosure => ({ ...disclose(EMPTY), tables, problems: [] });
const BOOK = bookWith({ expenditure: TABLE } as Disclosure["tables"]);

const checked = (rules: readonly Rule[], settings: CheckSettings = NO_SETTINGS, book: Disclosure = BOOK) =>
  run(rules, { workbook: EMPTY, book }, settings);

/** What was found: the rule, how grave, where. */
const told = ({ rule, severity, cells }: Finding): string =>
  `${rule.id} ${severity} ${cells.map(({ cell, role }) => `${cellAddress(cell)} ${role}`).join(", ")}`;

/** Three figures that cannot be apart by more than 0.01. */
const THREE = { B1: "1.00", C1: "2.00" };

describe("what comes of an equation", () => {
  test.each<[string, string, string[]]>([
    ["holds", "3.00", []],
    ["is off by rounding", "3.01", ["sum rounding A1 total, B1 part, C1 part"]],
    ["is broken", "3.05", ["sum logical A1 total, B1 part, C1 part"]],
  ])("that %s", (_what, total, expected) => {
    expect(checked([stating("sum", { A1: total, ...THREE }, ["A1 = B1 + C1"])]).findings.map(told)).toEqual(expected);
  });

  test("that states a number twice, apart by its last digit, is to be verified, whatever the rule says", () => {
    const rule = stating("twice", { A1: "3.01", B1: "3.00" }, ["A1 = B1"]);
    expect(checked([rule]).findings.map(told)).toEqual(["twice verifiable A1 total, B1 part"]);
  });

  test("that is broken is as grave as its rule", () => {
    const rule = stating("sum", { A1: "3.05", ...THREE }, ["A1 = B1 + C1"], { severity: "verifiable" });
    expect(checked([rule]).findings.map(told)).toEqual(["sum verifiable A1 total, B1 part, C1 part"]);
  });

  test("names what was found, expected, and the difference, with the calculation behind it", () => {
    const [found] = checked([stating("sum", { A1: "3.05", ...THREE }, ["A1 = B1 + C1"])]).findings;
    expect(found).toMatchObject({
      ...{
        expected: "3.00",
        actual: "3.05",
        difference: "0.05",
        table: "expenditure",
        repair: null,
        explanation: null,
      },
    });
    expect(found?.verdict?.outcome).toBe("broken");
    expect(found?.message.zh).toContain("3.05");
  });

  test("about the sheets beside the tables is shown under the workbook", () => {
    const rule = stating("sum", { A1: "3.05", ...THREE }, ["A1 = B1 + C1"], { kind: "other-sheets" });
    expect(checked([rule]).findings.map(({ table }) => table)).toEqual([null]);
  });

  test("names a cell once, though it stands in it twice", () => {
    const rule = stating("sum", { A1: "3.05", B1: "1.00" }, ["A1 = B1 + B1"]);
    expect(checked([rule]).findings.map(told)).toEqual(["sum logical A1 total, B1 part"]);
  });

  test("is judged among all others: where figures were cut off, what holds so is 尾差", () => {
    const rows = Array.from({ length: 12 }, (_, at) => at + 1);
    const cells = Object.fromEntries(
      rows.flatMap((row) => [
        [`A${row}`, "4.02"],
        ...["B", "C", "D", "E"].map((column) => [`${column}${row}`, "1.00"]),
      ]),
    ) as Sheet;
    const sums = rows.map((row) => `A${row} = B${row} + C${row} + D${row} + E${row}`);
    const { findings } = checked([stating("sum", { ...cells, A1: "4.03" }, sums)]);
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(["rounding"]));
    expect(findings).toHaveLength(12);
    expect(findings.map(({ verdict }) => verdict?.outcome).filter((outcome) => outcome === "truncated")).toHaveLength(
      1,
    );
  });

  test("in a workbook whose sums all come out, a difference of one figure is to be verified", () => {
    const rows = Array.from({ length: 40 }, (_, at) => at + 1);
    const cells = Object.fromEntries(
      rows.flatMap((row) => [
        [`A${row}`, "3.00"],
        [`B${row}`, "1.00"],
        [`C${row}`, "2.00"],
      ]),
    ) as Sheet;
    const sums = rows.map((row) => `A${row} = B${row} + C${row}`);
    const { findings } = checked([stating("sum", { ...cells, A1: "3.01" }, sums)]);
    expect(findings.map(told)).toEqual(["sum verifiable A1 total, B1 part, C1 part"]);
  });
});

describe("what comes of an examination", () => {
  test("is as grave as its rule, or as the fault says", () => {
    expect(checked([finding("a"), finding("b", { severity: "verifiable" })]).findings.map(told)).toEqual([
      "b verifiable B6 subject",
      "a formal B6 subject",
    ]);
  });

  test("is told with all it says, and nothing where it says nothing", () => {
    const repair = { safety: "safe" as const, name: text("改"), edits: [] };
    const said = { expected: "甲", actual: "乙", difference: "1", repair };
    expect(checked([finding("a", said)]).findings[0]).toMatchObject({ ...said, verdict: null, explanation: null });
    expect(checked([finding("a")]).findings[0]).toMatchObject({
      expected: null,
      actual: null,
      difference: null,
      repair: null,
    });
  });

  test("is given the equations of all rules and the codes that hold", () => {
    let given: Parameters<Extract<Rule, { examine: unknown }>["examine"]>[0] | null = null;
    const rule = examination({
      ...{ ...texts, id: "a", kind: "form", severity: "formal" },
      examine: (subject) => {
        given = subject;
        return [];
      },
    });
    checked([rule, stating("sum", { A1: "3.00", ...THREE }, ["A1 = B1 + C1"])]);
    expect(given).toMatchObject({ workbook: EMPTY, book: BOOK });
    expect((given as { verdicts?: readonly unknown[] } | null)?.verdicts).toHaveLength(1);
    expect((given as { codes?: unknown } | null)?.codes).toBeDefined();
  });

  test("said by two rules in the same words of the same cells is said once", () => {
    const [one, other] = [finding("a", { message: text("同") }), finding("b", { message: text("同") })];
    expect(checked([one, other]).findings.map(({ rule }) => rule.id)).toEqual(["a"]);
  });
});

describe("what a rule needs", () => {
  const rule = stating("sum", { A1: "3.05", ...THREE }, ["A1 = B1 + C1"], { needs: ["expenditure", "income"] });

  test("a table that the form does not have is not missed", () => {
    const { findings, notEvaluated } = checked([rule]);
    expect([findings, notEvaluated]).toEqual([[], []]);
  });

  const form = (...kinds: TableKind[]): Disclosure["form"] => ({
    ...{ id: "x", name: "x", province: "", from: 2024, unit: "万元", source: "", emptyStatement: "" },
    tables: kinds.map((kind) => ({ kind, number: "", title: "", columns: [] })),
  });

  test("a table that the form has and the workbook lacks is said to be missing, not one that is there", () => {
    const { notEvaluated } = checked([rule], NO_SETTINGS, { ...BOOK, form: form("expenditure", "income") });
    expect(notEvaluated).toEqual([{ rule, missing: ["income"] }]);
  });

  test("of several missing tables the form must have all", () => {
    const three = stating("sum", {}, [], { needs: ["expenditure", "income", "overview"] });
    expect(checked([three], NO_SETTINGS, { ...BOOK, form: form("income") }).notEvaluated).toEqual([]);
    expect(checked([three], NO_SETTINGS, { ...BOOK, form: form("income", "overview") }).notEvaluated).toEqual([
      { rule: three, missing: ["income", "overview"] },
    ]);
  });

  test("of a workbook without any table nothing in particular is said to be missing", () => {
    const empty = { ...bookWith({}), form: form("expenditure", "income") };
    expect(checked([rule], NO_SETTINGS, empty).notEvaluated).toEqual([]);
  });

  test("nothing is missed by a rule that has what it needs, nor by an examination", () => {
    const { notEvaluated } = checked([stating("sum", {}, []), finding("a")], NO_SETTINGS, {
      ...BOOK,
      form: form("income"),
    });
    expect(notEvaluated).toEqual([]);
  });
});

describe("what the officer decided", () => {
  const broken = stating("sum", { A1: "3.05", ...THREE }, ["A1 = B1 + C1"], { severity: "verifiable" });

  test("a rule switched off is not evaluated, and listed with the reason; another's name switches off nothing", () => {
    const { findings, switchedOff, counts } = checked(
      [broken, finding("a")],
      switchOff(NO_SETTINGS, "sum", "口径不同"),
    );
    expect(findings.map(({ rule }) => rule.id)).toEqual(["a"]);
    expect(switchedOff).toEqual([{ rule: broken, reason: "口径不同" }]);
    expect(counts.equations).toBe(0);
    expect(checked([broken], switchOff(NO_SETTINGS, "other", "x"))).toMatchObject({ switchedOff: [] });
  });

  test("that no table was found is said whatever is switched off", () => {
    const rule = finding("nothing-recognised");
    const { findings, switchedOff } = checked([rule], switchOff(NO_SETTINGS, "nothing-recognised", "x"));
    expect([findings.length, switchedOff]).toEqual([1, []]);
  });

  test("a 核实性 finding carries its explanation, others and errors none", () => {
    const [found] = checked([broken]).findings;
    if (!found) throw new Error("nothing found");
    const settings = explain(NO_SETTINGS, found, "另有一笔");
    expect(checked([broken], settings).findings.map(({ explanation }) => explanation)).toEqual(["另有一笔"]);
    const other = stating("sum", { A1: "3.06", ...THREE }, ["A1 = B1 + C1"], { severity: "verifiable" });
    expect(checked([other], settings).findings.map(({ explanation }) => explanation)).toEqual([null]);
    const error = stating("sum", { A1: "3.05", ...THREE }, ["A1 = B1 + C1"]);
    expect(checked([error], settings).findings.map(({ explanation }) => explanation)).toEqual([null]);
  });
});

describe("what was proved", () => {
  const addressesOf = (figures: readonly Figure[]) => figures.map(({ cell }) => `${cell.sheet}!${cellAddress(cell)}`);

  test("counts equations once, the cells they fix, and the figures that none of them touches", () => {
    const twice = ["A1 = B1 + C1", "A1 = C1 + B1", "A1 >= D1"];
    const { counts, verdicts, uncovered } = checked([stating("sum", { A1: "3.00", ...THREE, D1: "1.00" }, twice)]);
    expect(counts).toEqual({ equations: 2, cells: 3, uncovered: 1 });
    expect(verdicts).toHaveLength(2);
    expect(addressesOf(uncovered)).toEqual(["表3!B1"]);
  });

  test("the list is in the order of tables, gravest first", () => {
    const rules = [
      finding("formal"),
      finding("book", { table: null }),
      stating("sum", { A9: "3.05", B9: "3.00" }, ["A9 = B9"]),
    ];
    expect(checked(rules).findings.map(({ rule }) => rule.id)).toEqual(["book", "sum", "formal"]);
  });
});
