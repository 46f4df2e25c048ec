import type { CodeList, CodeWithName } from "./code-list";
import { codeKind } from "./kinds";

/** A list of codes as it is stored with a workbook: a line a code, which takes a third of the room. */
interface StoredCodeList extends Omit<CodeList, "codes"> {
  /** `201 一般公共服务支出`, one a line. */
  readonly codes: string;
}

export function storedCodeList(list: CodeList): StoredCodeList {
  return { ...list, codes: list.codes.map(({ code, name }) => `${code} ${name}`).join("\n") };
}

/** The lists as stored. What is not understood is left out, never an error. */
export function parseCodeLists(stored: unknown): CodeList[] {
  return Array.isArray(stored) ? stored.flatMap((entry: unknown) => parseCodeList(entry)) : [];
}

function parseCodeList(stored: unknown): CodeList[] {
  if (typeof stored !== "object" || stored === null) return [];
  const { origin, year, title, source, codes } = stored as Readonly<Record<string, unknown>>;
  if ((origin !== "own" && origin !== "learned") || typeof title !== "string" || typeof codes !== "string") return [];
  const read = codes.split("\n").flatMap(codeLine);
  if (read.length === 0) return [];
  return [
    {
      origin,
      year: typeof year === "number" ? year : null,
      title,
      source: typeof source === "string" ? source : "",
      codes: read,
    },
  ];
}

function codeLine(line: string): CodeWithName[] {
  const at = line.indexOf(" ");
  const [code, name] = [line.slice(0, at), line.slice(at + 1)];
  return at > 0 && codeKind(code) !== null && name !== "" ? [{ code, name }] : [];
}
