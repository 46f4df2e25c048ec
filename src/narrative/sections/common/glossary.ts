import { gap } from "../../phrases/gap";
import { asRunningText, asSentence } from "../../punctuation";
import { say, saying } from "../../say";
import { numbered, passage, type NumberStyle, type Passage } from "../../section";

/** 名词解释: `一、财政拨款：指由……。` */
export const glossary = (style: NumberStyle): Passage =>
  passage({
    id: "part",
    needs: [],
    says: ({ terms }) =>
      terms.length === 0
        ? [[gap("名词解释")]]
        : [
            numbered(
              terms,
              ({ term, meaning }) => say`${saying(term, asRunningText)}：${saying(meaning, asSentence)}`,
              style,
            ),
          ],
  });
