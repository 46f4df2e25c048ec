import type { Book } from "../../disclosure/book";
import type { AssetLine, Inputs } from "../../disclosure/inputs/inputs";
import { sum } from "../../disclosure/money";
import type { FUND_TABLES } from "./carried";
import { carriedProjects } from "./carried";
import { wholeOf } from "./whole";
import {
  counted,
  difference,
  isNothing,
  part,
  stated,
  total,
  typed,
  words,
  type Amount,
  type Count,
  type Part,
  type Words,
} from "./amount";

/** An asset: how many and worth how much. */
export interface Asset {
  readonly key: string;
  readonly label: string;
  readonly quantity: Count;
  readonly value: Amount;
}

/** Performance targets: how many, and the money they concern. */
export interface Targets {
  readonly count: Count;
  readonly amount: Amount;
}

/** 十二: what the text states beyond the tables. */
export interface OtherFacts {
  readonly agencyOperatingFunds: Part;
  /** No unit is an agency, and no amount is stated: there are none. */
  readonly hasNoAgencies: boolean;
  readonly procurement: {
    readonly hasNone: boolean;
    readonly total: Amount;
    readonly goods: Amount;
    readonly works: Amount;
    readonly services: Amount;
    readonly smallAndMedium: Amount;
    readonly microAndSmall: Amount;
  };
  /** As their tables print them; `null` where the form has none. */
  readonly purchasedServices: Amount | null;
  readonly transfersDown: Amount | null;
  readonly assets: {
    readonly buildings: Asset;
    readonly vehicles: Asset;
    readonly vehicleKinds: readonly Asset[];
    readonly furniture: Amount;
    readonly other: Amount;
    readonly above50: Count;
    readonly above100: Count;
    readonly plansNoVehicles: boolean;
    readonly plannedVehicles: Asset;
    readonly plannedAbove50: Count;
    readonly plannedAbove100: Count;
  };
  readonly performance: {
    readonly overall: Targets;
    readonly fiscal: Targets;
    readonly other: Targets;
    /** Projects with targets, whoever pays them. */
    readonly projects: Count;
    /** There are projects with targets, as far as is known. */
    readonly hasProjects: boolean;
  };
  readonly hasOtherMatters: boolean;
  readonly otherMatters: Words;
}

export function otherFacts(tables: Book["tables"], inputs: Inputs): OtherFacts {
  const agencyOperating = agencyOperatingFunds(tables, inputs);
  return {
    agencyOperatingFunds: part(inputs, "agencyOperatingFunds/total", "机关运行经费", agencyOperating),
    hasNoAgencies:
      (inputs.basics.administrativeUnits?.amount.isZero() ?? false) &&
      (agencyOperating.value === null || agencyOperating.value.isZero()),
    procurement: procurementFacts(tables, inputs),
    purchasedServices: tables.purchasedServices ? wholeOf(tables.purchasedServices, "total", "政府购买服务预算") : null,
    transfersDown: tables.transfersDown ? wholeOf(tables.transfersDown, "total", "对下转移支付预算") : null,
    assets: assetFacts(inputs),
    performance: performanceFacts(tables, inputs),
    // Left blank in the sheet there are none; without the sheet nobody was asked.
    hasOtherMatters: inputs.statements.otherMatters !== null || inputs.sheets.statements === undefined,
    otherMatters: words(inputs.statements.otherMatters, "其他需说明的事项"),
  };
}

/**
 * As stated in 其他, else as a table prints it. Where neither does, 公用经费 of the basic expenditure table, provided
 * that 基本信息 says there is no 事业单位, whose operating funds are not agency operating funds. (预算法第十四条;
 * 机关运行经费 covers 行政单位 and 参公单位.)
 */
function agencyOperatingFunds(tables: Book["tables"], inputs: Inputs): Amount {
  const name = "机关运行经费";
  if (inputs.statements.agencyOperatingFunds) return typed(inputs.statements.agencyOperatingFunds, name);
  const line = tables.threePublicExpenses?.line("agencyOperating")?.figure("total");
  if (line && !line.isEmpty) return stated(line, name);
  const whole = tables.agencyOperating ? wholeOf(tables.agencyOperating, "total", name) : null;
  if (whole?.value) return whole;
  const hasOnlyAgencies = inputs.basics.institutions?.amount.isZero() ?? false;
  return stated(hasOnlyAgencies ? tables.basicExpenditure?.total?.figure("operating") : null, name);
}

/** As stated in 政府采购, else as a table prints it. */
function procurementFacts(tables: Book["tables"], { procurement }: Inputs): OtherFacts["procurement"] {
  const name = "政府采购预算";
  const printed = procurement.total === null && tables.procurement ? wholeOf(tables.procurement, "total", name) : null;
  const all = printed ?? typed(procurement.total, name);
  return {
    hasNone: isNothing(all),
    total: all,
    goods: typed(procurement.goods, "政府采购货物预算"),
    works: typed(procurement.works, "政府采购工程预算"),
    services: typed(procurement.services, "政府采购服务预算"),
    smallAndMedium: typed(procurement.smallAndMedium, "面向中小企业预留的采购预算"),
    microAndSmall: typed(procurement.microAndSmall, "面向小微企业预留的采购预算"),
  };
}

function assetFacts({ assets }: Inputs): OtherFacts["assets"] {
  const asset = (line: AssetLine | null, label: string, unit: string): Asset => ({
    key: label,
    label,
    quantity: counted(line?.quantity ?? null, `${label}的数量`, unit),
    value: typed(line?.value ?? null, `${label}的价值`),
  });
  const plans = [assets.plannedVehicles?.quantity, assets.plannedVehicles?.value].flatMap((figure) => figure ?? []);
  const count = (line: AssetLine | null, label: string): Count => counted(line?.quantity ?? null, label, "台");
  return {
    buildings: asset(assets.buildings, "房屋", "平方米"),
    vehicles: asset(assets.vehicles, "车辆", "辆"),
    // A kind the department does not have is left blank in the form.
    vehicleKinds: assets.vehicleKinds
      .filter(({ quantity, value }) => quantity !== null || value !== null)
      .map((line) => asset(line, line.label.value, "辆")),
    furniture: typed(assets.furniture?.value ?? null, "办公家具的价值"),
    other: typed(assets.otherAssets?.value ?? null, "其他资产的价值"),
    above50: count(assets.equipmentAbove50, "单位价值50万元以上大型设备的数量"),
    above100: count(assets.equipmentAbove100, "单位价值100万元以上大型设备的数量"),
    // Nothing stated is not a plan of nothing: it becomes a gap.
    plansNoVehicles: plans.length > 0 && plans.every((figure) => figure.amount.isZero()),
    plannedVehicles: asset(assets.plannedVehicles, "安排购置车辆", "辆"),
    plannedAbove50: count(assets.plannedAbove50, "安排购置50万元以上大型设备的数量"),
    plannedAbove100: count(assets.plannedAbove100, "安排购置100万元以上大型设备的数量"),
  };
}

/** Projects paid from fiscal appropriations: of the general public budget, of the two funds, and carried over. */
function fiscalProjectsOf(tables: Book["tables"]): { readonly current: Amount; readonly withCarried: Amount } {
  const name = "财政拨款项目的预算金额";
  const projectsOf = (kind: (typeof FUND_TABLES)[keyof typeof FUND_TABLES]): Amount | null => {
    const table = tables[kind];
    return table ? wholeOf<string>(table, "project", name) : null;
  };
  const general = projectsOf("generalPublicExpenditure") ?? stated(null, name);
  const others = [projectsOf("governmentFund"), projectsOf("stateCapital")].flatMap((amount) =>
    amount?.value && !amount.value.isZero() ? [amount] : [],
  );
  const current = others.length === 0 ? general : total([general, ...others], name);
  const carried = carriedProjects(tables);
  return { current, withCarried: isNothing(carried) ? current : total([current, carried], name) };
}

/** The money of targets follows from the tables: all expenditure, projects from appropriations, the other projects. */
function performanceFacts(tables: Book["tables"], { statements }: Inputs): OtherFacts["performance"] {
  const called = "部门支出的项目支出";
  const allProjects =
    (tables.expenditure ? wholeOf(tables.expenditure, "project", called) : null) ?? stated(null, called);
  const { current, withCarried } = fiscalProjectsOf(tables);
  const counts = [statements.fiscalProjectTargets, statements.otherProjectTargets].flatMap((figure) => figure ?? []);
  return {
    hasProjects: counts.length < 2 || counts.some(({ amount }) => !amount.isZero()),
    projects: {
      ...counted(null, "编报绩效目标的项目个数", "个"),
      value: counts.length < 2 ? null : sum(counts.map(({ amount }) => amount)),
      from: counts.map(({ cell }) => cell),
    },
    overall: {
      count: counted(statements.overallTargets, "整体预算绩效目标个数", "个"),
      amount: stated(tables.overview?.line("expenditureTotal")?.figure("expenditure"), "整体预算绩效目标涉及金额"),
    },
    fiscal: { count: counted(statements.fiscalProjectTargets, "财政拨款项目个数", "个"), amount: current },
    other: {
      count: counted(statements.otherProjectTargets, "非财政拨款项目个数", "个"),
      amount: difference(allProjects, withCarried, "非财政拨款项目的预算金额"),
    },
  };
}
