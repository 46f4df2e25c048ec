import { addIntervals, contains, exactly, intervalAround, meet, NOTHING } from "../../src/disclosure/interval";
import { decimal } from "../../src/disclosure/money";

const around = (amount: string, quantum = "0.01") => intervalAround(decimal(amount), decimal(quantum));
const shown = ({ low, high }: ReturnType<typeof around>) => [low.toString(), high.toString()];

test("a printed figure stands for half a last digit each way", () => {
  expect(shown(around("17690.90"))).toEqual(["17690.895", "17690.905"]);
  expect(shown(around("-1", "1"))).toEqual(["-1.5", "-0.5"]);
  expect(shown(NOTHING)).toEqual(["0", "0"]);
});

test("what is taken away adds its width all the same", () => {
  const both = addIntervals([
    { interval: around("5.00"), sign: 1 },
    { interval: around("2.00"), sign: -1 },
  ]);
  expect(shown(both)).toEqual(["2.99", "3.01"]);
  expect(shown(addIntervals([]))).toEqual(["0", "0"]);
});

test.each([
  ["ends touch", "1.00", "1.01", true],
  ["apart by more than both halves", "1.00", "1.02", false],
  ["the same", "1.00", "1.00", true],
])("closed intervals meet: %s", (_what, a, b, expected) => {
  expect(meet(around(a), around(b))).toBe(expected);
  expect(meet(around(b), around(a))).toBe(expected);
});

test.each([
  ["1.005", true],
  ["0.995", true],
  ["1.0051", false],
  ["0.9949", false],
])("1.00 can stand for %s: %s", (amount, expected) => {
  expect(contains(around("1.00"), decimal(amount))).toBe(expected);
  expect(contains(exactly(decimal("1")), decimal(amount))).toBe(false);
});
