import { FORMS } from "../../src/disclosure/forms";
import type { Form, FormTable } from "../../src/disclosure/forms/form";
import { definitionOf } from "../../src/disclosure/kinds";
import {
  fundWithin,
  income,
  type Fund,
  type Kind,
  type Meaning,
  type Origin,
  type Purpose,
} from "../../src/disclosure/meaning";
import { layoutOf } from "../../src/disclosure/recognition/layout";
import { expenseMeaning, incomeMeaning, spendingMeaning } from "../../src/disclosure/recognition/line-keys";
import type { Cell } from "../../src/workbook/cell";
import type { Sheet, Workbook } from "../../src/workbook/workbook";
import { plainSheet, typed } from "./grid-draft";

/**
 * Sound disclosures of every form, from one model of the money: entries of a functional item, an economic 款, a
 * fund and an origin, with an amount in hundredths. Every cell is the sum of the entries that it means.
 * Not covered: 结转下年, last year's columns, rows withheld, several units.
 */
export interface Entry {
  readonly item: string;
  readonly name: string;
  readonly economic: string;
  readonly economicName: string;
  readonly fund: Fund;
  readonly origin: Origin;
  readonly kind: Kind;
  readonly project: string;
  /** Hundredths of the unit. */
  readonly cents: number;
}

const CATEGORIES: Readonly<Record<string, string>> = {
  "201": "一般公共服务支出",
  "205": "教育支出",
  "208": "社会保障和就业支出",
  "212": "城乡社区支出",
  "223": "国有资本经营预算支出",
};
const NAMES: Readonly<Record<string, string>> = {
  ...CATEGORIES,
  "20106": "财政事务",
  "20508": "进修及培训",
  "20805": "行政事业单位养老支出",
  "21208": "国有土地使用权出让收入安排的支出",
  "22301": "解决历史遗留问题及改革成本支出",
  "301": "工资福利支出",
  "302": "商品和服务支出",
  "310": "资本性支出",
};

/** Entries of all funds and of both years, all different amounts. @param seed makes other amounts */
export function entries(seed: number, hasCarryover = false): Entry[] {
  let state = seed * 7919 + 17;
  const cents = (): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return 1000 + (state % 900000);
  };
  const entry = (
    item: string,
    name: string,
    [economic, economicName]: readonly [string, string],
    fund: Fund,
    origin: Origin,
    kind: Kind,
    project = "",
  ): Entry => ({ item, name, economic, economicName, fund, origin, kind, project, cents: cents() });
  const salary = ["30101", "基本工资"] as const;
  const pension = ["30108", "机关事业单位基本养老保险缴费"] as const;
  const office = ["30201", "办公费"] as const;
  const vehicles = ["30231", "公务用车运行维护费"] as const;
  const equipment = ["31002", "办公设备购置"] as const;
  return [
    entry("2010601", "行政运行", salary, "generalPublic", "own", "personnel"),
    entry("2010601", "行政运行", office, "generalPublic", "own", "operating"),
    entry("2010601", "行政运行", vehicles, "generalPublic", "own", "operating"),
    entry("2010602", "一般行政管理事务", office, "generalPublic", "own", "project", "财政业务费"),
    entry("2010602", "一般行政管理事务", equipment, "generalPublic", "own", "project", "信息化运维费"),
    entry("2080505", "机关事业单位基本养老保险缴费支出", pension, "generalPublic", "own", "personnel"),
    entry("2050803", "培训支出", office, "generalPublic", "own", "project", "干部培训费"),
    entry("2120801", "征地和拆迁补偿支出", office, "governmentFund", "own", "project", "征地补偿"),
    entry("2230105", "国有企业退休人员社会化管理补助支出", office, "stateCapital", "own", "project", "社会化管理补助"),
    entry("2010601", "行政运行", office, "specialFiscalAccount", "own", "operating"),
    entry("2010602", "一般行政管理事务", office, "institutional", "own", "project", "事业发展项目"),
    entry("2010602", "一般行政管理事务", office, "other", "own", "project", "合作研究"),
    ...(hasCarryover
      ? [
          entry("2010602", "一般行政管理事务", office, "generalPublic", "carriedOver", "project", "结转项目"),
          entry("2010602", "一般行政管理事务", office, "other", "carriedOver", "project", "结余项目"),
        ]
      : []),
  ];
}

type Sum = (where: (entry: Entry) => boolean) => number;

const KINDS_OF: Readonly<Partial<Record<Kind, readonly Kind[]>>> = {
  all: ["personnel", "operating", "project"],
  spent: ["personnel", "operating", "project"],
  basic: ["personnel", "operating"],
  personnel: ["personnel"],
  operating: ["operating"],
  project: ["project"],
};

const PURPOSE_CODES: Readonly<Partial<Record<Purpose, readonly string[]>>> = {
  threePublicAndMeetings: ["30231"],
  threePublic: ["30231"],
  vehicles: ["30231"],
  vehicleOperation: ["30231"],
};

function isMeant(means: Meaning, entry: Entry): boolean {
  const isOrigin =
    means.origin === "all" ||
    means.origin === entry.origin ||
    (means.origin === "currentYear" && entry.origin === "own");
  const purposes = means.purpose === "none" ? null : (PURPOSE_CODES[means.purpose] ?? []);
  // The money of other years is not modelled.
  if (means.period !== "current") return false;
  if (purposes !== null) return purposes.includes(entry.economic) && fundWithin(entry.fund, means.fund);
  return (
    isOrigin &&
    fundWithin(entry.fund, means.fund) &&
    (KINDS_OF[means.kind] ?? []).includes(entry.kind) &&
    entry.economic.startsWith(means.economic)
  );
}

/** A sound disclosure of a form. */
export function generatedForm(form: Form, seed: number, hasCarryover = false): Workbook {
  const funds = fundsOf(form);
  const model = entries(seed, hasCarryover && statesCarryover(form)).filter(({ fund }) =>
    funds.some((stated) => fundWithin(fund, stated)),
  );
  return { name: `${form.id}.xlsx`, sheets: form.tables.map((table, at) => sheetOf(form, table, model, at)) };
}

const overviewLines = (form: Form): readonly string[] =>
  form.tables.find(({ kind }) => kind === "overview")?.left ?? [];

/** Forms that show what was carried over beside the year's money, in both two-sided tables. */
const statesCarryover = (form: Form): boolean => {
  const appropriation = form.tables.find(({ kind }) => kind === "appropriation")?.left ?? [];
  return [overviewLines(form), appropriation].every((lines) => lines.some((line) => /上年结转|上年结余/u.test(line)));
};

/** The funds that both the form's overview and its income table state: a department of it has no other money. */
function fundsOf(form: Form): Fund[] {
  const table = form.tables.find(({ kind }) => kind === "income");
  const columns = (table?.columns ?? []).map((path, sheetColumn) => ({
    sheetColumn,
    path: path.split("/").map((value) => ({ value, cell: { sheet: "", row: 0, column: sheetColumn } })),
  }));
  const { amounts } = layoutOf({ first: 0, last: 0, rows: [], columns }, definitionOf("income"));
  const inTable = amounts.map(({ means }) => means.fund).filter((fund) => fund !== "all");
  return overviewLines(form).flatMap((line) => {
    const means = incomeMeaning(definitionOf("overview"), line, false);
    if (!means || means.fund === "all" || means.origin === "carriedOver" || means.fund === "nonFiscal") return [];
    const { fund } = means;
    return inTable.some((own) => fundWithin(fund, own)) ? [fund] : inTable.filter((own) => fundWithin(own, fund));
  });
}

export const GENERATED_FORMS: readonly Form[] = FORMS;

const text = (value: string): Cell => typed(value, "@");
const blank = (): Cell => typed(null, "#,##0.00");

function sheetOf(form: Form, table: FormTable, model: readonly Entry[], at: number): Sheet {
  const paths = table.columns.map((path) => path.split("/"));
  const depth = Math.max(...paths.map((path) => path.length));
  const width = paths.length;
  const unit = table.unit ?? form.unit;
  const above: Cell[][] = [
    Array.from({ length: width }, (_, column) =>
      column === width - 1 && table.number !== "" ? text(table.number) : blank(),
    ),
    [text(`2026年${table.title}`)],
    Array.from({ length: width }, (_, column) =>
      column === 0 && form.isAnonymous !== true
        ? text("部门名称：某市财政局")
        : column === width - 1
          ? text(`单位：${unit}`)
          : blank(),
    ),
  ];
  const header = Array.from({ length: depth }, (_, level) =>
    paths.map((path, column) => {
      const label = path[level] ?? "";
      const isContinued = column > 0 && samePath(paths[column - 1] ?? [], path, level);
      return label === "" || isContinued ? blank() : text(label);
    }),
  );
  const merges = paths.flatMap((path, column) =>
    path.length < depth ? [{ row: 3 + path.length - 1, column, rows: depth - path.length + 1, columns: 1 }] : [],
  );
  const body = bodyOf(form, table, paths, model, unit);
  return plainSheet(`表${at + 1}`, [...above, ...header, ...body], { merges });
}

/** A heading goes on over the next column where all labels above it do too. */
function samePath(before: readonly string[], path: readonly string[], level: number): boolean {
  return (
    level < path.length - 1 &&
    path.slice(0, level + 1).every((label, at) => before[at] === label) &&
    before.length > level + 1
  );
}

function bodyOf(
  form: Form,
  table: FormTable,
  paths: readonly string[][],
  model: readonly Entry[],
  unit: string,
): Cell[][] {
  const definition = definitionOf(table.kind);
  const columns = paths.map((path, sheetColumn) => ({
    sheetColumn,
    path: path.map((value) => ({ value, cell: { sheet: "", row: 0, column: sheetColumn } })),
  }));
  const layout = layoutOf({ first: 0, last: 0, rows: [], columns }, definition);
  // The model is in 万元; a table in 元 shows ten thousand times that.
  const shown = (cents: number): Cell =>
    cents === 0 ? blank() : typed(unit === "元" ? cents * 100 : cents / 100, "#,##0.00");
  // Beside a column of what was carried over, the others are of the year.
  const hasCarryover = layout.amounts.some(({ means }) => means.origin === "carriedOver");
  const sum = (column: Meaning): Sum => {
    const isOfYear = hasCarryover && definition.shape === "list" && column.origin === "all" && column.fund !== "all";
    const means: Meaning = isOfYear ? { ...column, origin: "currentYear" } : column;
    return (where) =>
      model.filter((entry) => isMeant(means, entry) && where(entry)).reduce((total, { cents }) => total + cents, 0);
  };
  const row = (
    labels: Readonly<Record<number, string>>,
    amount: (means: Meaning) => number,
    only?: (column: number) => boolean,
  ): Cell[] =>
    paths.map((_, column) => {
      const label = labels[column];
      if (label !== undefined) return label === "" ? blank() : text(label);
      const own = layout.amounts.find(({ sheetColumn }) => sheetColumn === column);
      return own && (only?.(column) ?? true) ? shown(amount(own.means)) : blank();
    });

  if (definition.shape === "two-sided") return twoSided();
  if (definition.shape === "lines" && table.left) {
    const label = layout.blocks[0]?.label?.sheetColumn ?? 0;
    const hasExpenses = table.left.some((line) => line.includes("三公"));
    return table.left.map((line) => {
      const means = expenseMeaning(definition, line, hasExpenses);
      return row({ [label]: line }, (column) => (means ? sum({ ...means, fund: column.fund })(() => true) : 0));
    });
  }
  const wanted = definition.classification === "economic" ? "economic" : "functional";
  const group = layout.groups.find(({ by }) => by === wanted) ?? layout.groups[0];
  if (!group) return namedRows();
  return codedRows();

  function totalLabel(labels: Record<number, string>): Record<number, string> {
    const { codes = [], name = null } = group ?? {};
    const place = name ?? codes[0] ?? layout.project ?? layout.unitName ?? 0;
    return { ...labels, [place]: "合计" };
  }

  function namedRows(): Cell[][] {
    const whole = (labels: Record<number, string>): Cell[] => row(labels, (means) => sum(means)(() => true));
    if (layout.project === null && layout.unitName === null) return [whole({})];
    const unitLabels: Record<number, string> = {
      ...(layout.unitCode === null ? {} : { [layout.unitCode]: "101001" }),
      ...(layout.unitName === null ? {} : { [layout.unitName]: "某市财政局本级" }),
    };
    if (layout.project === null || definition.means.kind !== "project") {
      return [whole(totalLabel({})), ...(layout.unitName === null ? [] : [whole(unitLabels)])];
    }
    const projects = [...new Set(model.filter(({ project }) => project !== "").map(({ project }) => project))];
    const rows = projects.flatMap((project) => {
      const cells = row({ ...unitLabels, [layout.project ?? 0]: project }, (means) =>
        sum(means)((entry) => entry.project === project),
      );
      return layout.amounts.some(({ sheetColumn }) => typeof cells[sheetColumn]?.value === "number") ? [cells] : [];
    });
    return [whole(totalLabel({})), ...rows];
  }

  function codedRows(): Cell[][] {
    const isEconomic = definition.classification === "economic";
    const codeOf = (entry: Entry): string => (isEconomic ? entry.economic : entry.item);
    const meant = model.filter((entry) => layout.amounts.some(({ means }) => isMeant(means, entry)));
    const levels = isEconomic ? [3, 5] : [3, 5, 7];
    const isCrossed = layout.groups.length > 1;
    const codes = [...new Set(meant.flatMap((entry) => levels.map((length) => codeOf(entry).slice(0, length))))].sort();
    const nameOf = (code: string): string =>
      NAMES[code] ?? model.find((entry) => codeOf(entry) === code)?.[isEconomic ? "economicName" : "name"] ?? code;
    const listed = isCrossed ? codes.filter((code) => code.length === levels.at(-1)) : codes;
    const labelsOf = (code: string): Record<number, string> => {
      const { codes: columns = [], name = null } = group ?? {};
      const labels: Record<number, string> = {};
      if (columns.length > 1) {
        const parts = [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)];
        columns.forEach((column, level) => (labels[column] = parts[level] ?? ""));
      } else if (columns[0] !== undefined) labels[columns[0]] = code;
      if (name !== null)
        labels[name] = columns.length === 0 && !isNamesOnly() ? `${code}-${nameOf(code)}` : nameOf(code);
      return labels;
    };
    const below =
      (code: string) =>
      (entry: Entry): boolean =>
        codeOf(entry).startsWith(code);
    const rows = listed.map((code) => row(labelsOf(code), (means) => sum(means)(below(code))));
    const total = row(totalLabel({}), (means) => sum(means)(() => true));
    const filled = rows.filter((cells) => cells.some((cell) => typeof cell.value === "number"));
    return filled.length === 0 ? [[text("注：本部门2026年没有此项安排，故本表为空表。")]] : [total, ...filled];
  }

  function isNamesOnly(): boolean {
    return form.id.includes("names");
  }

  function twoSided(): Cell[][] {
    const [left, ...rights] = layout.blocks;
    const leftLines = (table.left ?? []).map((line, at, all) => {
      const isCarriedOver = all.slice(0, at).some((before) => /上年结转|上年结余/u.test(before));
      return { line, means: incomeMeaning(definition, line, isCarriedOver) };
    });
    const isByKind = (table.right ?? []).some((line) => /基本支出$/u.test(line));
    const categories = (isByKind ? [] : Object.keys(CATEGORIES)).filter((code) =>
      rights.some(({ amounts }) => amounts.some(({ means }) => sum(means)((entry) => entry.item.startsWith(code)) > 0)),
    );
    const isFunctional = (column: number): boolean => !(paths[column]?.at(-1) ?? "").includes("经济");
    const right = (table.right ?? []).flatMap((line) => [{ line, means: spendingMeaning(definition, line) }]);
    const height = Math.max(leftLines.length, categories.length + right.length);
    return Array.from({ length: height }, (_, at) => {
      const labels: Record<number, string> = {};
      const amounts = new Map<number, number>();
      const income = leftLines[at];
      if (left?.label && income) {
        labels[left.label.sheetColumn] = income.line;
        for (const { sheetColumn, means } of left.amounts) {
          const origin = means.origin === "all" ? (income.means?.origin ?? "all") : means.origin;
          amounts.set(sheetColumn, income.means ? received({ ...income.means, origin }) : 0);
        }
      }
      for (const block of rights) {
        if (!block.label) continue;
        const isLeading = right[0] && /^一、/u.test(right[0].line);
        const order = isLeading ? [right[0], ...categories, ...right.slice(1)] : [...categories, ...right];
        const entry = order[at];
        if (entry === undefined) continue;
        if (typeof entry === "string") {
          if (!isFunctional(block.label.sheetColumn)) continue;
          labels[block.label.sheetColumn] =
            `${"一二三四五六七八九十"[categories.indexOf(entry)] ?? ""}、${CATEGORIES[entry] ?? ""}`;
          for (const { sheetColumn, means } of block.amounts)
            amounts.set(
              sheetColumn,
              sum(means)((each) => each.item.startsWith(entry)),
            );
        } else {
          labels[block.label.sheetColumn] = entry.line;
          for (const { sheetColumn, means } of block.amounts) amounts.set(sheetColumn, spent(entry.means, means));
        }
      }
      return paths.map((_path, column) => {
        const label = labels[column];
        if (label !== undefined) return text(label);
        return amounts.has(column) ? shown(amounts.get(column) ?? 0) : blank();
      });
    });
  }

  function received(means: Meaning): number {
    return sum({ ...income(means.fund, means.origin), kind: "all" })(() => true);
  }

  function spent(line: Meaning | null, column: Meaning): number {
    if (line === null || ["carriedForward", "distributed", "unallocated"].includes(line.kind)) return 0;
    return sum({ ...column, kind: line.kind === "all" ? column.kind : line.kind })(() => true);
  }
}
