import { LinearSystem } from "../../src/diagnosis/linear-system";
import { slipOf } from "../../src/diagnosis/misprint";
import { onPaper, type Sheet } from "./equations-on-paper";

/** The slip behind A1, if it should hold what A2 does. */
function slipIn(actual: string, expected: string, more: Sheet = {}, equations: readonly string[] = []): string {
  const { verdicts } = onPaper({ A1: actual, A2: expected, ...more }, ["A1 = A2", ...equations]);
  const system = new LinearSystem(verdicts);
  const [wrong, right] = [system.variableAt("表1", 0, 0) ?? -1, system.variableAt("表1", 1, 0) ?? -1];
  const broken = new Set(system.constraints.flatMap((_, at) => (system.balance(at).holds ? [] : [at])));
  const around = { broken, priorYear: () => null, known: new Map() };
  return slipOf(system, wrong, system.amount(right) - system.amount(wrong), around).pattern;
}

describe("the slip behind a figure, by its digits as a person types them", () => {
  test.each([
    ["4,047.63", "4,074.63", "transposition"],
    ["0.05", "0.50", "transposition"],
    ["0.05", "0.08", "digit-changed"],
    ["4,074.60", "4,074.63", "digit-dropped"],
    ["184.00", "1,843.00", "digit-dropped"],
    ["220.40", "2,204.00", "decimal-shift"],
    ["0.50", "5,000.00", "unit"],
    ["-5.00", "5.00", "sign"],
    ["", "389.89", "left-blank"],
    ["18430", "1843", "decimal-shift"],
  ])("%s for %s: %s", (actual, expected, pattern) => {
    expect(slipIn(actual, expected)).toBe(pattern);
  });
});

test("a figure that other tables restate is no total of them; one of two addends may be a total not updated", () => {
  expect(slipIn("731.90", "900.00", { A3: "900.00", A4: "900.00" }, ["A1 = A3", "A1 = A4"])).not.toBe(
    "total-not-updated",
  );
  expect(slipIn("731.90", "900.00", { A3: "300.00", A4: "600.00" }, ["A1 = A3 + A4"])).toBe("total-not-updated");
});
