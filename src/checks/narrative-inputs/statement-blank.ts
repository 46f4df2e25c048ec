import type { InputColumn, InputDefinition, InputKind } from "../../disclosure/inputs/definition";
import type { InputBlank } from "../../disclosure/inputs/inputs";
import { INPUTS } from "../../disclosure/inputs/sheets";
import { VEHICLE_KINDS } from "../../disclosure/inputs/sheets/assets";
import { disclosureProcedure, disclosureTemplate } from "../../disclosure/sources";
import type { Table } from "../../disclosure/table";
import { addressList, quoted } from "../names";
import { examination, type Fault, type Subject } from "../rule";

/** 职责、机构、采购、资产、依据、分配、名词解释 that the text must state and the officer left blank. */
export const statementBlank = examination({
  id: "statement-blank",
  kind: "narrative-inputs",
  name: { zh: "应当说明的内容没有填写", en: "Required statement left blank" },
  holds: {
    zh: "主要职能、机构和人员、政府采购、国有资产、绩效目标、项目的依据和资金分配、名词解释都应当填写；没有的填0。",
    en: "Functions, units and staff, procurement, assets, targets, projects and the glossary are stated; 0 where there is none.",
  },
  severity: "verifiable",
  sources: [disclosureProcedure("公开内容：预算情况说明"), disclosureTemplate("预算情况说明")],
  remedy: { zh: "填写这些内容，确实没有的填0。", en: "Fill them in; 0 where there is none." },
  examine: (subject) =>
    isBeingFilledIn(subject) ? [...blankLines(subject), ...blankColumns(subject), ...emptySheets(subject)] : [],
});

/** A blank form asks for nothing yet: there are amounts in the tables, and someone has begun with 基本信息. */
function isBeingFilledIn({ book: { tables, inputs } }: Subject): boolean {
  const filled = (Object.values(tables) as readonly (Table | undefined)[]).some((table) =>
    table?.columns.some(({ key }) => table.rows.some((row) => row.figure(key)?.isEmpty === false)),
  );
  return filled && inputs.basics.department !== null;
}

const BASICS: readonly string[] = ["subordinateUnits", "unitNames", "offices", "posts", "staff", "inPost"];
const RESERVED: readonly string[] = ["smallAndMedium", "microAndSmall"];

/** What may not be blank of a sheet of lines. */
function isDemanded({ input, key }: InputBlank, { book }: Subject): boolean {
  const { inputs } = book;
  switch (input) {
    case "basics": {
      const hasOffices = inputs.basics.offices?.amount.isZero() === false;
      return BASICS.includes(key) || (key === "officeNames" && hasOffices);
    }
    case "procurement":
      return key === "total" || (RESERVED.includes(key) && inputs.procurement.total?.amount.isZero() === false);
    case "assets":
      return key !== "" && !(VEHICLE_KINDS as readonly string[]).includes(key);
    case "statements":
      // Other matters may be none.
      return key === "agencyOperatingFunds" ? !followsFromTables(book) : key !== "otherMatters";
    case "profile":
    case "glossary":
      return true;
    case "projectNotes":
    case "priorYear":
    case "reasons":
      return false;
  }
}

/** 机关运行经费 that a table prints, or that are all 公用经费, since there are only agencies; institutions have none. */
function followsFromTables({ tables, inputs: { basics } }: Subject["book"]): boolean {
  const hasOnly = [basics.institutions, basics.administrativeUnits].some((count) => count?.amount.isZero() === true);
  const printed = tables.threePublicExpenses?.line("agencyOperating")?.figure("total");
  return hasOnly || tables.agencyOperating !== undefined || (printed ? !printed.isEmpty : false);
}

function blankLines(subject: Subject): Fault[] {
  const { blanks } = subject.book.inputs;
  const sheets: readonly InputKind[] = ["basics", "procurement", "assets", "statements", "profile", "glossary"];
  return sheets.flatMap((input): Fault[] => {
    const asked = blanks.filter((blank) => blank.input === input && isDemanded(blank, subject));
    if (asked.length === 0) return [];
    const { title } = INPUTS[input];
    const cells = asked.map(({ cell }) => cell);
    const [labels, places] = [asked.map(({ label }) => label), addressList(cells)];
    return [
      {
        table: null,
        cells,
        message: {
          zh: `${title.zh}没有填写${labels.join("、")}（${places.zh}）。`,
          en: `${title.en}: ${labels.join(", ")} left blank (${places.en}).`,
        },
      },
    ];
  });
}

const NAMED = 3;

/** 项目情况, column by column: which projects say nothing of it. */
function blankColumns({ book: { inputs } }: Subject): Fault[] {
  const definition: InputDefinition = INPUTS.projectNotes;
  return Object.entries<InputColumn>(definition.columns).flatMap(([column, { zh, en }]): Fault[] => {
    const asked = inputs.blanks.filter((blank) => blank.input === "projectNotes" && blank.column === column);
    if (asked.length === 0) return [];
    const cells = asked.map(({ cell }) => cell);
    const places = addressList(cells);
    const names = asked.slice(0, NAMED).map(({ label }) => quoted(label));
    const more =
      asked.length > NAMED ? { zh: `等${asked.length}个项目`, en: ` and others, ${asked.length} in all` } : NO_MORE;
    return [
      {
        table: null,
        cells,
        message: {
          zh: `${definition.title.zh}中${names.join("、")}${more.zh}没有填写${zh}（${places.zh}）。`,
          en: `${definition.title.en}: ${en} left blank for ${names.join(", ")}${more.en} (${places.en}).`,
        },
      },
    ];
  });
}

const NO_MORE = { zh: "", en: "" };

/** Sheets of the officer's own rows, without a row. */
function emptySheets({ book: { inputs } }: Subject): Fault[] {
  const { sheets, blanks, functions, glossary } = inputs;
  const isEmpty = (input: "profile" | "glossary", entries: readonly unknown[]): boolean =>
    sheets[input] !== undefined && entries.length === 0 && !blanks.some((blank) => blank.input === input);
  return [
    ...(isEmpty("profile", functions) ? [INPUTS.profile] : []),
    ...(isEmpty("glossary", glossary) ? [INPUTS.glossary] : []),
  ].map(({ title, kind }) => ({
    table: null,
    cells: [],
    message: {
      zh: `${title.zh}（工作表${quoted(sheets[kind] ?? "")}）没有填写。`,
      en: `${title.en} (sheet ${quoted(sheets[kind] ?? "")}) is blank.`,
    },
  }));
}
