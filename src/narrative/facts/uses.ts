import type { Inputs } from "../../disclosure/inputs/inputs";
import { bareLabel } from "../../disclosure/recognition/label";
import { words, type Words } from "./amount";

/**
 * What something is mainly used for, as the officer states it in 其他.
 * @param called as the text calls it
 * @param names what the officer may call it, the most exact first
 */
export function useOf({ statements: { uses } }: Inputs, called: string, names: readonly string[] = [called]): Words {
  const found = names.map(bareLabel).flatMap((name) => uses.find(({ category }) => bareLabel(category) === name) ?? []);
  return words(found[0]?.use ?? null, `${called}的主要用途`);
}
