import { invisibleIn, withInvisibleShown, withoutInvisible } from "../../src/workbook/invisible";

test.each([
  "\u200b",
  "\u200f",
  "\u202a",
  "\u202e",
  "\u2060",
  "\u2066",
  "\u2069",
  "\ufeff",
  "\u00ad",
  "\u0007",
  "\u{e0001}",
])("%j cannot be seen, is named by its code and can be taken out", (character) => {
  const text = `行政${character}运行`;
  expect(withoutInvisible(text)).toBe("行政运行");
  expect(withInvisibleShown(text, "·")).toBe("行政·运行");
  expect(invisibleIn(text).zh).toContain(
    `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
});

test("blanks, line breaks and what can be seen stay", () => {
  const text = "收 入\t总\u3000计\n（1）\u00a0Ａ葛\u{e0100}";
  expect(withoutInvisible(text)).toBe(text);
  expect(invisibleIn(text)).toEqual({ zh: "", en: "" });
});

test("kinds and codes are named once", () => {
  expect(invisibleIn("\u202d4,074.63\u202c\u202d\u200b")).toEqual({
    zh: "文字方向控制符U+202D、U+202C，零宽字符U+200B",
    en: "direction mark U+202D, U+202C; zero-width character U+200B",
  });
});
