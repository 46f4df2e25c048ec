import { printableJson } from "../report/printable";
import { printRaw } from "./command";

/** Prints piece by piece, so that no number of files is too many. */
export interface List {
  show(piece: string): Promise<void>;
  end(): Promise<void>;
}

/**
 * Prints a list within an object, piece by piece: the same text as one `JSON.stringify` of the whole would give.
 * @param head the entries before the list, in order
 * @param name under which the list stands
 */
export function jsonList(head: Readonly<Record<string, unknown>>, name: string): List {
  const before = Object.entries(head)
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`)
    .join("");
  const opening = printableJson(`{\n${before}  ${JSON.stringify(name)}: [`);
  let isFirst = true;
  return {
    show: async (piece) => {
      const start = isFirst ? `${opening}\n    ` : ",\n    ";
      isFirst = false;
      await printRaw(start + printableJson(piece).split("\n").join("\n    "));
    },
    end: () => printRaw(isFirst ? `${opening}]\n}\n` : "\n  ]\n}\n"),
  };
}
