import { invisibleIn, withInvisibleShown, withoutInvisible } from "../../src/workbook/invisible";

test.each([
  ["\u200b", "零宽字符", "zero-width character"],
  ["\u200f", "文字方向控制符", "direction mark"],
  ["\u202a", "文字方向控制符", "direction mark"],
  ["\u202e", "文字方向控制符", "direction mark"],
  ["\u2060", "零宽字符", "zero-width character"],
  ["\u2066", "文字方向控制符", "direction mark"],
  ["\u2069", "文字方向控制符", "direction mark"],
  ["\ufeff", "零宽字符", "zero-width character"],
  ["\u00ad", "软连字符", "soft hyphen"],
  ["\u0007", "控制字符", "control character"],
  ["\u{e0001}", "不可见字符", "invisible character"],
])("%j cannot be seen, is named by its kind and its code and can be taken out", (character, zh, en) => {
  const text = `行政${character}运行`;
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  expect(withoutInvisible(text)).toBe("行政运行");
  expect(withInvisibleShown(text, "·")).toBe("行政·运行");
  expect(invisibleIn(text)).toEqual({ zh: `${zh}${code}`, en: `${en} ${code}` });
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
