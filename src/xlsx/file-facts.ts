import { cellKey, type CellRef } from "../workbook/address";
import { BOUNDS } from "./bounds";
import { PLAIN_FORMAT, readCellFormats } from "./cell-formats";
import { kindOfFile } from "./file-kind";
import { openPackage } from "./package";
import { partKey } from "./part-names";
import { textOf } from "./part-text";
import { locateParts } from "./sheet-parts";
import { attribute, isOn, tagsOf } from "./xml-tags";
import { parseAddress } from "../workbook/address";

/** What changing a file has to mind. */
export interface FileFacts {
  /** The ending that Excel opens such a file under: `.xlsx`, `.xlsm`, `.xltx`, `.xltm`; `.xls` for one of records. */
  readonly ending: string;
  /** It carries a digital signature, which no change leaves valid. */
  readonly isSigned: boolean;
}

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/template\.macroenabled\.main/u, ".xltm"],
  [/sheet\.macroenabled\.main/u, ".xlsm"],
  [/addin\.macroenabled\.main/u, ".xlam"],
  [/spreadsheetml\.template\.main/u, ".xltx"],
];

/** @throws UnreadableFile */
export function factsOf(bytes: Uint8Array): FileFacts {
  if (kindOfFile(bytes) === "records") return { ending: ".xls", isSigned: false };
  let isSigned = false;
  const parts = openPackage(
    bytes,
    (path) => {
      isSigned ||= partKey(path).startsWith("_xmlsignatures/");
      return partKey(path) === "[content_types].xml";
    },
    BOUNDS.parts,
  );
  const types = textOf(parts, "[Content_Types].xml") ?? "";
  const stated = [...tagsOf(types)].map((tag) => (attribute(types, tag, "ContentType") ?? "").toLowerCase());
  const ending = ENDINGS.find(([type]) => stated.some((one) => type.test(one)))?.[1] ?? ".xlsx";
  return { ending, isSigned };
}

/**
 * Which of some cells nobody could type in: their sheet is protected, and they are not among the cells that it
 * leaves unlocked.
 * @throws UnreadableFile
 */
export function lockedCells(bytes: Uint8Array, cells: readonly CellRef[]): ReadonlySet<string> {
  if (cells.length === 0 || kindOfFile(bytes) === "records") return new Set(cells.map(cellKey));
  const parts = openPackage(bytes, (path) => /\.(?:xml|rels)$/iu.test(path));
  const located = locateParts(parts);
  const formats = readCellFormats(located.styles === null ? "" : (textOf(parts, located.styles) ?? ""));
  const isLocked = (style: string | null): boolean => (formats[Number(style ?? 0)] ?? PLAIN_FORMAT).isLocked;
  const locked = new Set<string>();
  for (const { name, path } of located.sheets) {
    const asked = new Map(
      cells.filter(({ sheet }) => sheet === name).map((cell) => [`${cell.row}:${cell.column}`, cell]),
    );
    if (asked.size === 0) continue;
    const xml = textOf(parts, path) ?? "";
    const tags = [...tagsOf(xml)].filter(({ kind }) => kind !== "close");
    if (!tags.some((tag) => tag.name === "sheetProtection" && isOn(xml, tag, "sheet"))) continue;
    for (const cell of asked.values()) locked.add(cellKey(cell));
    for (const tag of tags) {
      const place = tag.name === "c" ? parseAddress(attribute(xml, tag, "r") ?? "") : null;
      const cell = place && asked.get(`${place.row}:${place.column}`);
      if (cell && !isLocked(attribute(xml, tag, "s"))) locked.delete(cellKey(cell));
    }
  }
  return locked;
}
