import type { Parts } from "../part-names";
import { propertiesOf, SETTINGS_PART } from "../settings";
import { textOf } from "../part-text";
import { relationshipsOf } from "../sheet-parts";
import { attribute, closingTag, escapeXml, tagsOf, type Tag } from "../xml-tags";
import { appended, freeName } from "./lists";
import { openForWriting } from "./open-for-writing";
import { packed } from "./packed";
import { spliced, type Splice } from "./splice";
import { withAttribute } from "../xml-tags";

/** The add-in whose settings they are, as its manifest names it. */
export interface AddIn {
  readonly id: string;
  readonly version: string;
}

const EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const PANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPE = "http://schemas.microsoft.com/office/2011/relationships";
const CONTENT = "application/vnd.ms-office";
const PANES_PART = "xl/webextensions/taskpanes.xml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Stores small texts in the file where Excel keeps an add-in's settings, so that they are there when the
 * add-in opens the file. Only the add-in's own part changes; where the file has none, one is added and
 * listed. Source: [MS-OWEXML] 2.2.6 (CT_OsfWebExtension), 2.3 (task panes).
 * @param settings texts by key; what is stored under other keys stays
 * @throws UnreadableFile
 */
export function storeSettings(bytes: Uint8Array, addIn: AddIn, settings: ReadonlyMap<string, string>): Uint8Array {
  if (settings.size === 0) return bytes;
  const parts = openForWriting(bytes);
  const own = [...parts.keys()].find((path) => SETTINGS_PART.test(path) && isOf(parts, path, addIn, settings));
  return packed(
    parts,
    own === undefined ? withNewPart(parts, addIn, settings) : new Map([[own, withProperties(parts, own, settings)]]),
  );
}

/** The part of the add-in: it names it, or holds what it stored from another catalogue. */
function isOf(parts: Parts, path: string, { id }: AddIn, settings: ReadonlyMap<string, string>): boolean {
  const xml = textOf(parts, path) ?? "";
  const named = [...tagsOf(xml)].some(
    (tag) => tag.name === "reference" && attribute(xml, tag, "id")?.toLowerCase() === id.toLowerCase(),
  );
  return named || propertiesOf(parts, path).some(({ key }) => settings.has(key));
}

function withProperties(parts: Parts, path: string, settings: ReadonlyMap<string, string>): string {
  const xml = textOf(parts, path) ?? "";
  const present = new Map(propertiesOf(parts, path).map(({ key, tag }) => [key, tag]));
  const replaced = [...settings].flatMap(([key, text]): Splice[] => {
    const tag = present.get(key);
    return tag
      ? [
          {
            from: tag.start,
            to: tag.end,
            text: withAttribute(xml.slice(tag.start, tag.end), "value", JSON.stringify(text)),
          },
        ]
      : [];
  });
  const added = [...settings].filter(([key]) => !present.has(key));
  return spliced(xml, added.length === 0 ? replaced : [...replaced, placed(xml, added)]);
}

function placed(xml: string, added: readonly (readonly [string, string])[]): Splice {
  const tags = [...tagsOf(xml)];
  const root = tags[0];
  const list = tags.find((tag) => tag.name === "properties" && tag.kind !== "close");
  const prefix = (list ?? root)?.prefix ?? "we:";
  const content = added.map(([key, text]) => property(prefix, key, text)).join("");
  const close = list?.kind === "open" ? closingTag(xml, list) : null;
  if (close) return { from: close.start, to: close.start, text: content };
  const whole = `<${prefix}properties>${content}</${prefix}properties>`;
  if (list) return { from: list.start, to: list.end, text: whole };
  const before = tags.find((tag) => isAfterProperties(tag) || (tag.name === root?.name && tag.kind === "close"));
  const at = before?.start ?? xml.length;
  return { from: at, to: at, text: whole };
}

/** What follows the properties in a part. Source: [MS-OWEXML] 2.2.6. */
const isAfterProperties = ({ name, kind }: Tag): boolean =>
  kind !== "close" && ["bindings", "snapshot", "extLst"].includes(name);

const property = (prefix: string, key: string, text: string): string =>
  `<${prefix}property name="${escapeXml(key)}" value="${escapeXml(JSON.stringify(text))}"/>`;

/** A part for the add-in, and its task pane, closed, by which Excel finds the part. */
function withNewPart(parts: Parts, { id, version }: AddIn, settings: ReadonlyMap<string, string>): Map<string, string> {
  const path = freePart(parts);
  const properties = [...settings].map(([key, text]) => property("we:", key, text)).join("");
  const panesRelationships = relationshipsOf(PANES_PART);
  const linked =
    textOf(parts, panesRelationships) ?? `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`;
  const link = freeName(linked, "Relationship", "Id", "rId");
  const panes = textOf(parts, PANES_PART);
  const pane = (prefix: string): string =>
    `<${prefix}taskpane dockstate="right" visibility="0" width="350" row="1"><${prefix}webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${link}"/></${prefix}taskpane>`;
  const changed = new Map([
    [
      path,
      `${DECLARATION}<we:webextension xmlns:we="${EXTENSION}" id="{${id}}"><we:reference id="${escapeXml(id)}" version="${escapeXml(version)}" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties>${properties}</we:properties><we:bindings/></we:webextension>`,
    ],
    [
      panesRelationships,
      appended(
        linked,
        "Relationships",
        (prefix) => `<${prefix}Relationship Id="${link}" Type="${TYPE}/webextension" Target="/${path}"/>`,
      ),
    ],
    [
      PANES_PART,
      appended(panes ?? `${DECLARATION}<wetp:taskpanes xmlns:wetp="${PANES}"></wetp:taskpanes>`, "taskpanes", pane),
    ],
  ]);
  const override =
    (part: string, type: string) =>
    (prefix: string): string =>
      `<${prefix}Override PartName="/${part}" ContentType="${CONTENT}.${type}+xml"/>`;
  const types = appended(textOf(parts, "[Content_Types].xml") ?? "", "Types", override(path, "webextension"));
  changed.set(
    "[Content_Types].xml",
    panes === null ? appended(types, "Types", override(PANES_PART, "webextensiontaskpanes")) : types,
  );
  if (panes === null) {
    const root = textOf(parts, "_rels/.rels") ?? "";
    const own = freeName(root, "Relationship", "Id", "rId");
    changed.set(
      "_rels/.rels",
      appended(
        root,
        "Relationships",
        (prefix) => `<${prefix}Relationship Id="${own}" Type="${TYPE}/webextensiontaskpanes" Target="/${PANES_PART}"/>`,
      ),
    );
  }
  return changed;
}

function freePart(parts: Parts): string {
  for (let number = 1; ; number += 1) {
    const path = `xl/webextensions/webextension${number}.xml`;
    if (!parts.has(path)) return path;
  }
}
