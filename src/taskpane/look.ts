export type Look = "light" | "dark" | "high-contrast";

/** The look that goes with the program's own background, `null` where it does not tell it, and the system's wishes. */
export function lookFor(background: string | null, forced: boolean, prefersDark: boolean): Look {
  if (forced) return "high-contrast";
  return (background === null ? prefersDark : isDark(background)) ? "dark" : "light";
}

function isDark(color: string): boolean {
  const channels = /^#?(..)(..)(..)$/u
    .exec(color)
    ?.slice(1)
    .map((pair) => Number.parseInt(pair, 16)) ?? [255, 255, 255];
  return channels.reduce((sum, channel) => sum + channel, 0) < 3 * 128;
}
