import { INPUTS } from "../../disclosure/inputs/sheets";
import { disclosureTemplate } from "../../disclosure/sources";
import { balance, type EquationDraft } from "../rule";

/** 国有资产: vehicles = Σ kinds, in number and in value. */
export const vehiclesAddUp = balance({
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
  needs: [],
  equations: (_, { inputs: { assets }, problems }) => {
    const { vehicles, vehicleKinds } = assets;
    // A line that could not be read may be one of the kinds.
    const isWhole = !problems.some(
      (problem) => "input" in problem && problem.input === "assets" && problem.kind !== "missing-sheet",
    );
    if (vehicles === null || vehicleKinds.length === 0 || !isWhole) return [];
    return (["quantity", "value"] as const).map((column): EquationDraft => ({
      about: INPUTS.assets.lines.vehicles,
      total: vehicles[column],
      parts: vehicleKinds.map((kind) => kind[column]),
    }));
  },
});
