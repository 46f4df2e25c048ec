import { disclosureProcedure } from "../../disclosure/sources";
import { qualifiedAddress } from "../../workbook/address";
import { examination } from "../rule";
import { cellsOf, changeText, knownChanges } from "./changes";

/** “三公”经费 in total may only fall; a rise is looked at first by every inspection. */
export const threePublicRose = examination({
  id: "three-public-rose",
  kind: "narrative-inputs",
  name: { zh: "“三公”经费合计比上年增加", en: "Three public expenses rose" },
  holds: {
    zh: "“三公”经费预算只减不增；确需增加的，说明理由。",
    en: "The budget of the three public expenses does not rise; where it must, the reason is given.",
  },
  severity: "verifiable",
  sources: [disclosureProcedure("“三公”经费增减变化原因")],
  remedy: {
    zh: "核对“三公”经费预算和上年预算数；确需增加的，说明依据。",
    en: "Check both years' amounts; where the rise is right, say on what grounds.",
  },
  examine: (subject) =>
    knownChanges(subject)
      .filter(
        ({ key, difference }) => key === "threePublicExpenses/total" && difference.isPositive() && !difference.isZero(),
      )
      .map((line) => {
        const change = changeText(line.difference);
        return {
          table: line.table,
          cells: cellsOf(line),
          message: {
            zh: `“三公”经费合计比上年预算${change.zh}（${qualifiedAddress(line.cell)}），应当只减不增。`,
            en: `The three public expenses ${change.en} from last year's budget (${qualifiedAddress(line.cell)}); they should not rise.`,
          },
        };
      }),
});
