import { disclosureTemplate } from "../../disclosure/sources";
import { KINDS } from "../../disclosure/kinds";
import type { TableKind } from "../../disclosure/kinds/definition";
import { tableName } from "../names";
import { examination } from "../rule";
import { problemsOf } from "./problems";

const { vehiclePurchase, vehicleOperation } = KINDS.threePublicExpenses.lines;
const PURCHASE_AND_OPERATION: ReadonlySet<string> = new Set([vehiclePurchase.zh, vehicleOperation.zh]);

/** Lines of the form that a table does not print; one finding a table. */
export const missingLine = examination({
  id: "missing-line",
  kind: "reading",
  name: { zh: "缺少行次", en: "Line missing" },
  holds: {
    zh: "各表行次齐全，没有金额的行也保留。",
    en: "Each table has all the lines of the form, also those without amounts.",
  },
  severity: "verifiable",
  sources: [disclosureTemplate("各表行次")],
  remedy: {
    zh: "补上该行，或把该行名称改回报表格式的写法；本地区格式没有该行的，加以说明。",
    en: "Add the line, or name it as in the form; where the local form does not have it, explain.",
  },
  examine: ({ book }) => {
    const missing = new Map<TableKind, string[]>();
    for (const { table, expected } of problemsOf(book, "missing-line"))
      missing.set(table, [...(missing.get(table) ?? []), expected]);
    return [...missing].map(([table, lines]) => {
      const name = tableName(book, table);
      const quoted = lines.map((line) => `“${line}”`);
      const isDemanded = table === "threePublicExpenses" && lines.some((line) => PURCHASE_AND_OPERATION.has(line));
      return {
        table,
        // 购置费 and 运行费 must be published apart (财预〔2016〕143号).
        ...(isDemanded ? { severity: "logical" as const } : {}),
        cells: [],
        message: {
          zh: `${name.zh}没有找到以下各行：${quoted.join("、")}。`,
          en: `${name.en} has no line ${quoted.join(", ")}.`,
        },
      };
    });
  },
});
