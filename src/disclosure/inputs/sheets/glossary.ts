import { defineInput } from "../definition";

/** 名词解释: the terms explained in Part 4. */
export const glossary = defineInput({
  kind: "glossary",
  title: { zh: "名词解释表", en: "Glossary" },
  tab: "名词解释",
  also: ["名词解释"],
  instruction: { zh: "填写说明：一个名词一行，按公开文本的顺序。", en: "A term a row, in the order of publication." },
  columns: {
    term: { zh: "名词", en: "Term", also: ["名称", "术语"], width: 24 },
    meaning: { zh: "解释", en: "Meaning", also: ["名词解释", "含义"], width: 110 },
  },
  lines: {},
});
