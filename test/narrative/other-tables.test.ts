import { auditText, evidenceOf, toldFromLines } from "../../src/audit";
import type { Workbook } from "../../src/workbook/workbook";
import { narrated } from "../support/narrated";
import { INVENTED_PLACES, printedWorkbook } from "../support/real-forms";

function place(id: string): Workbook {
  const found = INVENTED_PLACES.find((one) => one.id === id);
  if (!found) throw new Error(`no such place: ${id}`);
  return printedWorkbook(found);
}

/** Figures of a text as `class text`. */
const judged = (workbook: Workbook, ...lines: readonly string[]): string[] =>
  auditText(toldFromLines("text", lines), evidenceOf(workbook)).figures.map(
    (figure) => `${figure.class} ${figure.text}`,
  );

describe("amounts of tables that only some forms print", () => {
  test("are told in the text where the table is there, and only there", () => {
    const told = (id: string): string[] =>
      narrated(place(id)).lines.flatMap(({ text }) => (/采购预算|购买服务预算|转移支付预算/u.test(text) ? [text] : []));
    expect(told("yunnan")).toEqual([
      "2026年，某省某厅政府采购预算40.00万元。",
      "2026年，某省某厅政府购买服务预算26.80万元。",
      "2026年，某省某厅对下转移支付预算58.60万元。",
    ]);
    expect(told("xizang")).toEqual(["【待填：政府采购预算】"]);
  });

  test("prove and contradict what a text says of them", () => {
    expect(
      judged(place("yunnan"), "政府采购预算40万元，政府购买服务预算28.6万元。", "对下转移支付预算58.6万元。"),
    ).toEqual(["proved 40万元", "contradicted 28.6万元", "proved 58.6万元"]);
  });

  test("do not make a part of theirs the whole of a fund", () => {
    expect(judged(place("yunnan"), "政府采购预算40万元，其中：一般公共预算30万元。")).toEqual([
      "proved 40万元",
      "open 30万元",
    ]);
  });

  test("of the government fund's “三公” are told apart from those of all appropriations", () => {
    expect(
      judged(
        place("xizang"),
        "2026年“三公”经费预算20万元，其中：公务接待费5万元。",
        "2026年政府性基金“三公”经费预算4.5万元，其中：公务用车运行费3万元。",
      ),
    ).toEqual(["proved 20万元", "proved 5万元", "proved 4.5万元", "proved 3万元"]);
  });
});
