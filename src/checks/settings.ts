import type { CodeList } from "../disclosure/codes/code-list";
import { parseCodeLists, storedCodeList } from "../disclosure/codes/stored";
import { plainAmount } from "../disclosure/money";
import { figuresOf } from "./equation";
import type { Finding } from "./finding";
import type { Rule } from "./rule";
import { isRecord, parsedValue } from "../workbook/stored-value";

/** The name under which the settings are stored in the workbook, so that they travel with it. */
export const SETTINGS_KEY = "budget-disclosure-check.settings";

/** A rule that is not to be evaluated, and why. */
export interface SwitchedOff {
  readonly rule: string;
  readonly reason: string;
}

/** Why a 核实性 finding is right as it is. */
export interface Explained {
  /** The fingerprint of the finding: another one as soon as a figure changes. */
  readonly finding: string;
  readonly explanation: string;
}

/** What the officer decided about rules and findings. */
export interface CheckSettings {
  readonly switchedOff: readonly SwitchedOff[];
  readonly explained: readonly Explained[];
  /** Lists of codes the office loaded, which hold beside or instead of ours. */
  readonly codes: readonly CodeList[];
}

const VERSION = 1;
export const NO_SETTINGS: CheckSettings = { switchedOff: [], explained: [], codes: [] };

/** Settings as stored. Anything that is not understood is left out, never an error. */
export function parseSettings(stored: string | null): CheckSettings {
  const settings = parsedValue(stored);
  if (!isRecord(settings) || settings["version"] !== VERSION) return NO_SETTINGS;
  return {
    switchedOff: entries(settings["switchedOff"], "rule", "reason").map(([rule, reason]) => ({ rule, reason })),
    explained: entries(settings["explained"], "finding", "explanation").map(([finding, explanation]) => ({
      finding,
      explanation,
    })),
    codes: parseCodeLists(settings["codes"]),
  };
}

/** The text to store; `null` where there is nothing to store and an old text can go. */
export function serialiseSettings({ switchedOff, explained, codes }: CheckSettings): string | null {
  if (switchedOff.length === 0 && explained.length === 0 && codes.length === 0) return null;
  return JSON.stringify({
    version: VERSION,
    switchedOff,
    explained,
    ...(codes.length === 0 ? {} : { codes: codes.map(storedCodeList) }),
  });
}

/** Adds a list of codes; one of the same origin and title is replaced. */
export function addCodes(settings: CheckSettings, list: CodeList): CheckSettings {
  return { ...settings, codes: [...removeCodes(settings, list).codes, list] };
}

/** Takes a list of codes away again. */
export function removeCodes(settings: CheckSettings, { origin, title }: CodeList): CheckSettings {
  return { ...settings, codes: settings.codes.filter((list) => list.origin !== origin || list.title !== title) };
}

/** Switches a rule off; a reason already given is replaced. */
export function switchOff(settings: CheckSettings, rule: string, reason: string): CheckSettings {
  return {
    ...settings,
    switchedOff: [...settings.switchedOff.filter((entry) => entry.rule !== rule), { rule, reason }],
  };
}

export function switchOn(settings: CheckSettings, rule: string): CheckSettings {
  return { ...settings, switchedOff: settings.switchedOff.filter((entry) => entry.rule !== rule) };
}

/** Explains a 核实性 finding; an explanation already given is replaced. */
export function explain(settings: CheckSettings, finding: Finding, explanation: string): CheckSettings {
  return {
    ...withdraw(settings, finding),
    explained: [...withdraw(settings, finding).explained, { finding: fingerprint(finding), explanation }],
  };
}

/** Takes an explanation back. */
export function withdraw(settings: CheckSettings, finding: Finding): CheckSettings {
  const key = fingerprint(finding);
  return { ...settings, explained: settings.explained.filter((entry) => entry.finding !== key) };
}

/** Without a table there is nothing to check: that finding always comes. */
export function canSwitchOff(rule: Rule): boolean {
  return rule.id !== "nothing-recognised";
}

/**
 * What a finding is known by: its rule, its subject and its figures, but not its cells, so that an
 * explanation survives rows inserted above and lapses when a figure changes.
 */
export function fingerprint({ rule, table, verdict, message, cells }: Finding): string {
  const about = [rule.id, table ?? ""];
  if (verdict) {
    const { equation } = verdict;
    return [
      ...about,
      equation.about.zh,
      ...figuresOf(equation).map((figure) => plainAmount(figure.amount, figure.amount.decimalPlaces())),
    ].join("|");
  }
  const text = cells.reduce((rest, { cell }) => rest.replaceAll(`${cell.sheet}!`, ""), message.zh);
  return [...about, text.replace(ADDRESS, "")].join("|");
}

const ADDRESS = /[A-Z]{1,3}\d{1,7}(?::[A-Z]{1,3}\d{1,7})?/gu;

function entries(list: unknown, first: string, second: string): (readonly [string, string])[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) => {
    if (!isRecord(entry)) return [];
    const [key, text] = [entry[first], entry[second]];
    return typeof key === "string" && typeof text === "string" ? [[key, text] as const] : [];
  });
}
