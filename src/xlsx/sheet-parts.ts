import type { Visibility } from "../workbook/workbook";
import type { Parts } from "./package";
import { damagedFile } from "./unreadable-file";
import { attribute, tagsOf } from "./xml-tags";

/** Where the parts of a workbook are. */
export interface WorkbookParts {
  /** `xl/workbook.xml`, whatever the file calls it. */
  readonly workbook: string;
  readonly relationships: string;
  readonly styles: string | null;
  readonly sharedStrings: string | null;
  readonly calculationChain: string | null;
  /** Worksheets in the order of their tabs; charts on sheets of their own are none. */
  readonly sheets: readonly { readonly name: string; readonly path: string; readonly visibility: Visibility }[];
}

/** The text of a part; `null` where the file has no such part. */
export function textOf(parts: Parts, path: string): string | null {
  const bytes = parts.get(path);
  return bytes === undefined ? null : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/** The path of a part's relationships: `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
export function relationshipsOf(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** @throws UnreadableFile where the file has no workbook or names sheets it does not hold */
export function locateParts(parts: Parts): WorkbookParts {
  const root = readRelationships(parts, "_rels/.rels", "");
  const workbook = root.find(({ type }) => type === "officeDocument")?.path ?? "xl/workbook.xml";
  const xml = textOf(parts, workbook);
  if (xml === null) throw damagedFile("xl/workbook.xml");
  const relationships = readRelationships(
    parts,
    relationshipsOf(workbook),
    workbook.slice(0, workbook.lastIndexOf("/") + 1),
  );
  const ofType = (sought: string): string | null =>
    relationships.find(({ type, path }) => type === sought && parts.has(path))?.path ?? null;
  return {
    workbook,
    relationships: relationshipsOf(workbook),
    styles: ofType("styles"),
    sharedStrings: ofType("sharedStrings"),
    calculationChain: ofType("calcChain"),
    sheets: readSheets(xml, relationships, parts),
  };
}

interface Relationship {
  readonly id: string;
  /** The last word of its type, the same in both namespaces in use. */
  readonly type: string;
  readonly path: string;
}

function readRelationships(parts: Parts, path: string, folder: string): Relationship[] {
  const xml = textOf(parts, path) ?? "";
  return [...tagsOf(xml)].flatMap((tag) => {
    const target = tag.name === "Relationship" ? attribute(xml, tag, "Target") : null;
    if (target === null || attribute(xml, tag, "TargetMode") === "External") return [];
    const type = attribute(xml, tag, "Type") ?? "";
    return [
      {
        id: attribute(xml, tag, "Id") ?? "",
        type: type.slice(type.lastIndexOf("/") + 1),
        path: resolve(folder, target),
      },
    ];
  });
}

function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function readSheets(
  xml: string,
  relationships: readonly Relationship[],
  parts: Parts,
): WorkbookParts["sheets"][number][] {
  return [...tagsOf(xml)].flatMap((tag) => {
    const name = tag.name === "sheet" ? attribute(xml, tag, "name") : null;
    if (name === null) return [];
    // Usually `r:id`; the prefix is the writer's choice.
    const id = /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/u.exec(xml.slice(tag.start, tag.end))?.[1];
    const relationship = relationships.find((candidate) => candidate.id === id);
    if (relationship && relationship.type !== "worksheet") return [];
    if (!relationship || !parts.has(relationship.path)) throw damagedFile(name);
    const state = attribute(xml, tag, "state");
    return [
      {
        name,
        path: relationship.path,
        visibility: state === "hidden" || state === "veryHidden" ? state : ("visible" as const),
      },
    ];
  });
}
