import { readFileSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "../../../src/checks";
import { figuresOf } from "../../../src/checks/equation";
import { run } from "../../../src/checks/run";
import { decimal } from "../../../src/disclosure/money";
import { disclose } from "../../../src/disclosure/disclosure";
import { cellKey, qualifiedAddress } from "../../../src/workbook/address";
import { cellAt } from "../../../src/workbook/workbook";
import { withCells } from "../../support/grid-draft";
import { printedWorkbook, REAL_FORMS } from "../../support/real-forms";

/** The form of each disclosure; `null` where it shows too little of one. */
const FORMS: Readonly<Record<string, string | null>> = {
  beijing: "beijing-2026",
  "central-overview-2016": "national",
  "central-overview-2026": "national",
  "chongqing-district-sangong": null,
  chongqing: "chongqing-2026",
  "fujian-fuzhou": "fujian-2026",
  "guangdong-guangzhou": "guangdong-2026",
  "guangdong-shenzhen": "shenzhen-2026",
  "hebei-overview": null,
  "hunan-changsha": "hunan-2026",
  "jiangsu-wuxi-unit": "jiangsu-2026",
  "shaanxi-xian": "shaanxi-2026",
  "shandong-yantai": "shandong-2026",
  "shanghai-unit": "shanghai-unit",
  "yunnan-township-sangong": null,
  "zhejiang-hangzhou": "zhejiang-names-2026",
  "zhejiang-huzhou": "zhejiang-codes-2026",
};

/** What these places print across 人员 and 公用, to be explained, not mended. */
const TO_BE_EXPLAINED: Readonly<Record<string, readonly string[]>> = {
  // 0.01 apart: one place rounded, the other cut off.
  "shandong-yantai": ["basic-expenditure-agrees"],
};

/** Which rules state the balances that were recomputed independently, by the words that name these. */
const STATED_BY: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^over (?!↔)/u,
    /^(?:income-of-the-year|income-sources|carried-over-income|total-income|overview-).*(?:add-up|adds-up|equals-expenditure)$/u,
  ],
  [/^appr 行/u, /^appropriation-row-total-adds-up$/u],
  [/^appr (?!行)/u, /^appropriation-(?!row)/u],
  [/^inc 行合计/u, /^income-(?:row-total|appropriation)-adds-up$/u],
  [/^inc (?!行)/u, /^income-levels-add-up$/u],
  [/^exp 行合计/u, /^expenditure-row-total-adds-up$/u],
  [/^exp (?!行)/u, /^expenditure-levels-add-up$/u],
  [/^gp 行合计/u, /^general-public-expenditure-row-total-adds-up$/u],
  [/^gp (?!行)/u, /^general-public-expenditure-levels-add-up$/u],
  [/^basic 行合计/u, /^basic-expenditure-row-total-adds-up$/u],
  [/^basic (?!行)/u, /^basic-expenditure-levels-add-up$/u],
  [/^fund /u, /^government-fund-/u],
  [/^sc /u, /^state-capital-/u],
  [/^三公 /u, /^three-public-expenses-/u],
  [/^over↔exp/u, /^(?:total-expenditure-agrees|expenditure-by-category-agrees)$/u],
  [/^over↔inc/u, /^total-income-agrees$/u],
  [/^(?:gp↔basic|basic↔gp)/u, /^basic-expenditure-(?:by-purpose-)?agrees$/u],
];

/** Balances counted over tables by function, fund or economic class, which the rule of that name is not about. */
const OF_OTHER_TABLES: Readonly<Record<string, RegExp>> = {
  beijing: /^gp 合计/u,
  "guangdong-shenzhen": /^(?:basic 行合计|exp 逐级)$/u,
  "shaanxi-xian": /^basic 逐级$/u,
};

/**
 * Figures that nothing printed puts below or beside another: an expense, a part of a 项 or an economic class told in passing.
 */
const IN_NO_BALANCE: Readonly<Record<string, number>> = {
  "hebei-overview": 1,
  "jiangsu-wuxi-unit": 2,
  "shaanxi-xian": 14,
  "zhejiang-hangzhou": 1,
  "zhejiang-huzhou": 1,
};

type Counts = { readonly exact?: number; readonly rounding?: number };
const EXPECTED = JSON.parse(readFileSync(join(__dirname, "../../cases/expected-balances.json"), "utf8")) as Readonly<
  Record<string, Readonly<Record<string, Counts>>>
>;

describe.each(REAL_FORMS.map((printed) => [printed.id, printed] as const))("%s", (id, printed) => {
  const workbook = printedWorkbook(printed);
  const book = disclose(workbook);
  const { findings, verdicts, uncovered } = run(RULES, { workbook, book });

  test("its form is known, and every sheet is one of its tables", () => {
    expect(book.form?.id ?? null).toBe(FORMS[id]);
    expect(book.ignored).toEqual([]);
    expect(Object.keys(book.tables)).toHaveLength(printed.sheets.length);
    expect(book.problems.filter((problem) => "table" in problem)).toEqual([]);
  });

  test("nothing in it is called an error", () => {
    expect(findings.filter(({ severity }) => severity === "logical").map(({ message }) => message.zh)).toEqual([]);
    const questioned = findings.filter(({ severity }) => severity === "verifiable").map(({ rule }) => rule.id);
    expect(questioned).toEqual(TO_BE_EXPLAINED[id] ?? []);
  });

  test("the balances that hold in it are stated, 尾差 as 尾差", () => {
    const lacking = STATED_BY.flatMap(([named, rules]) => {
      const wanted = Object.entries(EXPECTED[id] ?? {}).filter(
        ([name]) => named.test(name) && !OF_OTHER_TABLES[id]?.test(name),
      );
      const own = verdicts.filter(({ equation }) => rules.test(equation.rule.id));
      const rounding = own.filter(({ outcome }) => outcome === "rounding" || outcome === "cut-off").length;
      const all = wanted.reduce((sum, [, { exact = 0, rounding: off = 0 }]) => sum + exact + off, 0);
      const off = wanted.reduce((sum, [, counts]) => sum + (counts.rounding ?? 0), 0);
      return own.length < all || rounding < off ? [`${named}: ${own.length} of ${all}, ${rounding} of ${off}`] : [];
    });
    expect(lacking).toEqual([]);
  });

  test("every figure is in a balance, but for those that nothing ties to another", () => {
    expect(uncovered).toHaveLength(IN_NO_BALANCE[id] ?? 0);
    expect(new Set(uncovered.map(({ cell }) => cellKey(cell))).size).toBe(uncovered.length);
  });
});

const BALANCES = RULES.filter((rule) => "needs" in rule);

/** A sample that is the same in every run: each so many-th figure. */
const EVERY = 29;

/** What may be typed instead: one more, one less, a digit doubled, two digits changed places. */
const SLIPS: readonly ((digits: string) => string)[] = [
  (digits) => decimal(digits).plus(1).toFixed(),
  (digits) => decimal(digits).minus(1).toFixed(),
  (digits) => digits.replace(/([1-9])/u, "$1$1"),
  (digits) => digits.replace(/(\d)(?!\1)(\d)/u, "$2$1"),
];

test("a figure that a balance covers is found when it is changed, whatever the form", () => {
  const missed: string[] = [];
  let tried = 0;
  for (const printed of REAL_FORMS) {
    const workbook = printedWorkbook(printed);
    const { verdicts } = run(BALANCES, { workbook, book: disclose(workbook) });
    const covered = new Map(
      verdicts
        .filter(({ equation: { relation, parts } }) => relation === "equals" && parts.length > 0)
        .flatMap(({ equation }) => figuresOf(equation).map((figure) => [cellKey(figure.cell), figure] as const)),
    );
    const figures = [...covered.values()].filter(({ amount }) => !amount.isZero());
    for (const [at, { cell }] of figures.filter((_, index) => index % EVERY === 0).entries()) {
      const before = cellAt(workbook, cell)?.value;
      const digits = typeof before === "number" ? before.toFixed(2) : "";
      const changed = digits === "" ? "" : (SLIPS[at % SLIPS.length]?.(digits) ?? "");
      if (changed === "" || decimal(changed).eq(decimal(digits))) continue;
      tried += 1;
      const wrong = withCells(workbook, { [qualifiedAddress(cell)]: Number(changed) });
      const { findings } = run(BALANCES, { workbook: wrong, book: disclose(wrong) });
      const isFound = findings.some(
        ({ severity, cells }) =>
          severity !== "rounding" && cells.some((place) => cellKey(place.cell) === cellKey(cell)),
      );
      if (!isFound) missed.push(`${printed.id} ${qualifiedAddress(cell)} ${digits} → ${changed}`);
    }
  }
  expect(missed).toEqual([]);
  expect(tried).toBeGreaterThan(60);
});
