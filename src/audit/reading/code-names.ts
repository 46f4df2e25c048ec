import type { Book } from "../../disclosure/book";
import { classificationFor } from "../../disclosure/codes/classification";
import { bareLabel } from "../../disclosure/recognition/label";
import type { Row, Table } from "../../disclosure/table";
import { rowsByCode, type CodedRow } from "../facts/rows-by-code";
import type { Wording } from "./lexicon";

/** A 类、款、项 path that a text names. */
export interface NamedPath {
  readonly from: number;
  readonly to: number;
  /** 类, 款, 项 as printed, those it names. */
  readonly names: readonly string[];
  /** Of the last of them: 1 for 类, 2 for 款, 3 for 项. */
  readonly level: number;
  /** The joined code; `null` where no table has this path. */
  readonly code: string | null;
}

/** A functional code of the tables with its names from 类 down. */
export interface KnownCode {
  readonly code: string;
  /** `UNNAMED` for the levels above that the tables do not list. */
  readonly names: readonly string[];
}

const UNNAMED = "";

export class CodeNames {
  readonly codes: readonly KnownCode[];
  /** Names of one code only, the longest first. */
  readonly #alone: readonly (readonly [string, string])[];
  /** Names of the economic classification that are of no functional code. */
  readonly #economic: ReadonlyMap<string, string>;

  constructor(book: Book) {
    this.codes = functionalCodes(book);
    const byName = new Map<string, Set<string>>();
    for (const { code, names } of this.codes) {
      const name = names.at(-1) ?? "";
      byName.set(name, (byName.get(name) ?? new Set()).add(code));
    }
    this.#alone = [...byName]
      .flatMap(([name, codes]) => (codes.size === 1 && name.length >= 4 ? [[name, [...codes][0] ?? ""] as const] : []))
      .filter(([name]) => !/^其[他它](?:支出|收入)$|^(?:基本|项目)支出$/u.test(name))
      .sort(([a], [b]) => b.length - a.length);
    this.#economic = new Map([...economicCodes(book)].filter(([name]) => !byName.has(name)));
  }

  /** The economic 类 or 款 whose name a clause is, and nothing else; `null` where it is none. */
  economicOf(clause: string): string | null {
    return this.#economic.get(bare(clause.replace(/^(?:[，；：、\ue000]|其中|包括)+/u, ""))) ?? null;
  }

  /** Paths printed with （类）, （款）, （项） or joined by dashes. */
  pathsIn(clause: string): NamedPath[] {
    return [...clause.matchAll(PATH)].flatMap((match): NamedPath[] => {
      const [whole] = match;
      const parts = [...whole.matchAll(PART)];
      const level = LEVELS.indexOf(parts.at(-1)?.[2] ?? "") + 1;
      // 用于社会福利的彩票公益金支出 is a name as it stands.
      const printed = parts.map(([, name = ""]) => bare(name));
      const names =
        this.codeOf(printed, level) === null
          ? parts.map(([, name = ""], index) => bare(index === 0 ? name.replace(BEFORE_NAME, "") : name))
          : printed;
      if (names.some((name) => name === "") || level < names.length) return [];
      const from = match.index + whole.length - whole.replace(BEFORE_NAME, "").length;
      return [{ from, to: match.index + whole.length, names, level, code: this.codeOf(names, level) }];
    });
  }

  /** Paths joined by dashes without （类）, `一般公共服务支出-财政事务-行政运行`: those that the tables have. */
  dashedPathsIn(clause: string): Wording[] {
    return [...clause.matchAll(DASHED)].flatMap((match): Wording[] => {
      const parts = match[0].split("-").map((part, index) => (index === 0 ? part.replace(BEFORE_NAME, "") : part));
      const fitting = this.codes.filter(
        ({ names }) =>
          names.length === parts.length &&
          names.every((name, level) =>
            level === parts.length - 1
              ? plainName(parts[level]).startsWith(plainName(name))
              : isSameName(plainName(parts[level]), plainName(name)),
          ),
      );
      const [best] = fitting.sort((a, b) => (b.names.at(-1) ?? "").length - (a.names.at(-1) ?? "").length);
      return best ? [{ from: match.index, to: match.index + match[0].length, said: { code: best.code } }] : [];
    });
  }

  /** The code of a path; where only lower levels are named, the only one that ends so. */
  codeOf(names: readonly string[], level: number): string | null {
    const fitting = this.codes.filter(
      (known) =>
        known.names.length === level &&
        names.every((name, index) => {
          const own = known.names[known.names.length - names.length + index] ?? "";
          return own === UNNAMED || isSameName(own, name);
        }),
    );
    return fitting.length === 1 ? (fitting[0]?.code ?? null) : null;
  }

  /** 其他支出 is the 类 229 only where the clause says nothing else; it may be a column or an economic 类 too. */
  #otherSpending(clause: string): Wording | null {
    const [name] = /其他支出$/u.exec(clause) ?? [];
    const isAlone = name !== undefined && clause.replace(/^[，；：\ue000]+/u, "") === name;
    const category = this.codes.find(({ code, names }) => code.length === 3 && names[0] === name);
    if (!isAlone || !category) return null;
    return { from: clause.length - name.length, to: clause.length, said: { code: category.code } };
  }

  /** Names of the tables' codes that stand in a clause without （类）. */
  namesIn(clause: string): Wording[] {
    const whole = this.#otherSpending(clause);
    if (whole) return [whole];
    const found: Wording[] = [];
    for (const [name, code] of this.#alone) {
      // 事业单位医疗 stands in 行政事业单位医疗, and perhaps by itself after it.
      for (let from = clause.indexOf(name); from >= 0; from = clause.indexOf(name, from + 1)) {
        const start = from;
        if (found.some((other) => start < other.to && other.from < start + name.length)) continue;
        found.push({ from, to: from + name.length, said: { code } });
        break;
      }
    }
    return found.sort((a, b) => a.from - b.from);
  }
}

/** Words of a name, with brackets that belong to it: 政府办公厅（室）及相关机构事务. */
const NAME =
  "(?:[^，；。：（）\\ue000“”]|（(?![\\d\\ue000]*[类款项][\\d\\ue000]*）)[^，；。：（）\\d\\ue000]{1,8}）){2,40}?";
const PART = new RegExp(`(${NAME})（(?:[\\d\\ue000]*)([类款项])(?:[\\d\\ue000]*)）-?`, "gu");
const PATH = new RegExp(`(?:${NAME}（[\\d\\ue000]*[类款项][\\d\\ue000]*）-?)+`, "gu");
const DASHED = /[^，。；：“”\ue000\d-]{2,40}(?:-[^，。；：“”\ue000\d-]{2,40}){1,2}/gu;
const LEVELS = ["类", "款", "项"];
/** What stands before a name and is none of it. */
const BEFORE_NAME = /^(?:其中|[一二三四五六七八九十]+是|\d{4}年|[\d、.]+|科目|用于|安排|包括)+/u;

/** 一般公共服务（类）支出 as well as 一般公共服务支出（类）. */
const isSameName = (a: string, b: string): boolean => a.replace(/支出$/u, "") === b.replace(/支出$/u, "");

const bare = (name: string): string => bareLabel(name);
/** Brackets of one width. */
const plainName = (name: string | undefined): string =>
  bareLabel(name ?? "")
    .replace(/[（(]/gu, "（")
    .replace(/[）)]/gu, "）");

function functionalCodes(book: Book): KnownCode[] {
  const codes = new Map<string, KnownCode>();
  for (const table of Object.values(book.tables) as readonly (Table | undefined)[]) {
    if (table?.definition.classification !== "functional") continue;
    const rows = rowsByCode(table, book.year);
    for (const { row, code } of rows) {
      if (codes.has(code) || row.kind === "project" || row.kind === "unit") continue;
      const names = row.code === null ? namesAbove(code, rows) : namesOf(row);
      const level = (code.length - 1) / 2;
      // 北京 lists 项 alone.
      const above = Array.from({ length: level - names.length }, () => UNNAMED);
      if (names.length > 0 && Number.isInteger(level) && names.length <= level)
        codes.set(code, { code, names: [...above, ...names] });
    }
  }
  return [...codes.values()];
}

/** 类 and 款 of the economic classification by name; a name of two codes is neither's. */
function economicCodes(book: Book): Map<string, string> {
  const codes = new Map<string, Set<string>>();
  const put = (name: string, code: string): void => {
    codes.set(name, (codes.get(name) ?? new Set()).add(code));
  };
  const listed = classificationFor(book.year).codes;
  for (const table of Object.values(book.tables) as readonly (Table | undefined)[]) {
    if (table?.definition.classification !== "economic") continue;
    for (const { code, name } of table.rows)
      if (code !== null) {
        put(bareLabel(name), code);
        // A list of 款 alone leaves the names of its 类 to the classification.
        const category = listed.get(code.slice(0, 3));
        if (category) put(bareLabel(category.name), category.code);
      }
  }
  return new Map(
    [...codes].flatMap(([name, own]) => {
      // 工资福利支出 is 301, and 50501 of the government's own classification, by which texts do not tell.
      const [code, ...others] = [...own].filter((each) => each.startsWith("3"));
      return code !== undefined && others.length === 0 ? [[name, code] as const] : [];
    }),
  );
}

/** The names of a code and those above it, among rows that were told by their names. */
function namesAbove(code: string, rows: readonly CodedRow[]): string[] {
  return rows.filter((other) => code.startsWith(other.code)).map(({ row }) => bareLabel(row.name));
}

function namesOf(row: Row): string[] {
  const above = row.parent !== null && row.parent.code !== null ? namesOf(row.parent) : [];
  return [...above, bareLabel(row.name)];
}
