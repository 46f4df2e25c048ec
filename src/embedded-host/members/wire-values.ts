import { invalid } from "../host-error";

const NAMED_COLORS: Readonly<Record<string, string>> = {
  red: "#FF0000",
  yellow: "#FFFF00",
  white: "#FFFFFF",
  black: "#000000",
};

/** `#ffc7ce` or a name → `#FFC7CE`. @throws HostError */
export function colorFrom(value: unknown, location: string): string {
  const text = typeof value === "string" ? (NAMED_COLORS[value.toLowerCase()] ?? value) : "";
  if (!/^#[0-9a-f]{6}$/i.test(text)) throw invalid(location);
  return text.toUpperCase();
}

export function textFrom(value: unknown, location: string): string {
  if (typeof value !== "string") throw invalid(location);
  return value;
}

export function figureFrom(value: unknown, location: string): number {
  if (typeof value !== "number") throw invalid(location);
  return value;
}

export const flagFrom = (value: unknown): boolean => value === true;

/** `visible` → `Visible`, as the wire has it. */
export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
