import { textsIn, type Language } from "./text";

/** As Office names them, for the task pane. */
export const DISPLAY_LANGUAGES: Readonly<Record<Language, "zh-CN" | "en-US">> = { zh: "zh-CN", en: "en-US" };

/** Puts the page itself into a language, also for when it is loaded again. */
export function putPageInto(language: Language): void {
  document.documentElement.lang = DISPLAY_LANGUAGES[language];
  document.title = textsIn(language).product;
  const query = new URLSearchParams(location.search);
  query.set("lang", language);
  try {
    history.replaceState(null, "", `?${query.toString()}${location.hash}`);
  } catch {
    // A page opened from disk may not change its address in every browser.
    return;
  }
}
