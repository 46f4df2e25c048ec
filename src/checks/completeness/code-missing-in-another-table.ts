import type { Bilingual } from "../../disclosure/bilingual";
import type { Book } from "../../disclosure/book";
import type { TableFigure } from "../../disclosure/figure";
import { budgetLawRegulation, disclosureTemplate } from "../../disclosure/sources";
import type { Row, Table } from "../../disclosure/table";
import { definitionOf } from "../../disclosure/kinds";
import type { TableKind } from "../../disclosure/kinds/definition";
import { qualifiedAddress } from "../../workbook/address";
import { shownAmount, styleOf } from "../amount-text";
import { codedRows } from "../by-code";
import { tableName } from "../names";
import { examination, type Fault } from "../rule";
import { unreadRows } from "../unread";

/** Amounts of these columns of one table demand the code in another. */
interface Demand {
  readonly in: TableKind;
  readonly of: TableKind;
  readonly columns: readonly string[];
  /** Only 类, where the other table lists no more. */
  readonly isByCategory?: true;
}

const DEMANDS: readonly Demand[] = [
  { in: "overview", of: "expenditure", columns: ["total"], isByCategory: true },
  { in: "income", of: "expenditure", columns: ["total"] },
  { in: "expenditure", of: "income", columns: ["total"] },
  { in: "appropriation", of: "generalPublicExpenditure", columns: ["total"], isByCategory: true },
  { in: "income", of: "generalPublicExpenditure", columns: ["total"] },
  { in: "expenditure", of: "generalPublicExpenditure", columns: ["total"] },
  { in: "generalPublicExpenditure", of: "income", columns: ["generalPublic", "transferredGeneralPublic"] },
  { in: "generalPublicExpenditure", of: "projects", columns: ["total"] },
  { in: "governmentFund", of: "income", columns: ["governmentFund", "transferredGovernmentFund"] },
  { in: "income", of: "governmentFund", columns: ["total"] },
  { in: "stateCapital", of: "income", columns: ["stateCapital", "transferredStateCapital"] },
  { in: "income", of: "stateCapital", columns: ["total"] },
];

/** What one table lacks, with the amounts that show that it should be there. */
interface Lack {
  readonly code: string;
  readonly label: string;
  readonly shown: readonly TableFigure[];
}

/** A code with an amount in one table that another table must list too: one finding instead of a difference in every balance. */
export const codeMissingInAnotherTable = examination({
  id: "code-missing-in-another-table",
  kind: "completeness",
  name: { zh: "科目在另一张表中缺失", en: "Code missing in another table" },
  holds: {
    zh: "一张表列有金额的科目，应当列示该科目的其他表也列出。",
    en: "A code with an amount in one table is listed in every table that must show it.",
  },
  severity: "logical",
  sources: [disclosureTemplate("各表功能分类科目"), budgetLawRegulation("第六条")],
  remedy: {
    zh: "在缺少该科目的表中补上该行；或核对另一张表的科目编码是否有误。",
    en: "Add the row to the table that lacks it, or see whether the code in the other table is wrong.",
  },
  examine: ({ book }) =>
    [...new Set(DEMANDS.map((demand) => demand.in))].flatMap((kind) => {
      const table: Table | undefined = book.tables[kind];
      // A row whose code cannot be read is a finding already, and may be the one that seems to be missing.
      // What is kept from print is not missing.
      return table && table.withheld === null && unreadRows(book, table).length === 0
        ? lacksOf(book, table).map((lack) => faultOf(book, kind, lack))
        : [];
    }),
});

/** The outermost codes that a table lacks: what belongs to them is missing with them. */
function lacksOf(book: Book, lacking: Table): Lack[] {
  // A list of units or of kinds has no codes to lack; one that stops at 款 has no 项.
  const deepest = Math.max(0, ...codedRows(lacking).map(({ code }) => code?.length ?? 0));
  if (lacking.rows.length > 0 && deepest === 0) return [];
  const listed = new Set(codedRows(lacking).flatMap((row) => beginningsOf(row.code ?? "")));
  const lacks = new Map<string, { readonly label: string; readonly shown: TableFigure[] }>();
  for (const demand of DEMANDS) {
    if (demand.in !== lacking.kind) continue;
    const table: Table | undefined = book.tables[demand.of];
    for (const row of table ? demandingRows(table, demand) : []) {
      const code = row.code ?? "";
      const shown = demand.columns
        .map((column) => row.figure(column))
        .find((figure) => figure && !figure.amount.isZero());
      if (!shown || listed.has(code) || (deepest > 0 && code.length > deepest)) continue;
      const lack = lacks.get(code);
      if (lack?.shown.some((figure) => figure.table === shown.table)) continue;
      if (lack) lack.shown.push(shown);
      else lacks.set(code, { label: labelOf(row), shown: [shown] });
    }
  }
  return [...lacks]
    .filter(([code]) => !beginningsOf(code).some((beginning) => beginning !== code && lacks.has(beginning)))
    .map(([code, { label, shown }]) => ({ code, label, shown }));
}

/** Rows by code; of a project table also the items its projects name. */
function demandingRows(table: Table, { isByCategory }: Demand): readonly Row[] {
  if (isByCategory) return table.ofKind("category");
  return table.rows.filter((row) => row.code !== null);
}

/** `2010602` → `201`, `20106`, `2010602`: a row stands for the levels above it; a missing parent is another rule's finding. */
function beginningsOf(code: string): string[] {
  return [3, 5, 7].filter((length) => length <= code.length).map((length) => code.slice(0, length));
}

function labelOf(row: Row): string {
  if (row.kind !== "project") return row.label;
  const code = row.code ?? "";
  return `${code.slice(0, 3)} ${code.slice(3, 5)} ${code.slice(5)}`;
}

function faultOf(book: Book, kind: TableKind, { label, shown }: Lack): Fault {
  const places = shown.map((figure): Bilingual => {
    const name = tableName(book, figure.table);
    const amount = shownAmount(figure.amount, styleOf([figure]));
    const address = qualifiedAddress(figure.cell);
    return {
      zh: `${name.zh}列有${amount}${figure.unit}（${address}）`,
      en: `${name.en} has ${amount} ${figure.unit} (${address})`,
    };
  });
  const lacking = tableName(book, kind);
  const title = definitionOf(kind).title;
  const [zh, en] =
    lacking.zh === title.zh ? [lacking.zh, lacking.en] : [`${lacking.zh}${title.zh}`, `${lacking.en} (${title.en})`];
  return {
    table: kind,
    cells: shown.map((figure) => figure.cell),
    message: {
      zh: `${zh}缺少${label}：${places.map((place) => place.zh).join("，")}。`,
      en: `${en} lacks ${label}: ${places.map((place) => place.en).join(", ")}.`,
    },
  };
}
