import { remembered, rememberedNumber, rememberedText } from "../../src/workbook/remembered";

/** A function of a key that counts how often it works. */
function counted<K, V>(work: (key: K) => V): { readonly calls: K[]; readonly work: (key: K) => V } {
  const calls: K[] = [];
  return {
    calls,
    work: (key) => {
      calls.push(key);
      return work(key);
    },
  };
}

test("what follows from a workbook is worked out once for each workbook", () => {
  const { calls, work } = counted(({ name }: { readonly name: string }) => (name === "" ? undefined : name.length));
  const known = remembered(work);
  const [first, second, nameless] = [{ name: "甲单位" }, { name: "甲单位" }, { name: "" }];
  expect([known(first), known(first), known(second)]).toEqual([3, 3, 3]);
  expect([known(nameless), known(nameless)]).toEqual([undefined, undefined]);
  expect(calls).toEqual([first, second, nameless]);
});

test("what follows from a label is worked out once, from a text too long for a label each time", () => {
  const { calls, work } = counted((text: string) => text.length);
  const known = rememberedText(work);
  const [label, text] = ["款".repeat(64), "款".repeat(65)];
  expect([known(label), known(label), known(text), known(text), known("")]).toEqual([64, 64, 65, 65, 0]);
  expect(calls).toEqual([label, text, text, ""]);
});

test("what follows from a number is worked out once, even where it is nothing, and forgotten when there are many", () => {
  const { calls, work } = counted((value: number) => (value < 0 ? null : value * 2));
  const known = rememberedNumber(work);
  expect([known(1.5), known(-1), known(1.5), known(-1)]).toEqual([3, null, 3, null]);
  expect(calls).toEqual([1.5, -1]);
  for (let value = 0; value < 5000; value += 1) known(value);
  expect(known(1.5)).toBe(3);
  expect(calls.filter((value) => value === 1.5)).toHaveLength(2);
});
