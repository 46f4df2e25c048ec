import { validateWorkbook } from "../actions/validate";
import type { Finding } from "../checks/finding";
import type { Repair } from "../checks/rule";
import { parseSettings, SETTINGS_KEY } from "../checks/settings";
import type { Bilingual } from "../disclosure/bilingual";
import type { Validation } from "../report/report";
import { cellKey, qualifiedAddress } from "../workbook/address";
import type { Edit } from "../workbook/edits";
import type { Workbook } from "../workbook/workbook";
import { lockedCells, readSetting, readWorkbook } from "../xlsx";
import { patchWorkbook, PatchRefused } from "../xlsx/patch";

/** A repair that was made. */
export interface Made {
  readonly finding: Finding;
  readonly repair: Repair;
}

/** A repair that could not be made, with a sentence why. */
export interface NotMade extends Made {
  readonly sentence: Bilingual;
}

export interface RepairedFile {
  readonly bytes: Uint8Array;
  readonly made: readonly Made[];
  readonly notMade: readonly NotMade[];
  /** What the repaired file holds. */
  readonly workbook: Workbook;
  readonly validation: Validation;
}

/** Which repairs are wanted: all that keep every figure, or those of the rules named, whatever they change. */
export type Wanted = "safe" | ReadonlySet<string>;

/** One repair can bring another to light, a number turned from text its format; more steps than this means they undo each other. */
const MOST_ROUNDS = 10;

/**
 * Makes the repairs the findings offer, checks again, and goes on until none is left.
 * @param check what makes findings of a workbook
 * @throws UnreadableFile
 */
export function repairFile(
  bytes: Uint8Array,
  name: string,
  wanted: Wanted,
  check: (workbook: Workbook) => Validation = checkWith(bytes),
): RepairedFile {
  const made: Made[] = [];
  const notMade: NotMade[] = [];
  const tried = new Set<string>();
  let current = bytes;
  for (let round = 1; ; round += 1) {
    const workbook = readWorkbook(current, name);
    const validation = check(workbook);
    const offered = offers(validation, wanted).filter((offer) => !tried.has(keyOf(offer)));
    const open = round > MOST_ROUNDS ? [] : withoutLocked(offered, current, notMade, tried);
    if (open.length === 0) return { bytes: current, made, notMade, workbook, validation };
    const batch = apart(open);
    current = patch(current, batch, made, notMade);
    for (const offer of batch) tried.add(keyOf(offer));
  }
}

/** The rules and explanations the officer stored in the file hold here too. */
const checkWith = (bytes: Uint8Array) => (workbook: Workbook) =>
  validateWorkbook(workbook, parseSettings(readSetting(bytes, SETTINGS_KEY)));

/** The repairs offered for findings that nobody has explained. */
export function offers({ result }: Validation, wanted: Wanted): Made[] {
  const isWanted = (finding: Finding, { safety }: Repair): boolean =>
    wanted === "safe" ? safety === "safe" : wanted.has(finding.rule.id);
  return result.findings.flatMap((finding) =>
    finding.repair && finding.explanation === null && isWanted(finding, finding.repair)
      ? [{ finding, repair: finding.repair }]
      : [],
  );
}

const keyOf = ({ finding, repair }: Made): string => `${finding.rule.id} ${JSON.stringify(repair.edits)}`;

/** A protected sheet leaves the cells alone that it leaves unlocked for typing. */
function withoutLocked(offered: readonly Made[], bytes: Uint8Array, notMade: NotMade[], tried: Set<string>): Made[] {
  const locked = lockedCells(
    bytes,
    offered.flatMap(({ repair }) => repair.edits.map(({ cell }) => cell)),
  );
  return offered.filter((offer) => {
    const edit = offer.repair.edits.find(({ cell }) => locked.has(cellKey(cell)));
    if (!edit) return true;
    tried.add(keyOf(offer));
    notMade.push({
      ...offer,
      sentence: {
        zh: `工作表“${edit.cell.sheet}”受保护，没有修改单元格${qualifiedAddress(edit.cell)}。请先在Excel中撤销工作表保护。`,
        en: `The sheet “${edit.cell.sheet}” is protected; ${qualifiedAddress(edit.cell)} was not changed. Take the protection off in Excel first.`,
      },
    });
    return false;
  });
}

/** Repairs that touch no cell in common; what they leave is offered again in the next round. */
function apart(offered: readonly Made[]): Made[] {
  const taken = new Set<string>();
  return offered.filter(({ repair }) => {
    const cells = repair.edits.map(({ cell }) => cellKey(cell));
    if (cells.some((cell) => taken.has(cell))) return false;
    for (const cell of cells) taken.add(cell);
    return true;
  });
}

/** One refused edit refuses its repair; the others are made. */
function patch(bytes: Uint8Array, batch: readonly Made[], made: Made[], notMade: NotMade[]): Uint8Array {
  let open = batch;
  for (;;) {
    try {
      const patched = patchWorkbook(
        bytes,
        open.flatMap(({ repair }): readonly Edit[] => repair.edits),
      );
      made.push(...open);
      return patched;
    } catch (error) {
      if (!(error instanceof PatchRefused)) throw error;
      const refused = cellKey(error.cell);
      const isRefused = ({ repair }: Made): boolean => repair.edits.some(({ cell }) => cellKey(cell) === refused);
      notMade.push(...open.filter(isRefused).map((offer) => ({ ...offer, sentence: error.sentence })));
      open = open.filter((offer) => !isRefused(offer));
    }
  }
}
