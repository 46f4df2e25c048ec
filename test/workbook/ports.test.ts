import { HostRefusal, isPaneCommand, isStale } from "../../src/workbook/ports";
import { charactersOf, pointsOf } from "../../src/workbook/text-looks";

test("a refusal says why, where, and in the program's own words", () => {
  const refusal = new HostRefusal("protected", "表3", "locked");
  expect(String(refusal)).toBe("HostRefusal: protected (表3): locked");
  expect([refusal.reason, refusal.where, refusal.detail]).toEqual(["protected", "表3", "locked"]);
  expect(new HostRefusal("host-failed", "", "busy").message).toBe("host-failed: busy");
});

test("a workbook is no longer what was read where cells were changed, are gone or could not be restored", () => {
  const stale = (["changed", "not-found", "not-restored"] as const).map((reason) => new HostRefusal(reason, "", ""));
  expect(stale.map(isStale)).toEqual([true, true, true]);
  const others = (["protected", "host-failed", "not-held"] as const).map((reason) => new HostRefusal(reason, "", ""));
  expect([...others, new Error("changed"), null].map(isStale)).not.toContain(true);
});

test("the program's own buttons are known by their names", () => {
  expect(["validate", "narrate", "clearMarks"].map(isPaneCommand)).toEqual([true, true, true]);
  expect(["", "undo", null].map(isPaneCommand)).not.toContain(true);
});

test("the width of a column in characters and in points is the same width", () => {
  expect([pointsOf(8.43), pointsOf(20), charactersOf(51), charactersOf(116)]).toEqual([51, 116, 8, 20]);
  for (const characters of [4, 12, 90]) expect(charactersOf(pointsOf(characters))).toBe(characters);
});
