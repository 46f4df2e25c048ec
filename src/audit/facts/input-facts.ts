import { cellKey } from "../../workbook/address";
import type { Disclosure } from "../../disclosure/disclosure";
import { exactly, intervalAround } from "../../disclosure/interval";
import type { InputLine } from "../../disclosure/inputs/definition";
import { assets as sheet, VEHICLE_KINDS } from "../../disclosure/inputs/sheets/assets";
import { bareLabel } from "../../disclosure/recognition/label";
import { changeLinesOf, statedChanges } from "../../disclosure/inputs/changes";
import type { Inputs } from "../../disclosure/inputs/inputs";
import { lastYearFrom, matchLastYear, withLastYear } from "../../disclosure/inputs/last-year";
import { spending } from "../../disclosure/meaning";
import { powerOfTen, type Decimal } from "../../disclosure/money";
import { factsOf, type Facts } from "../../narrative/facts";
import type { Amount, Count } from "../../narrative/facts/amount";
import { followedWholes } from "../../narrative/facts/compared";
import type { CellRef } from "../../workbook/address";
import type { Fact, PriorFact } from "./fact";
import type { PriorOf } from "./table-facts";

/** What the sheets beside the tables say, as the audit needs it. The only file of the audit that knows them. */
export interface Beside {
  readonly facts: readonly Fact[];
  readonly priorOf: PriorOf;
  /** As the workbook names the department, full and short. */
  readonly departments: readonly string[];
  readonly year: number | null;
}

/** Last year's disclosure, with the name of its file. */
export interface LastYear {
  readonly name: string;
  readonly book: Disclosure;
}

/**
 * @param lastYear last year's disclosure, which then says what the input sheets leave open
 */
export function factsBeside(book: Disclosure, lastYear: LastYear | null): Beside {
  const { inputs } = book;
  const facts = factsOf(book, completed(book, lastYear));
  const priors = new Map([...workedOut(facts), ...priorsOf(book, lastYear)]);
  const named = [book.department, inputs.basics.department?.value, inputs.basics.fullName?.value];
  return {
    facts: [
      ...otherFacts(facts.other, agencyPrior(book, lastYear)),
      ...unitFacts(facts.profile),
      ...(book.tables.projects ? [] : projectFacts(facts)),
    ],
    priorOf: ({ cell }) => priors.get(cellKey(cell)) ?? null,
    departments: [...new Set(named.flatMap((name) => (name ? [name] : [])))],
    year: inputs.basics.year?.value ?? book.year,
  };
}

/** What the officer states, with last year's amounts where last year's disclosure says them. */
function completed(book: Disclosure, lastYear: LastYear | null): Inputs {
  const { inputs } = book;
  if (lastYear === null) return inputs;
  return withLastYear(
    inputs,
    matchLastYear(book, inputs, lastYearFrom(lastYear.book, lastYear.book.inputs)),
    lastYear.name,
  );
}

/** Last year's amounts of wholes that no line states, by this year's cell. */
function workedOut(facts: Facts): [string, PriorFact][] {
  return followedWholes(facts).flatMap(({ cell, previous: { value, from }, isStated }): [string, PriorFact][] => {
    if (value === null) return [];
    const quantum = powerOfTen(-Math.max(2, value.decimalPlaces())).times(Math.max(1, from.length));
    return [[cellKey(cell), { ...priorFact(value, quantum, from), isWorkedOut: !isStated }]];
  });
}

/** Last year's amounts by this year's cell. What the sheet 上年预算数 says comes before last year's workbook. */
function priorsOf(book: Disclosure, lastYear: LastYear | null): Map<string, PriorFact> {
  const then = lastYear === null ? [] : changeLinesOf(lastYear.book, lastYear.book.inputs);
  const before = new Map(then.map((line) => [line.key, line]));
  return new Map(
    statedChanges(book, book.inputs).flatMap(({ key, cell, prior }): [string, PriorFact][] => {
      const figure = prior?.amount;
      if (figure) return [[cellKey(cell), priorFact(figure.amount, figure.quantum, [figure.cell])]];
      const line = before.get(key);
      if (!line || lastYear === null) return [];
      const at = { ...line.cell, sheet: `[${lastYear.name}]${line.cell.sheet}` };
      return [[cellKey(cell), priorFact(line.amount, powerOfTen(-Math.max(2, line.amount.decimalPlaces())), [at])]];
    }),
  );
}

function agencyPrior({ inputs }: Disclosure, lastYear: LastYear | null): PriorFact | null {
  const stated = inputs.priorYear.find(({ key }) => key === "agencyOperatingFunds/total")?.amount;
  if (stated) return priorFact(stated.amount, stated.quantum, [stated.cell]);
  const then = lastYear?.book.inputs.statements.agencyOperatingFunds;
  return then ? priorFact(then.amount, then.quantum, [then.cell]) : null;
}

function priorFact(amount: Decimal, quantum: Decimal, cells: readonly CellRef[]): PriorFact {
  return {
    amount,
    interval: amount.isZero() ? exactly(amount) : intervalAround(amount, quantum),
    cells,
    isWorkedOut: false,
  };
}

function otherFacts(
  { agencyOperatingFunds, procurement, purchasedServices, transfersDown, assets, performance }: Facts["other"],
  prior: PriorFact | null,
): Fact[] {
  const asset = (topic: string, { quantity, value }: { readonly quantity: Count; readonly value: Amount }): Fact[] => [
    ...counted(topic, quantity),
    ...money(topic, value),
  ];
  const targets = (topic: string, { count, amount }: { readonly count: Count; readonly amount: Amount }): Fact[] => [
    ...counted(topic, count),
    ...money(topic, amount),
  ];
  return [
    ...money("agencyOperating", agencyOperatingFunds.amount, prior),
    ...money("procurement", procurement.total),
    ...(purchasedServices ? money("purchasedServices", purchasedServices) : []),
    ...(transfersDown ? money("transfersDown", transfersDown) : []),
    ...money("procurement.goods", procurement.goods),
    ...money("procurement.works", procurement.works),
    ...money("procurement.services", procurement.services),
    ...money("procurement.smallAndMedium", procurement.smallAndMedium),
    ...money("procurement.microAndSmall", procurement.microAndSmall),
    ...asset("assets.buildings", assets.buildings),
    ...asset("assets.vehicles", assets.vehicles),
    ...assets.vehicleKinds.flatMap((kind) => asset(`vehicle:${vehicleKind(kind.label)}`, kind)),
    ...money("assets.furniture", assets.furniture),
    ...money("assets.other", assets.other),
    ...counted("assets.above50", assets.above50),
    ...counted("assets.above100", assets.above100),
    ...asset("assets.plannedVehicles", assets.plannedVehicles),
    ...counted("assets.plannedAbove50", assets.plannedAbove50),
    ...counted("assets.plannedAbove100", assets.plannedAbove100),
    ...targets("performance.overall", performance.overall),
    ...targets("performance.fiscal", performance.fiscal),
    ...targets("performance.other", performance.other),
    ...counted("performance.projects", performance.projects),
  ];
}

function unitFacts({ administrativeUnits, institutions, hasSubordinates, subordinateUnits }: Facts["profile"]): Fact[] {
  return [
    ...counted("units.administrative", administrativeUnits),
    ...counted("units.institutions", institutions),
    ...(hasSubordinates ? counted("units.subordinate", subordinateUnits) : []),
  ];
}

/** Projects of the sheet 项目情况, where no table of the form lists them. */
function projectFacts({ notedProjects }: Facts): Fact[] {
  return notedProjects.flatMap(({ name, scale }) =>
    money("", scale).map((fact) => ({ ...fact, means: spending("all", "project"), project: name.text })),
  );
}

/** A kind of vehicle as the form names it, however the sheet does. */
function vehicleKind(label: string): string {
  const kinds = VEHICLE_KINDS.map((key): InputLine => sheet.lines[key]);
  return kinds.find(({ zh, also }) => [zh, ...(also ?? [])].includes(bareLabel(label)))?.zh ?? label;
}

function money(topic: string, { name, value, from }: Amount, prior: PriorFact | null = null): Fact[] {
  return value === null ? [] : [beside(topic, "money", name, value, from, prior)];
}

function counted(topic: string, { name, value, from }: Count): Fact[] {
  return value === null ? [] : [beside(topic, "count", name, value, from, null)];
}

function beside(
  topic: string,
  kind: Fact["kind"],
  name: string,
  amount: Decimal,
  cells: readonly CellRef[],
  prior: PriorFact | null,
): Fact {
  const quantum = powerOfTen(-Math.max(2, amount.decimalPlaces()));
  const isExact = kind === "count" || amount.isZero();
  return {
    means: null,
    code: "",
    project: "",
    topic,
    kind,
    amount,
    interval: isExact ? exactly(amount) : intervalAround(amount, quantum),
    quantum,
    cells,
    label: { zh: name, en: name },
    prior,
  };
}
