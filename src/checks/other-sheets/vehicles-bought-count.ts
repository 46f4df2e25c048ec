import type { Figure } from "../../disclosure/figure";
import { formatAmount } from "../../disclosure/money";
import { disclosureTemplate } from "../../disclosure/sources";
import { addressList } from "../names";
import { examination } from "../rule";

/** Vehicles are bought with money, and money buys vehicles: neither the number nor the amount is zero alone. */
export const vehiclesBoughtCount = examination({
  id: "vehicles-bought-count",
  kind: "other-sheets",
  name: { zh: "安排购置车辆的数量与金额不相称", en: "Vehicles without money, or money without vehicles" },
  holds: {
    zh: "安排购置车辆的，数量和金额都不为零；没有安排的，都为零。",
    en: "Where vehicles are to be bought, neither their number nor their amount is zero; else both are.",
  },
  severity: "verifiable",
  sources: [disclosureTemplate("预算情况说明第十二部分：国有资产占用使用情况")],
  remedy: { zh: "核对购置数量、金额和公务用车购置费。", en: "Check the number, the amount and the vehicle purchase." },
  examine: ({ book: { tables, inputs } }) => {
    const quantity = inputs.assets.plannedVehicles?.quantity ?? null;
    const value = inputs.assets.plannedVehicles?.value ?? null;
    const table = tables.threePublicExpenses;
    const bought = table?.line("vehiclePurchase")?.figure("total") ?? null;
    const money: readonly Pick<Figure, "amount" | "cell">[] = [value, bought].flatMap((figure) => figure ?? []);
    if (quantity === null || money.length === 0) return [];
    const count = quantity.amount;
    const spent = money.find(({ amount }) => !amount.isZero());
    if (count.isZero() === (spent === undefined)) return [];
    const cells = [quantity, ...(spent ? [spent] : money)].map(({ cell }) => cell);
    const places = addressList(cells);
    return [
      {
        table: null,
        cells,
        message: spent
          ? {
              zh: `安排购置车辆0辆，购置金额却为${formatAmount(spent.amount)}万元（${places.zh}）。`,
              en: `No vehicles are to be bought, and yet for ${formatAmount(spent.amount)} (${places.en}).`,
            }
          : {
              zh: `安排购置车辆${count.toFixed()}辆，购置金额却为零（${places.zh}）。`,
              en: `${count.toFixed()} vehicles are to be bought, and yet for nothing (${places.en}).`,
            },
      },
    ];
  },
});
