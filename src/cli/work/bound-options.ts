import { Refusal } from "../system-errors";
import { BOUNDS, type Bounds } from "./job";

/** The options by which a person gives a file more time or memory, for `parseArgs`. */
export const BOUND_OPTIONS = { "max-seconds": { type: "string" }, "max-memory": { type: "string" } } as const;

export const BOUND_USAGE = `  --max-seconds 秒   一个文件最多用多少处理器时间（默认${BOUNDS.seconds}秒）
  --max-memory MB    一个文件最多用多少内存（默认${BOUNDS.megabytes}MB）`;

/** @throws Refusal where it is no number above zero */
export function boundsFrom(values: Readonly<Record<string, unknown>>): Bounds {
  const read = (name: keyof typeof BOUND_OPTIONS, usual: number): number => {
    const value = values[name];
    if (value === undefined) return usual;
    const number = typeof value === "string" && /^\d+(?:\.\d+)?$/u.test(value) ? Number(value) : 0;
    if (number > 0) return number;
    throw new Refusal(`--${name}后面应为大于0的数，现为“${String(value)}”。`);
  };
  return { seconds: read("max-seconds", BOUNDS.seconds), megabytes: read("max-memory", BOUNDS.megabytes) };
}
