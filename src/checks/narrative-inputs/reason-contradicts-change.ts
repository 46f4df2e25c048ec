import { disclosureProcedure } from "../../disclosure/sources";
import { examination } from "../rule";
import { cellsOf, changeText, knownChanges, nameOf } from "./changes";
import { directionNamed, saysAsLastYear } from "./direction";

/** A decrease explained by 人员增加, an increase explained by 压减经费. */
export const reasonContradictsChange = examination({
  id: "reason-contradicts-change",
  kind: "narrative-inputs",
  name: { zh: "原因与增减方向相反", en: "Reason contradicts the change" },
  holds: {
    zh: "减少的原因不能只说增加，增加的原因不能只说减少。",
    en: "A decrease is not explained by an increase alone, nor the reverse.",
  },
  severity: "verifiable",
  sources: [disclosureProcedure("公开内容：增减变化情况说明")],
  remedy: { zh: "核对该项的增减和原因，改正其中写错的一个。", en: "See which is wrong, the change or its reason." },
  examine: (subject) =>
    knownChanges(subject).flatMap((line) => {
      const reason = line.reason?.reason ?? null;
      const named = reason === null ? null : directionNamed(reason.value);
      const isUnchanged = reason !== null && saysAsLastYear(reason.value);
      const isOther = named !== null && (named === "more") === line.difference.isNegative();
      const isContradiction = !line.difference.isZero() && (isUnchanged || isOther);
      if (!isContradiction || reason === null) return [];
      const change = changeText(line.difference);
      return [
        {
          table: line.table,
          cells: cellsOf(line),
          message: {
            zh: `${nameOf(line)}比上年预算${change.zh}，原因却是“${reason.value}”，${isUnchanged ? "说的是没有增减" : "方向相反"}。`,
            en: `${nameOf(line)} ${change.en} from last year's budget, yet the reason given is “${reason.value}”.`,
          },
          actual: reason.value,
        },
      ];
    }),
});
