import { sameName, type Classification, type ClassifiedCode } from "../../disclosure/codes/classification";

/** The sibling code a name belongs to, where the code beside it bears another name; `null` where none does. */
export function ownerOfName(code: string, name: string, list: Classification): ClassifiedCode | null {
  const official = list.codes.get(code);
  if (!official || sameName(official.name, name) || code.length <= 3) return null;
  const family = code.slice(0, -2);
  for (const other of list.codes.values()) {
    if (other.code.length === code.length && other.code.startsWith(family) && sameName(other.name, name)) return other;
  }
  return null;
}
