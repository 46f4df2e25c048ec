import { Budget } from "../../src/diagnosis/budget";

describe("what a diagnosis may spend", () => {
  test("is spent step by step, and never less than nothing is left", () => {
    const budget = new Budget(10);
    expect([budget.spent, budget.left]).toEqual([0, 10]);
    budget.spend(4);
    expect([budget.spent, budget.left]).toEqual([4, 6]);
    budget.spend(9);
    expect([budget.spent, budget.left]).toEqual([13, 0]);
  });

  test("a share is spent once more than it was used, and what it does not use stays", () => {
    const budget = new Budget(10);
    budget.spend(2);
    const share = budget.share(3);
    budget.spend(3);
    expect([share.isSpent, budget.left]).toEqual([false, 5]);
    budget.spend(1);
    expect([share.isSpent, budget.left]).toEqual([true, 4]);
  });

  test("a share is no more than what is left, also where nothing is", () => {
    const budget = new Budget(10);
    budget.spend(8);
    expect(budget.share(5).until).toBe(10);
    budget.spend(8);
    expect([budget.share(5).until, budget.share(5).isSpent]).toEqual([16, false]);
    budget.spend(1);
    expect(budget.share(5).isSpent).toBe(false);
  });
});
