import { plain } from "../recognition/label";
import type { Basics } from "./inputs";

/**
 * What a unit is known by, so that 新疆维吾尔自治区财政厅机关服务中心 and 自治区财政厅机关服务中心 are one:
 * the department's full name stands for its short one, and 本级 may stand in brackets or not.
 */
export function unitKey({ department, fullName }: Pick<Basics, "department" | "fullName">): (name: string) => string {
  const bare = (name: string): string => plain(name).replace(/[()]/gu, "");
  const [short, long] = [department, fullName].map((name) => (name === null ? "" : bare(name.value)));
  return (name) => {
    const key = bare(name);
    return short && long && key.startsWith(long) ? `${short}${key.slice(long.length)}` : key;
  };
}
