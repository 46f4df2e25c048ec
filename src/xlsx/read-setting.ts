import { openPackage } from "./package";
import { textOf } from "./sheet-parts";
import { attribute, tagsOf } from "./xml-tags";

const SETTINGS_PART = /^xl\/webextensions\/[^/]+\.xml$/u;

/**
 * A small text an add-in stored in the workbook through Excel's own settings. Excel keeps them as JSON in
 * the add-in's part of the file. Source: [MS-OWEXML] 2.2.13 (CT_OsfWebExtensionProperty).
 * @returns `null` where nothing is stored under the key
 * @throws UnreadableFile
 */
export function readSetting(bytes: Uint8Array, key: string): string | null {
  const parts = openPackage(bytes, (path) => SETTINGS_PART.test(path));
  for (const path of parts.keys()) {
    const xml = textOf(parts, path) ?? "";
    for (const tag of tagsOf(xml)) {
      if (tag.name === "property" && attribute(xml, tag, "name") === key) return storedText(attribute(xml, tag, "value") ?? "");
    }
  }
  return null;
}

function storedText(value: string): string {
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === "string" ? parsed : value;
  } catch {
    return value;
  }
}
