import type { SettingsPort } from "../workbook/ports";
import type { WpsApplication, WpsWorkbook, WpsXmlPart, WpsXmlParts } from "./jsapi";
import { attempt, changeableWorkbook, openWorkbook } from "./refusal";
import { unheard, type Session } from "./session";

const NAMESPACE = "urn:budget-disclosure-check:setting";

/**
 * Texts that travel with the workbook, each in an XML part of its own. What Excel's add-in stored, which
 * WPS does not show, is found in the copy that was read last.
 */
export function createSettings(app: WpsApplication, session: Session): SettingsPort {
  return {
    readSetting: (key) =>
      attempt("", () => {
        const part = partOf(openWorkbook(app).CustomXMLParts, key);
        // An empty part says that it was taken away here, whatever Excel had stored before.
        if (part) return textIn(part.XML);
        return session.settings.get(key) ?? null;
      }),
    writeSetting: (key, value) =>
      attempt("", () => {
        const book = changeableWorkbook(app);
        unheard(session, () => {
          storeSetting(book, key, value);
        });
      }),
  };
}

/** @param value `null` takes the text away */
export function storeSetting({ CustomXMLParts: parts }: WpsWorkbook, key: string, value: string | null): void {
  const old = partOf(parts, key);
  parts.Add(xmlOf(key, value));
  old?.Delete();
}

function partOf(parts: WpsXmlParts, key: string): WpsXmlPart | null {
  const ours = parts.SelectByNamespace(NAMESPACE);
  const all = Array.from({ length: ours.Count }, (_, at) => ours.Item(at + 1));
  return all.find(({ XML }) => XML.includes(`key="${escaped(key)}"`)) ?? null;
}

function xmlOf(key: string, value: string | null): string {
  const text = value === null ? "" : `<text>${escaped(value)}</text>`;
  return `<setting xmlns="${NAMESPACE}" key="${escaped(key)}">${text}</setting>`;
}

function textIn(xml: string): string | null {
  const text = /<(?:\w+:)?text>([\s\S]*)<\/(?:\w+:)?text>/.exec(xml)?.[1];
  return text === undefined ? null : unescaped(text);
}

const ENTITIES: readonly (readonly [sign: string, entity: string])[] = [
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  // A parser would make a line feed of it.
  ["\r", "&#13;"],
];
const escaped = (text: string): string =>
  ENTITIES.reduce((rest, [sign, entity]) => rest.replaceAll(sign, entity), text);
const unescaped = (xml: string): string =>
  [...ENTITIES].reverse().reduce((rest, [sign, entity]) => rest.replaceAll(entity, sign), xml);
