import { decimal, ZERO, type Decimal } from "../../src/disclosure/money";
import { recogniseInputs } from "../../src/disclosure/inputs";
import { recognise } from "../../src/disclosure/recognition";
import { narrativeOf } from "../../src/narrative";
import { linesOf, textOf, type Run } from "../../src/narrative/document";
import type { Amount, Part } from "../../src/narrative/facts/amount";
import { amount as amountRun } from "../../src/narrative/phrases/amount";
import { change } from "../../src/narrative/phrases/change";
import { shareOf } from "../../src/narrative/phrases/share";
import { asRunningText } from "../../src/narrative/punctuation";
import { cellAt, type Workbook } from "../../src/workbook/workbook";
import { disclosures } from "../support/generated-disclosure";
import { LAYOUTS } from "../support/layouts";
import { narrated } from "../support/narrated";
import { inputSheets, sampleWithInputs } from "../support/sample-inputs";
import fc from "../support/property";

const hundredths = (value: number): Decimal => decimal(String(value)).div(100);
const known = (value: Decimal, name = "某项"): Amount => ({ kind: "amount", name, value, from: [], working: null });
const part = (now: number, before: number): Part => ({
  kind: "part",
  key: "某项",
  label: "某项",
  amount: known(hundredths(now)),
  previous: known(hundredths(before)),
  basis: "budget",
  reason: { kind: "words", name: "", value: null, from: [] },
});
const budget = fc.integer({ min: 0, max: 5_000_000_00 });
const numbersIn = (text: string): string[] =>
  [...text.matchAll(/-?\d[\d,]*(?:\.\d+)?/gu)].map(([number]) => number.replace(/,/g, ""));

describe("shares", () => {
  test("of a partition add up to 100.00 but for rounding", () => {
    fc.assert(
      fc.property(fc.array(budget, { minLength: 1, maxLength: 12 }), (parts) => {
        const total = parts.reduce((sum, each) => sum + each, 0);
        fc.pre(total > 0);
        const shares = parts.map((each) =>
          decimal(shareOf(known(hundredths(each)), known(hundredths(total))).text.slice(1, -1)),
        );
        const sum = shares.reduce((all, each) => all.plus(each), ZERO);
        // Each share is off by at most half a hundredth.
        expect(sum.minus(100).abs().lte(decimal("0.005").times(parts.length))).toBe(true);
      }),
    );
  });

  test("lie within what rounding of the quotient allows", () => {
    fc.assert(
      fc.property(budget, budget, (one, total) => {
        fc.pre(total > 0);
        const share = decimal(shareOf(known(hundredths(one)), known(hundredths(total))).text.slice(1, -1));
        expect(
          share
            .minus(decimal(String(one)).times(100).div(total))
            .abs()
            .lte(decimal("0.005")),
        ).toBe(true);
      }),
    );
  });

  test("of nothing are 0.00%, and a share of a missing or zero total is a gap", () => {
    expect(shareOf(known(ZERO), known(ZERO)).text).toBe("占0.00%");
    expect(shareOf(known(decimal("1.00")), known(ZERO)).text).toBe("【待填：某项的占比】");
    expect(shareOf(known(decimal("1.00")), { ...known(ZERO), value: null }).gap).toBe("某项的占比");
  });
});

describe("changes", () => {
  test("have the direction of their sign, in both words", () => {
    fc.assert(
      fc.property(budget, budget, (now, before) => {
        const text = textOf(change(part(now, before)));
        expect(text).toMatch(
          now < before ? /^比上年预算减少[\d,.]+万元，下降[\d.]+%$/u : /^比上年预算增加[\d,.]+万元，增长[\d.]+%$/u,
        );
        const [size = "", rate = ""] = numbersIn(text);
        expect(
          decimal(size)
            .times(100)
            .eq(Math.abs(now - before)),
        ).toBe(true);
        if (before > 0)
          expect(
            decimal(rate)
              .minus(
                decimal(String(Math.abs(now - before)))
                  .times(100)
                  .div(before),
              )
              .abs()
              .lte(decimal("0.005")),
          ).toBe(true);
      }),
    );
  });

  test.each([
    [0, 0, "比上年预算增加0.00万元，增长0.00%"],
    [42676, 0, "比上年预算增加426.76万元，增长100.00%"],
    [0, 173692, "比上年预算减少1,736.92万元，下降100.00%"],
    [1125, 1000, "比上年预算增加1.25万元，增长12.50%"],
    [100125, 100000, "比上年预算增加1.25万元，增长0.13%"], // 0.125 rounds half up
  ])("from %d to %d hundredths read as the trade says it", (now, before, text) => {
    expect(textOf(change(part(now, before)))).toBe(text);
  });

  test("show their working", () => {
    const workings = change(part(1726414, 1616595))
      .map(({ working }) => working)
      .filter(Boolean);
    expect(workings).toEqual(["17,264.14 − 16,165.95 = 1,098.19", "1,098.19 ÷ 16,165.95 = 6.79%"]);
  });

  test("without last year's amount are one gap", () => {
    expect(
      change({ ...part(1, 1), previous: { ...known(ZERO, "某项的上年预算数"), value: null } }).map(({ text }) => text),
    ).toEqual(["【待填：某项的上年预算数】"]);
  });
});

describe("amounts", () => {
  test("are #,##0.00万元", () => {
    expect([0, 5, 100, 1769090, 123456789, -150].map((value) => amountRun(known(hundredths(value))).text)).toEqual([
      "0.00万元",
      "0.05万元",
      "1.00万元",
      "17,690.90万元",
      "1,234,567.89万元",
      "-1.50万元",
    ]);
  });
});

/** Every number that a run states is in one of its cells, or its working names it. */
function isFounded(workbook: Workbook, { text, from, working }: Run): boolean {
  const stated = numbersIn(text);
  const sources = from
    .map((cell) => cellAt(workbook, cell))
    .flatMap((cell) => (cell ? [String(cell.value ?? 0), cell.text] : []));
  const numbers = sources.flatMap((source) => numbersIn(source.normalize("NFKC"))).map(Number);
  return stated.every(
    (number) =>
      numbers.includes(Number(number)) ||
      numbers.map((each) => each - 1).includes(Number(number)) ||
      (working ?? "").replace(/,/g, "").includes(number),
  );
}

describe("every figure of the text", () => {
  const workbook = sampleWithInputs();
  const { lines } = narrated(workbook);

  test("is found in the workbook or follows from it", () => {
    const figures = lines.flatMap(({ runs }) => runs).filter(({ text, from }) => from.length > 0 && /\d/u.test(text));
    expect(figures.length).toBeGreaterThan(150);
    expect(figures.filter((run) => !isFounded(workbook, run)).map(({ text }) => text)).toEqual([]);
  });

  test("stands in a run that knows its source; words without one hold no amount", () => {
    const words = lines.flatMap(({ runs }) => runs).filter(({ from }) => from.length === 0);
    expect(words.map(({ text }) => text).filter((text) => /\d[\d,]*\.\d|\d%/u.test(text))).toEqual([]);
  });

  test("agrees with the tables, whatever they are", () => {
    fc.assert(
      fc.property(disclosures, (tables) => {
        const other = { ...tables, sheets: [...tables.sheets, ...inputSheets()] };
        const document = narrativeOf(recognise(other), recogniseInputs(other));
        const figures = linesOf(document)
          .flatMap(({ runs }) => runs)
          .filter(({ text, from }) => from.length > 0 && /\d/u.test(text));
        expect(figures.filter((run) => !isFounded(other, run)).map(({ text, working }) => [text, working])).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});

describe("the text", () => {
  test.each(Object.entries(LAYOUTS))("is the same when the tables are laid out otherwise: %s", (_, layout) => {
    // Brackets stay as the officer types them, which layouts differ in.
    const texts = (workbook: Workbook): string[] =>
      narrated(workbook).lines.map(({ text }) => text.replace(/\(/gu, "（").replace(/\)/gu, "）"));
    expect(texts(layout(sampleWithInputs()))).toEqual(texts(sampleWithInputs()));
  });

  test("has full-width punctuation, no space inside Chinese and a full stop at the end of a sentence", () => {
    for (const { text, style } of narrated(sampleWithInputs()).lines.slice(1)) {
      expect(text).not.toMatch(/\p{Script=Han}[ ,;:]|[ ,;]\p{Script=Han}/u);
      if (style === "body" && /，/u.test(text)) expect(text).toMatch(/[。：]$/u);
    }
  });

  test.each([
    ["见 《办法》 (试行),已 废止 ;", "见《办法》(试行)，已废止；"],
    ["共1,400.00万元, 其中2,000家", "共1,400.00万元，其中2,000家"],
    ["PPP (public) works, 2024", "PPP (public) works, 2024"],
    ["第一行\n第二行\u0000\u0008", "第一行第二行"],
    ["残缺\ud800字", "残缺字"],
  ])("takes %j over as %j", (typed, printed) => {
    expect(asRunningText(typed)).toBe(printed);
  });
});
