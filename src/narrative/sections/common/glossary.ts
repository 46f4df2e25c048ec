import type { CommonFacts } from "../../facts";
import { gap } from "../../phrases/gap";
import { asRunningText, asSentence } from "../../punctuation";
import { say, saying } from "../../say";
import { numbered, type Draft } from "../../section";

/** 名词解释: `一、财政拨款：指由……。` */
export const glossary = ({ terms }: CommonFacts): readonly Draft[] =>
  terms.length === 0
    ? [[gap("名词解释")]]
    : [
        numbered(
          terms,
          ({ term, meaning }) => say`${saying(term, asRunningText)}：${saying(meaning, asSentence)}`,
          "一、",
        ),
      ];
