import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

type Look = "light" | "dark" | "high-contrast";
const THEMES: Readonly<Record<Look, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  "high-contrast": teamsHighContrastTheme,
};
const CHINESE_FIRST =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

const queries = ["(forced-colors: active)", "(prefers-color-scheme: dark)"].map((query) => window.matchMedia(query));

/** Excel's own theme where it tells it; on the web the system's. */
function lookNow(): Look {
  const [forced, dark] = queries;
  if (forced?.matches) return "high-contrast";
  const background = officeBackground();
  return (background === null ? dark?.matches : isDark(background)) ? "dark" : "light";
}

function officeBackground(): string | null {
  const context = Office.context as { readonly officeTheme?: { readonly bodyBackgroundColor?: string } } | undefined;
  return context?.officeTheme?.bodyBackgroundColor ?? null;
}

function isDark(color: string): boolean {
  const channels = /^#?(..)(..)(..)$/u
    .exec(color)
    ?.slice(1)
    .map((pair) => Number.parseInt(pair, 16)) ?? [255, 255, 255];
  return channels.reduce((sum, channel) => sum + channel, 0) < 3 * 128;
}

function subscribe(onChange: () => void): () => void {
  queries.forEach((query) => {
    query.addEventListener("change", onChange);
  });
  return () => {
    queries.forEach((query) => {
      query.removeEventListener("change", onChange);
    });
  };
}

/** The theme that follows the host. */
export function useHostTheme(): Theme {
  return { ...THEMES[useSyncExternalStore(subscribe, lookNow)], fontFamilyBase: CHINESE_FIRST };
}
