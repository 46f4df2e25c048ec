import type { Bilingual } from "../disclosure/bilingual";
import { en } from "./en";
import { zh } from "./zh";

type Widened<T> = T extends (...parameters: infer P) => string
  ? (...parameters: P) => string
  : T extends string
    ? string
    : { readonly [K in keyof T]: Widened<T[K]> };

/** The interface's texts in one language. */
export type Texts = Widened<typeof zh>;

export type Language = "zh" | "en";

/** Chinese unless the host displays another language. */
export function languageOf(displayLanguage: string): Language {
  return /^zh/iu.test(displayLanguage) || displayLanguage === "" ? "zh" : "en";
}

export function textsIn(language: Language): Texts {
  return language === "zh" ? zh : en;
}

/** A text of the pure middle in the language shown. */
export function say(text: Bilingual, language: Language): string {
  return text[language];
}
