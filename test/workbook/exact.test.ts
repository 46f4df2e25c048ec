import { addedExact, exact, exactNumber, negatedExact, roundedExact, ZERO_EXACT } from "../../src/workbook/exact";

test("amounts are added without the errors of binary arithmetic, from the fifteen digits that Excel holds", () => {
  expect(exactNumber(addedExact(exact(0.1), exact(0.2)))).toBe(0.3);
  expect(exactNumber(addedExact(exact(17690.9), exact(-0.95)))).toBe(17689.95);
  expect(exactNumber(addedExact(exact(0.1 + 0.2), negatedExact(exact(0.3))))).toBe(0);
  expect(exactNumber(addedExact(ZERO_EXACT, exact(1e21)))).toBe(1e21);
});

test.each([
  [1.005, 2, 1.01],
  [1.0049, 2, 1],
  [-1.005, 2, -1.01],
  [-1.0049, 2, -1],
  [0.5, 0, 1],
  [-0.5, 0, -1],
  [0, 2, 0],
  [2.5, 1, 2.5],
  [2.5, 2, 2.5],
  [17, 2, 17],
])("%p to %i decimals is %p, half away from zero", (value, places, rounded) => {
  expect(exactNumber(roundedExact(exact(value), places))).toBe(rounded);
});
