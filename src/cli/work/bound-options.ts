import type { Bilingual } from "../../disclosure/bilingual";
import { Refusal } from "../system-errors";
import type { Options, Words } from "../words";
import { BOUNDS, type Bounds } from "./job";

/** The options by which a person gives a file more time or memory. */
export const BOUND_OPTIONS = {
  "max-seconds": { type: "string", value: { zh: "秒数", en: "a number of seconds" } },
  "max-memory": { type: "string", value: { zh: "内存大小（MB）", en: "a size in MB" } },
} as const satisfies Options;

/** A day of the processor, and more memory than Node can be given: beyond it a number is a slip. */
const MOST: Readonly<Record<keyof typeof BOUND_OPTIONS, number>> = { "max-seconds": 86_400, "max-memory": 1_000_000 };

export const BOUND_USAGE: Bilingual = {
  zh: `  --max-seconds 秒   一个文件最多用多少处理器时间（默认${BOUNDS.seconds}秒）
  --max-memory MB    一个文件最多用多少内存（默认${BOUNDS.megabytes}MB）`,
  en: `  --max-seconds N    processor time a file may take (${BOUNDS.seconds} s unless told otherwise)
  --max-memory MB    memory a file may take (${BOUNDS.megabytes} MB unless told otherwise)`,
};

/** @throws Refusal where it is no number above zero */
export function boundsFrom(words: Words): Bounds {
  const read = (name: keyof typeof BOUND_OPTIONS, usual: number): number => {
    const value = words.text(name);
    if (value === null) return usual;
    const number = /^\d{1,9}(?:\.\d{1,9})?$/u.test(value) ? Number(value) : 0;
    if (number > 0 && number <= MOST[name]) return number;
    throw new Refusal({
      zh: `--${name}后面应为大于0、不超过${MOST[name]}的数，现为“${value}”。`,
      en: `--${name} takes a number above 0 and no more than ${MOST[name]}, found “${value}”.`,
    });
  };
  return { seconds: read("max-seconds", BOUNDS.seconds), megabytes: read("max-memory", BOUNDS.megabytes) };
}
