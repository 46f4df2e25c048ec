import { ZERO } from "../../src/disclosure/money";

// Amounts are compared through their methods. Comparing them with < or === goes through valueOf,
// which silently compares texts or identities; in tests that is an error.
const prototype = Object.getPrototypeOf(ZERO) as { valueOf: () => unknown };
Object.defineProperty(prototype, "valueOf", {
  configurable: true,
  value: () => {
    throw new Error("An amount was compared or added with an operator; use its methods (eq, lt, plus …).");
  },
});
