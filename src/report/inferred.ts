import { figuresOf, type Verdict } from "../checks/equation";
import { inferredAmount, type Inference } from "../diagnosis/inference";
import { formatAmount } from "../disclosure/money";
import { inUnit } from "../disclosure/unit";
import type { Figure } from "../disclosure/figure";
import { cellKey, sameCell, type CellRef } from "../workbook/address";
import type { Validation } from "./report";

/** A validation without the diagnoses that propose just what 推算 offers with its proof. */
export function withoutInferred<V extends Pick<Validation, "diagnoses" | "inferred">>(validation: V): V {
  if (validation.inferred.length === 0) return validation;
  const offered = new Map(validation.inferred.map(({ figure, amount }) => [cellKey(figure.cell), amount] as const));
  return {
    ...validation,
    diagnoses: validation.diagnoses.filter(
      ({ corrections }) =>
        corrections.length === 0 ||
        corrections.some(({ figure, expected }) => offered.get(cellKey(figure.cell))?.eq(expected) !== true),
    ),
  };
}

/** A term of a proof as it is printed. */
export interface ProofTerm {
  /** ` + `, ` − ` or ` = `; empty before the total. */
  readonly sign: string;
  readonly amount: string;
  readonly isInferred: boolean;
}

/** One balance of a proof: `7,000.00 = 4,074.63 + 2,925.37`. */
export interface ProofLine {
  readonly verdict: Verdict;
  readonly cell: CellRef;
  readonly terms: readonly ProofTerm[];
  /** Terms that are not shown, for there are too many. */
  readonly hidden: number;
}

/** More terms of a sum are not read. */
const MOST_TERMS = 6;

/** The balances of an offer as lines of figures, without the parts that are zero; the offered cell is always shown. */
export function proofLines(inference: Inference): readonly ProofLine[] {
  const own = inference.figure.cell;
  return inference.proof.map((verdict) => {
    const { total, parts } = verdict.equation;
    const isOwn = (figure: Figure): boolean => sameCell(figure.cell, own);
    const filled = parts.filter(({ figure }) => isOwn(figure) || !figure.amount.isZero());
    const ordered = [...filled].sort((a, b) => Number(isOwn(b.figure)) - Number(isOwn(a.figure)));
    const shown = ordered.slice(0, MOST_TERMS);
    return {
      verdict,
      cell: figuresOf(verdict.equation).find((figure) => !isOwn(figure))?.cell ?? own,
      terms: [
        { sign: "", amount: printed(total), isInferred: isOwn(total) },
        ...shown.map(({ figure, sign }, at) => ({
          sign: at === 0 ? (sign === 1 ? " = " : " = −") : sign === 1 ? " + " : " − ",
          amount: isOwn(figure) ? inferredAmount(inference) : printed(figure),
          isInferred: isOwn(figure),
        })),
        ...(shown.length === 0 ? [{ sign: " = ", amount: "0.00", isInferred: false }] : []),
      ],
      hidden: ordered.length - shown.length,
    };
  });
}

function printed({ amount, unit, decimals }: Figure): string {
  return formatAmount(inUnit(amount, unit), decimals);
}
