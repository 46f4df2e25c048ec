import type { ChangeScope } from "../../disclosure/inputs/change-lines";
import type { Inputs } from "../../disclosure/inputs/inputs";
import { part, total, type Amount, type Part } from "./amount";
import { unknown, wholeOf, type Whole } from "./whole";

const KINDS_OF_SPENDING = {
  basic: "基本支出",
  project: "项目支出",
  businessSpending: "事业单位经营支出",
  toSuperior: "上缴上级支出",
  toSubordinates: "对附属单位补助支出",
} as const;

type KindKey = keyof typeof KINDS_OF_SPENDING;
const KEYS: readonly KindKey[] = ["basic", "project", "businessSpending", "toSuperior", "toSubordinates"];

/** What expenditure is for: 基本支出, 项目支出 and their kin. */
export interface KindPart extends Part {
  readonly kindKey: KindKey;
}

/**
 * The kinds of expenditure a table states, in the order of the text; 基本支出 is its two parts together where the
 * table states only these.
 * @param of what a gap says they belong to; empty where nothing
 */
export function kindsOf(
  table: Whole<string>,
  inputs: Inputs,
  scope: Extract<ChangeScope, "expenditure" | "generalPublicBudget">,
  of = "",
): KindPart[] {
  return KEYS.flatMap((key): KindPart[] => {
    const label = KINDS_OF_SPENDING[key];
    const name = of === "" ? label : `${of}${of.endsWith("支出") ? "的" : ""}${label}`;
    // The usual two are missed where they are not there; the others only some departments have.
    const isStated = key === "basic" || key === "project" || table.columns.some((column) => column.key === key);
    if (!isStated) return [];
    const amount = wholeOf(table, key, name) ?? (key === "basic" ? basicFromParts(table, name) : null);
    return amount === null ? [] : [{ ...part(inputs, `${scope}/${key}`, label, amount), kindKey: key }];
  });
}

function basicFromParts(table: Whole<string>, name: string): Amount | null {
  const parts = [wholeOf(table, "personnel", name), wholeOf(table, "operating", name)];
  const stated = parts.flatMap((amount) => amount ?? []);
  if (stated.length === 0) return null;
  return stated.length === parts.length ? total(stated, name) : unknown(name);
}
