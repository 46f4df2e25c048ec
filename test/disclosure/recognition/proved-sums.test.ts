import { decimal } from "../../../src/disclosure/money";
import { addUp, groupsByFigures } from "../../../src/disclosure/recognition/proved-sums";

const row = (amount: string | null) => ({
  figure: () => (amount === null ? null : { amount: decimal(amount), quantum: decimal("0.01") }),
});
const groups = (total: string | null, ...amounts: (string | null)[]) =>
  groupsByFigures(row(total), amounts.map(row), "total");

describe("what belongs to what, as the figures show it", () => {
  test("a row that is the sum of those that follow it holds them, at several levels", () => {
    expect(groups("10.00", "7.00", "3.00", "1.00", "2.00", "4.00", "3.00")).toEqual([-1, 0, 1, 1, 0, -1]);
  });

  test("rows of zero belong to what stands above them, where only one order comes out", () => {
    expect(groups("5.00", "3.00", "1.00", "2.00", "0.00", "2.00")).toBeNull();
    expect(groups("5.00", "3.00", "0.00", "2.00")).toEqual([-1, -1, -1]);
  });

  test("two orders that both come out show none", () => {
    expect(groups("6.00", "3.00", "1.00", "2.00", "3.00", "1.00", "2.00")).toEqual([-1, 0, 0, -1, 3, 3]);
    expect(groups("9.00", "3.00", "1.00", "2.00", "3.00", "1.00", "2.00")).toBeNull();
  });

  test.each([
    ["they do not add up", ["10.00", "4.00", "5.00"]],
    ["one is negative", ["2.00", "3.00", "-1.00"]],
    ["one cannot be read", ["2.00", "1.00", null]],
    ["the total is zero", ["0.00", "0.00"]],
    ["there are no rows", ["1.00"]],
  ])("where %s there is no order", (_, [total, ...amounts]) => {
    expect(groups(total ?? null, ...amounts)).toBeNull();
  });

  test("sums that come out in more ways than are tried show no order", () => {
    const amounts = Array.from({ length: 400 }, (_, at) => (at % 4 < 2 ? "2.00" : "0.00"));
    expect(groups("400.00", ...amounts)).toBeNull();
    const sparse = ["1.00", ...Array.from({ length: 300 }, () => "0.00")];
    expect(groups("1.00", ...sparse)).toEqual(sparse.map(() => -1));
  });
});

test("rounding explains half a last digit of each row, and nothing between two rows of one number", () => {
  expect(addUp(row("10.01"), [row("3.33"), row("3.33"), row("3.34")], "total")).toBe(true);
  expect(addUp(row("10.03"), [row("3.33"), row("3.33"), row("3.34")], "total")).toBe(false);
  expect(addUp(row("3.34"), [row("3.33")], "total")).toBe(false);
  expect(addUp(row("3.34"), [row(null)], "total")).toBe(false);
});
