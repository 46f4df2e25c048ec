import { evaluate, type Equation, type Verdict } from "../../src/checks/equation";
import { balance } from "../../src/checks/rule";
import type { Book } from "../../src/disclosure/book";
import type { Figure } from "../../src/disclosure/figure";
import type { Unit } from "../../src/disclosure/unit";
import { decimal, powerOfTen } from "../../src/disclosure/money";
import { parseAddress } from "../../src/workbook/address";
import { spending } from "../../src/disclosure/meaning";

const rule = balance({
  kind: "within-table",
  id: "on-paper",
  name: { zh: "纸上勾稽", en: "On paper" },
  holds: { zh: "左边等于右边之和。", en: "The left is the sum of the right." },
  severity: "logical",
  sources: [],
  remedy: { zh: "核对。", en: "Check." },
  needs: [],
  equations: () => [],
});

const NOWHERE: Book = { form: null, tables: {}, department: null, year: null, problems: [], ignored: [] };

/** What stands in cells, by address: digits as printed, empty, or a formula with the value it shows. */
export type Sheet = Readonly<Record<string, string | { readonly formula: string; readonly value: string }>>;

/**
 * Equations written as on paper, over one sheet 表1: `A1 = B1 + C1 - D1`, `A1 >= B1`.
 * @param unit the unit the sheet is printed in
 */
export function onPaper(
  cells: Sheet,
  equations: readonly string[],
  unit: Unit = "万元",
): { verdicts: Verdict[]; book: Book } {
  const figures = new Map(
    Object.entries(cells).map(([address, content]) => [address, figureAt(address, content, unit)]),
  );
  const figure = (address: string): Figure => figures.get(address) ?? figureAt(address, "", unit);
  return { verdicts: equations.map((text) => evaluate(equation(text, figure))), book: NOWHERE };
}

function figureAt(address: string, content: Sheet[string], unit: Unit): Figure {
  const place = parseAddress(address);
  if (place === null) throw new Error(`no address: ${address}`);
  const text = (typeof content === "string" ? content : content.value).replace(/,/g, "");
  const decimals = text.split(".")[1]?.length ?? 2;
  const shift = unit === "元" ? -4 : 0;
  return {
    cell: { sheet: "表1", row: place.row, column: place.column },
    table: "expenditure",
    row: `第${place.row + 1}行`,
    column: address.replace(/\d+/, "列"),
    means: spending(),
    amount: decimal(text === "" ? "0" : text).times(powerOfTen(shift)),
    quantum: powerOfTen(shift - decimals),
    decimals,
    unit,
    isEmpty: text === "",
    formula: typeof content === "string" ? null : content.formula,
  };
}

function equation(text: string, figure: (address: string) => Figure): Equation {
  const [left = "", relation = "=", right = ""] = text.split(/\s*(>=|=)\s*/);
  const parts = [...right.matchAll(/([+-]?)\s*([A-Z]+\d+)/g)].map(([, sign, address = ""]) => ({
    figure: figure(address),
    sign: sign === "-" ? (-1 as const) : (1 as const),
  }));
  return {
    rule,
    about: { zh: text, en: text },
    relation: relation === ">=" ? "at-least" : "equals",
    total: figure(left.trim()),
    parts,
    note: null,
    severity: rule.severity,
  };
}
