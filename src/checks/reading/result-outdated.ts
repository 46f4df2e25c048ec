import { disclosureTemplate } from "../../disclosure/sources";
import { qualifiedAddress } from "../../workbook/address";
import { displayedText } from "../../workbook/display";
import { cellAt } from "../../workbook/workbook";
import { addressList } from "../names";
import { examination } from "../rule";

/** A formula with a result that its own cells do not give: the file was not calculated before it was saved. */
export const resultOutdated = examination({
  id: "result-outdated",
  kind: "reading",
  name: { zh: "公式结果没有重新计算", en: "Formula not recalculated" },
  holds: {
    zh: "文件中保存的公式结果与公式所引用的单元格一致。",
    en: "The results that the file holds are what the formulas give.",
  },
  severity: "verifiable",
  sources: [disclosureTemplate("各表金额栏")],
  remedy: {
    zh: "在Excel或WPS中打开，按Ctrl+Alt+F9重新计算全部公式，核对后保存。",
    en: "Open the workbook in Excel or WPS, press Ctrl+Alt+F9 to recalculate all formulas, look at them and save.",
  },
  examine: ({ workbook }) => {
    const stale = workbook.stale ?? [];
    const [first] = stale;
    if (!first) return [];
    const places = addressList(stale.map(({ cell }) => cell));
    const format = cellAt(workbook, first.cell)?.numberFormat ?? "General";
    const [stored, result] = [first.stored, first.result].map((value) => displayedText(value, format).trim() || "0");
    const example = qualifiedAddress(first.cell);
    const said =
      first.stored === null
        ? { zh: `${example}没有结果，应得${result}`, en: `${example} has none and gives ${result}` }
        : { zh: `${example}存为${stored}，应得${result}`, en: `${example} holds ${stored} and gives ${result}` };
    const unknown = stale.filter((found) => found.result === null).length;
    return [
      {
        table: null,
        cells: stale.map(({ cell }) => cell),
        message: {
          zh: `有${stale.length}个公式的结果没有重新计算（${places.zh}），如${said.zh}。校验按公式重新算得的结果进行${unknown === 0 ? "" : `，其中${unknown}个公式在此无法计算`}，文件须重新计算后再公开。`,
          en: `${stale.length} formula(s) were not recalculated (${places.en}): ${said.en}. The check goes by what the formulas give${unknown === 0 ? "" : `, ${unknown} of which cannot be worked out here`}; recalculate before publishing.`,
        },
      },
    ];
  },
});
