import { INPUTS } from "../disclosure/inputs/sheets";
import type { InputDefinition } from "../disclosure/inputs/definition";
import type { InputBlank } from "../disclosure/inputs/inputs";
import type { Gap } from "./document";

/**
 * The gaps with the cells in which they are filled in: a sentence knows that something is missing, the input sheets
 * know which of their cells are blank.
 */
export function withPlaces(gaps: readonly Gap[], blanks: readonly InputBlank[]): Gap[] {
  const places = blanks.map((blank) => ({ blank, names: namesOf(blank) }));
  return gaps.map((gap) => {
    if (gap.cells.length > 0) return gap;
    const name = bare(gap.name);
    const exact = places.find(({ names }) => names.includes(name));
    const place = exact ?? (REASON.test(name) ? undefined : longest(places, name));
    return place === undefined ? gap : { ...gap, cells: [place.blank.cell] };
  });
}

interface Place {
  readonly blank: InputBlank;
  readonly names: readonly string[];
}

/** Reasons have a sheet of their own, which knows its cells. */
const REASON = /主要原因$/u;

/** `面向中小企业预留的采购预算` is the line 面向中小企业预留. Where a row has several columns, its name says too little. */
function longest(places: readonly Place[], name: string): Place | undefined {
  const lengthOf = ({ names }: Place): number =>
    Math.max(0, ...names.map((one) => (name.startsWith(one) ? one.length : 0)));
  const fitting = places.filter((place) => !WITH_COLUMNS.includes(place.blank.input) && lengthOf(place) > 0);
  return fitting.sort((a, b) => lengthOf(b) - lengthOf(a))[0];
}

const WITH_COLUMNS: readonly InputBlank["input"][] = ["assets", "projectNotes"];

/** What a gap calls a blank: its label, with its column where the sheet has several. */
function namesOf({ input, key, label, column }: InputBlank): string[] {
  const definition: InputDefinition = INPUTS[input];
  const line = definition.lines[key];
  const labels = [label, ...(line ? [line.zh, ...(line.also ?? [])] : [])];
  const header = definition.columns[column]?.zh ?? "";
  return [
    ...(WITH_COLUMNS.includes(input) ? [] : labels),
    ...labels.map((one) => `${one}${header}`),
    ...labels.map((one) => `项目${one}${header}`),
  ].map(bare);
}

const bare = (name: string): string => name.replace(/[的“”\s]|\((?:平方米|辆|台|台、套|套|人|家|个|万元|元)\)/gu, "");
