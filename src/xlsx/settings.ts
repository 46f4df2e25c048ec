import { kindOfFile } from "./file-kind";
import { openPackage, type Parts } from "./package";
import { textOf } from "./part-text";
import { attribute, tagsOf, type Tag } from "./xml-tags";

/** Where Excel keeps what add-ins store in a workbook: one part an add-in. */
export const SETTINGS_PART = /^xl\/webextensions\/[^/]+\.xml$/u;

/**
 * The small texts that add-ins stored in the workbook through Excel's own settings. Excel keeps them as
 * JSON in each add-in's part of the file. Source: [MS-OWEXML] 2.2.13 (CT_OsfWebExtensionProperty).
 * @returns texts by key; of a key in several parts the first
 * @throws UnreadableFile
 */
export function readSettings(bytes: Uint8Array): ReadonlyMap<string, string> {
  // Workbooks of records (.xls) hold none.
  if (kindOfFile(bytes) === "records") return new Map();
  const parts = openPackage(bytes, (path) => SETTINGS_PART.test(path));
  const settings = new Map<string, string>();
  for (const path of parts.keys()) {
    for (const { key, text } of propertiesOf(parts, path)) if (!settings.has(key)) settings.set(key, text);
  }
  return settings;
}

/** @returns the text stored under a key; `null` where there is none */
export function readSetting(bytes: Uint8Array, key: string): string | null {
  return readSettings(bytes).get(key) ?? null;
}

/** The stored texts of one part, with the tags that hold them. */
export function propertiesOf(
  parts: Parts,
  path: string,
): { readonly key: string; readonly text: string; readonly tag: Tag }[] {
  const xml = textOf(parts, path) ?? "";
  return [...tagsOf(xml)].flatMap((tag) => {
    const key = tag.name === "property" && tag.kind !== "close" ? attribute(xml, tag, "name") : null;
    return key === null ? [] : [{ key, text: storedText(attribute(xml, tag, "value") ?? ""), tag }];
  });
}

function storedText(value: string): string {
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === "string" ? parsed : value;
  } catch {
    return value;
  }
}
