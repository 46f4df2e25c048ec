import { word, type Run } from "./document";
import type { Amount, Count, Part, Words } from "./facts/amount";
import { amount, count } from "./phrases/amount";
import { gap } from "./phrases/gap";
import { asRunningText } from "./punctuation";

/** What can stand in a sentence: words, a phrase, an amount, something counted, a part (its amount). */
export type Sayable = string | Run | readonly Run[] | Amount | Count | Words | Part;

/** The runs of a sentence: say`基本支出${basic}，${shareOf(basic, total)}。` */
export function say(strings: TemplateStringsArray, ...values: readonly Sayable[]): Run[] {
  return strings.flatMap((text, index) => {
    const value = values[index];
    const words = text === "" ? [] : [word(text)];
    return value === undefined ? words : [...words, ...runsOf(value)];
  });
}

function runsOf(value: Sayable): readonly Run[] {
  if (typeof value === "string") return value === "" ? [] : [word(value)];
  if (isRuns(value)) return value;
  if (!("kind" in value)) return [value];
  switch (value.kind) {
    case "amount":
      return [amount(value)];
    case "count":
      return [count(value)];
    case "part":
      return [amount(value.amount)];
    case "words":
      return [saying(value, asRunningText)];
  }
}

function isRuns(value: Exclude<Sayable, string>): value is readonly Run[] {
  return Array.isArray(value);
}

/** A text of an input sheet as running text, a clause or a sentence; a gap where it is missing. */
export function saying({ name, value, from }: Words, as: (text: string) => string): Run {
  const text = value === null ? "" : as(value);
  return text === "" ? gap(name, from) : { text, from, working: null, gap: null };
}
