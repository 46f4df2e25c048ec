import type { Bilingual } from "../disclosure/bilingual";
import { quoted } from "../disclosure/bilingual";
import type { TableKind } from "../disclosure/kinds/definition";
import { formatAmount, sum, type Decimal } from "../disclosure/money";
import { qualifiedAddress } from "../workbook/address";
import type { Difference, UnitAmount } from "./differences";
import type { ConsolidationFinding, NamedDisclosure } from "./finding";
import { transferIn, type Transfer } from "./transfers";
import type { Units } from "./units";

interface Told {
  readonly department: NamedDisclosure;
  readonly units: Units;
  readonly table: TableKind;
  readonly name: Bilingual;
  /** The differences of a row, column by column. */
  readonly row: readonly Difference[];
}

/** One finding for a row: the first column in full, the others by name; to which unit it can be located. */
export function differenceFinding({ department, units, table, name, row }: Told): ConsolidationFinding {
  const [first] = row;
  if (!first) throw new RangeError("a row of differences has at least one");
  const transfer = transferIn(department.book, units.units, first);
  const single = transfer === null ? onlyUnit(first) : null;
  const why = transfer ? transferred(transfer) : single ? locatedTo(single, first) : amountsOf(first.units);
  const isSure = units.isComplete && transfer === null;
  const head = statement(name, first, units.units.length);
  const more = others(row.slice(1));
  return {
    kind: "amount-differs",
    severity: isSure ? "logical" : "verifiable",
    table,
    code: first.place.code,
    unit: single?.unit.name ?? null,
    message: { zh: `${head.zh}${more.zh}。${why.zh}`, en: `${head.en}${more.en}. ${why.en}`.trim() },
    cells: [
      ...first.own.map(({ cell }) => ({ file: department.file, cell })),
      ...(single ? [single] : first.units).flatMap(({ unit, figures }) =>
        figures.map(({ cell }) => ({ file: unit.file, cell })),
      ),
    ],
  };
}

function statement(name: Bilingual, { place, column, own, sum: total, off }: Difference, count: number): Bilingual {
  const [cell] = own.map((figure) => figure.cell);
  const [said, wanted, less] = [sum(own.map(({ amount }) => amount)), total, off.abs()].map(amount);
  const at = cell ? `（${qualifiedAddress(cell)}）` : "";
  const zh = cell
    ? `${name.zh}${place.label}的${column.zh}${said}${at}应等于${count}家单位之和${wanted}，${off.isNegative() ? "少" : "多"}${less}万元`
    : `${name.zh}没有${place.label}，${count}家单位的${column.zh}之和却是${wanted}万元`;
  const en = cell
    ? `${name.en}, ${place.label}: ${column.en} ${said} ${at} should be the sum of ${count} units, ${wanted}; it is ${less} ${off.isNegative() ? "less" : "more"}`
    : `${name.en} has no ${place.label}, and yet ${count} units state ${wanted} together (${column.en})`;
  return { zh, en };
}

function others(columns: readonly Difference[]): Bilingual {
  if (columns.length === 0) return { zh: "", en: "" };
  return {
    zh: `，${columns.map(({ column }) => column.zh).join("、")}也不相等`,
    en: `, and so with ${columns.map(({ column }) => column.en).join(", ")}`,
  };
}

/** The one unit whose own amount is what differs: left out, or counted twice. */
function onlyUnit({ units, off }: Difference): UnitAmount | null {
  const fitting = units.filter((each) => !each.amount.isZero() && each.amount.eq(off.abs()));
  const [only] = fitting;
  return only && fitting.length === 1 ? only : null;
}

function locatedTo({ unit, figures, amount: own }: UnitAmount, { off }: Difference): Bilingual {
  const [figure] = figures;
  const at = figure ? `，${unit.file}的${qualifiedAddress(figure.cell)}` : "";
  const what = off.isNegative() ? "可能没有汇总进来" : "可能汇总了两次";
  return {
    zh: `相差的恰为${quoted(unit.name)}的${amount(own)}${at}，${what}。`,
    en: `That is the amount of ${quoted(unit.name)}, which may have been ${off.isNegative() ? "left out" : "counted twice"}.`,
  };
}

function transferred({ zh, en, amount: passed }: Transfer): Bilingual {
  return {
    zh: `相差的恰为各单位之间往来的${zh}${amount(passed)}万元，系汇总时抵销的请作说明。`,
    en: `That is what the units pass on to one another (${en}); say so where it was left out for that reason.`,
  };
}

const MOST_UNITS = 5;

/** `其中“甲”2,000.00、“乙”64.63。` */
function amountsOf(units: readonly UnitAmount[]): Bilingual {
  const stating = units.filter((each) => !each.amount.isZero());
  if (stating.length === 0 || stating.length > MOST_UNITS) return { zh: "", en: "" };
  const of = stating.map((each) => `${quoted(each.unit.name)}${amount(each.amount)}`);
  return { zh: `各单位：${of.join("、")}。`, en: `The units: ${of.join(", ")}.` };
}

const amount = (value: Decimal): string => formatAmount(value, Math.max(2, value.decimalPlaces()));
