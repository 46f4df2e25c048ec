import { disclosureProcedure } from "../../disclosure/sources";
import { examination } from "../rule";
import { cellsOf, knownChanges, nameOf } from "./changes";
import { saysUnchanged } from "./direction";

/** A reason for a change where nothing changed. */
export const reasonWithoutChange = examination({
  id: "reason-without-change",
  kind: "narrative-inputs",
  name: { zh: "没有增减却写了变动原因", en: "Reason without a change" },
  holds: {
    zh: "与上年预算相同的，不写变动原因，或者说明为何没有变化。",
    en: "Where nothing changed no reason is given, or one that says why nothing did.",
  },
  severity: "verifiable",
  sources: [disclosureProcedure("公开内容：增减变化情况说明")],
  remedy: {
    zh: "核对上年预算数；确无增减的，删去原因或写明无变化。",
    en: "Check last year's amount; where nothing changed delete the reason or say so.",
  },
  examine: (subject) =>
    knownChanges(subject).flatMap((line) => {
      const reason = line.reason?.reason ?? null;
      if (!line.difference.isZero() || reason === null || saysUnchanged(reason.value)) return [];
      return [
        {
          table: line.table,
          cells: cellsOf(line),
          message: {
            zh: `${nameOf(line)}与上年预算相同，没有增减，却写了变动原因“${reason.value}”。`,
            en: `${nameOf(line)} did not change from last year, yet the reason “${reason.value}” is given.`,
          },
          actual: reason.value,
        },
      ];
    }),
});
