import type { Bilingual } from "../disclosure/bilingual";
import { en } from "./en";
import type { Texts } from "./texts";
import { zh } from "./zh";

export type { Texts } from "./texts";

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
