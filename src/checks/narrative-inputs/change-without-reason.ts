import { disclosureProcedure } from "../../disclosure/sources";
import { examination } from "../rule";
import { cellsOf, changeText, knownChanges, nameOf } from "./changes";

/** A change that the text must explain and 变动原因 does not. */
export const changeWithoutReason = examination({
  id: "change-without-reason",
  kind: "narrative-inputs",
  name: { zh: "有增减未说明原因", en: "Change without a reason" },
  holds: { zh: "比上年预算有增减的，应当说明主要原因。", en: "A change from last year's budget is explained." },
  severity: "verifiable",
  sources: [disclosureProcedure("公开内容：增减变化情况说明")],
  remedy: { zh: "在“变动原因”表填写该项的主要原因。", en: "Fill in the reason in 变动原因." },
  examine: (subject) =>
    knownChanges(subject)
      // The total of 三公 is explained item by item.
      .filter(
        ({ key, difference, reason }) =>
          !difference.isZero() && (reason?.reason ?? null) === null && key !== "threePublicExpenses/total",
      )
      .map((line) => {
        const change = changeText(line.difference);
        return {
          table: line.table,
          cells: cellsOf(line),
          // The reasons of the three public expenses are a statement that must be published.
          ...(line.scope === "threePublicExpenses" ? { severity: "logical" as const } : {}),
          message: {
            zh: `${nameOf(line)}比上年预算${change.zh}，没有填写主要原因。`,
            en: `${nameOf(line)} ${change.en} from last year's budget and no reason is given.`,
          },
        };
      }),
});
