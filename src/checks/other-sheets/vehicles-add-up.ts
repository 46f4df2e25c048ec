import type { Bilingual } from "../../disclosure/bilingual";
import { recogniseInputs } from "../../disclosure/inputs";
import { INPUTS } from "../../disclosure/inputs/sheets";
import { disclosureTemplate } from "../../disclosure/sources";
import { examination } from "../rule";
import { faultsOf, named } from "./stated-balance";

const { lines } = INPUTS.assets;

/** 国有资产: vehicles = Σ kinds, in number and in value. */
export const vehiclesAddUp = examination({
  id: "vehicles-add-up",
  kind: "other-sheets",
  name: { zh: "车辆数量和价值等于各类之和", en: "Vehicles add up" },
  holds: {
    zh: "车辆的数量和价值分别等于各类车辆之和。",
    en: "Number and value of vehicles are the sums over their kinds.",
  },
  severity: "logical",
  sources: [disclosureTemplate("预算情况说明第十二部分：国有资产占用使用情况")],
  remedy: {
    zh: "核对车辆合计与各类车辆，看是否漏列、重列一类。",
    en: "See whether a kind of vehicle was left out or counted twice.",
  },
  examine: ({ workbook }) => {
    const { assets, problems } = recogniseInputs(workbook);
    const { vehicles, vehicleKinds } = assets;
    // A line that could not be read may be one of the kinds.
    const isWhole = !problems.some(({ input, kind }) => input === "assets" && kind !== "missing-sheet");
    if (vehicles === null || vehicleKinds.length === 0 || !isWhole) return [];
    const of = (line: Bilingual, measure: Bilingual): Bilingual => ({
      zh: `${line.zh}${measure.zh}`,
      en: `${measure.en} of ${line.en.toLowerCase()}`,
    });
    return (["quantity", "value"] as const).flatMap((column) => {
      const measure = INPUTS.assets.columns[column];
      return faultsOf({
        total: named(vehicles[column], of(lines.vehicles, measure)),
        parts: vehicleKinds.map((kind) => named(kind[column], of(lineCalled(kind.label.value), measure))),
      });
    });
  },
});

function lineCalled(label: string): Bilingual {
  return Object.values(lines).find(({ zh }) => zh === label) ?? { zh: label, en: label };
}
