import type { Visibility } from "../workbook/workbook";
import { refuseLongName, refuseManySheets } from "./bounds";
import { partKey, spelledPart, type Parts } from "./part-names";
import { textOf } from "./part-text";
import { damagedFile, twoSheetsOfOneName, twoSheetsOfOnePart } from "./unreadable-file";
import { attribute, isOn, prefixedAttribute, tagsOf, unescapeXstring } from "./xml-tags";

/** Where the parts of a workbook are, as the file spells their paths. */
export interface WorkbookParts {
  /** `xl/workbook.xml`, whatever the file calls it. */
  readonly workbook: string;
  readonly relationships: string;
  readonly styles: string | null;
  readonly sharedStrings: string | null;
  readonly calculationChain: string | null;
  /** Worksheets in the order of their tabs; charts on sheets of their own are none. */
  readonly sheets: readonly SheetPart[];
  /** Days are counted from 1904 on, as old Macintosh workbooks have it. */
  readonly isFrom1904: boolean;
}

export interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly visibility: Visibility;
}

/** The path of a part's relationships: `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
export function relationshipsOf(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** @throws UnreadableFile where the file has no workbook or names sheets it does not hold */
export function locateParts(parts: Parts): WorkbookParts {
  const root = relatedParts(parts, "");
  const workbook = root.find(({ type }) => type === "officeDocument")?.path ?? spelledPart(parts, "xl/workbook.xml");
  const xml = textOf(parts, workbook);
  if (xml === null) throw damagedFile("xl/workbook.xml");
  const related = relatedParts(parts, workbook);
  const ofType = (sought: string): string | null => related.find(({ type }) => type === sought)?.path ?? null;
  const needed = (path: string | null): string | null => {
    if (path !== null && !parts.has(path)) throw damagedFile(path);
    return path;
  };
  const sheets = readSheets(xml, related, parts);
  refuseSameSheets(sheets);
  return {
    workbook,
    relationships: spelledPart(parts, relationshipsOf(workbook)),
    styles: needed(ofType("styles")),
    sharedStrings: needed(ofType("sharedStrings")),
    calculationChain: ofType("calcChain"),
    sheets,
    isFrom1904: [...tagsOf(xml)].some((tag) => tag.name === "workbookPr" && isOn(xml, tag, "date1904")),
  };
}

/** A part that another one names. */
export interface RelatedPart {
  readonly id: string;
  /** The last word of its type, the same in both namespaces in use. */
  readonly type: string;
  readonly path: string;
}

/** The parts that a part names; of the package itself with an empty path. */
export function relatedParts(parts: Parts, path: string): RelatedPart[] {
  const xml = textOf(parts, relationshipsOf(path)) ?? "";
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  return [...tagsOf(xml)].flatMap((tag) => {
    const target = tag.name === "Relationship" ? attribute(xml, tag, "Target") : null;
    if (target === null || attribute(xml, tag, "TargetMode") === "External") return [];
    const type = attribute(xml, tag, "Type") ?? "";
    return [
      {
        id: attribute(xml, tag, "Id") ?? "",
        type: type.slice(type.lastIndexOf("/") + 1),
        path: spelledPart(parts, resolve(folder, target.replace(/\\/gu, "/"))),
      },
    ];
  });
}

function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : `${folder}${target}`).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function readSheets(xml: string, related: readonly RelatedPart[], parts: Parts): SheetPart[] {
  const byId = new Map(related.map((part) => [part.id, part]));
  return [...tagsOf(xml)].flatMap((tag): SheetPart[] => {
    const written = tag.name === "sheet" ? attribute(xml, tag, "name") : null;
    if (written === null) return [];
    const name = unescapeXstring(written);
    // Usually `r:id`; the prefix is the writer's choice.
    const part = byId.get(prefixedAttribute(xml, tag, "id") ?? "");
    if (part && part.type !== "worksheet") return [];
    if (!part || !parts.has(part.path)) throw damagedFile(name);
    const state = attribute(xml, tag, "state");
    const visibility = state === "hidden" || state === "veryHidden" ? state : "visible";
    return [{ name, path: part.path, visibility }];
  });
}

/** Everything after the reader names sheets by their tabs, as people do. */
function refuseSameSheets(sheets: readonly SheetPart[]): void {
  refuseManySheets(sheets.length);
  const names = new Set<string>();
  const byPart = new Map<string, string>();
  for (const { name, path } of sheets) {
    refuseLongName(name);
    if (names.has(name.toLowerCase())) throw twoSheetsOfOneName(name);
    names.add(name.toLowerCase());
    const other = byPart.get(partKey(path));
    if (other !== undefined) throw twoSheetsOfOnePart([other, name]);
    byPart.set(partKey(path), name);
  }
}
