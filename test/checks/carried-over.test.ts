import { eitherWay, type EitherWay } from "../../src/checks/carried-over";
import type { Figure } from "../../src/disclosure/figure";
import { onPaper } from "../diagnosis/equations-on-paper";

/** Figures on paper: total, parts, carried over, beside. */
function figures(...amounts: string[]): Figure[] {
  const cells = Object.fromEntries(amounts.map((amount, at) => [`A${at + 1}`, amount]));
  return onPaper(
    cells,
    amounts.map((_, at) => `A${at + 1} = A${at + 1}`),
  ).verdicts.map(({ equation }) => equation.total);
}

function balanceOf(total: string, part: string, carried: string): EitherWay {
  const [whole, one, over] = figures(total, part, carried);
  return { about: { zh: "某类", en: "A" }, total: whole, parts: [one], carriedOver: [over] };
}

const WITH = balanceOf("7.00", "5.00", "2.00");
const WITHOUT = balanceOf("5.00", "5.00", "2.00");
const NEITHER = balanceOf("9.00", "5.00", "2.00");
const NOTHING = balanceOf("5.00", "5.00", "0.00");

/** How the last balance is stated: the amounts of its parts and what is said with it. */
function last(...balances: EitherWay[]): [string[], string | undefined] {
  const draft = eitherWay(balances).at(-1);
  return [(draft?.parts ?? []).map((figure) => figure?.amount.toFixed(2) ?? ""), draft?.note?.zh];
}

test.each<[string, EitherWay[], [string[], string | undefined]]>([
  ["加上结转才相等的，计入", [WITH], [["5.00", "2.00"], "已计入财政拨款结转"]],
  ["不加结转相等的，不计入", [WITHOUT], [["5.00"], "未计入财政拨款结转"]],
  ["没有结转的只有一种说法", [NOTHING], [["5.00"], undefined]],
  ["怎样都不相等的，随多数", [WITH, WITH, WITHOUT, NEITHER], [["5.00", "2.00"], "无论是否计入财政拨款结转都不相等"]],
  ["多数不计入的，不计入", [WITHOUT, NEITHER], [["5.00"], "无论是否计入财政拨款结转都不相等"]],
  ["两种一样多的，按不计入", [WITH, WITHOUT, NEITHER], [["5.00"], "无论是否计入财政拨款结转都不相等"]],
  ["只有它自己的，按不计入", [NEITHER], [["5.00"], "无论是否计入财政拨款结转都不相等"]],
])("%s", (_what, balances, expected) => {
  expect(last(...balances)).toEqual(expected);
});

test("读不出的结转使这条勾稽无法说", () => {
  expect(eitherWay([{ ...WITH, carriedOver: [null] }])[0]?.parts.includes(null)).toBe(true);
});

test("一边另列的结转可从合计中减去", () => {
  const [total, part, beside] = figures("5.00", "7.00", "2.00");
  const draft = eitherWay([
    { about: { zh: "某类", en: "A" }, total, parts: [part], carriedOver: [], beside: [beside] },
  ]);
  expect([draft[0]?.minus, draft[0]?.note?.zh]).toEqual([[beside], "一处已计入财政拨款结转"]);
});
