import type { Bilingual, Language } from "../disclosure/bilingual";

export type { Language };

/** Chinese unless asked otherwise: whoever checks Chinese budgets on an English system reads Chinese. */
let spoken: Language = "zh";

/** `--lang`: from now on this process speaks it. */
export function speak(language: Language): void {
  spoken = language;
}

export const language = (): Language => spoken;

/** A text in the language spoken. */
export const said = (text: Bilingual): string => text[spoken];
