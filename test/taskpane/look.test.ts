import { lookFor } from "../../src/taskpane/look";

test("the pane looks as the program around it does, as the system wishes where the program says nothing", () => {
  expect(lookFor("#FFFFFF", false, true)).toBe("light");
  expect(lookFor("#262626", false, false)).toBe("dark");
  expect(lookFor("262626", false, false)).toBe("dark");
  expect([lookFor(null, false, true), lookFor(null, false, false)]).toEqual(["dark", "light"]);
});

test("a person's own high contrast goes before everything", () => {
  expect(lookFor("#FFFFFF", true, false)).toBe("high-contrast");
});

test("a background that is no colour is taken for light", () => {
  expect(lookFor("papayawhip", false, true)).toBe("light");
});
