import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useCallback, useSyncExternalStore } from "react";
import type { PanePort } from "../workbook/ports";
import { lookFor, type Look } from "./look";

const THEMES: Readonly<Record<Look, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  "high-contrast": teamsHighContrastTheme,
};
const CHINESE_FIRST =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

const queries = (): MediaQueryList[] =>
  ["(forced-colors: active)", "(prefers-color-scheme: dark)"].map((query) => window.matchMedia(query));

function subscribe(onChange: () => void): () => void {
  const followed = queries();
  followed.forEach((query) => {
    query.addEventListener("change", onChange);
  });
  return () => {
    followed.forEach((query) => {
      query.removeEventListener("change", onChange);
    });
  };
}

/** The theme that follows the program around the pane, or the system. */
export function useHostTheme(pane: Pick<PanePort, "background">): Theme {
  const lookNow = useCallback((): Look => {
    const [forced, dark] = queries();
    return lookFor(pane.background(), forced?.matches ?? false, dark?.matches ?? false);
  }, [pane]);
  return { ...THEMES[useSyncExternalStore(subscribe, lookNow)], fontFamilyBase: CHINESE_FIRST };
}
