import { gapsOf } from "../../src/narrative/document";
import { narrated } from "../support/narrated";
import { otherDepartment } from "../support/other-department";
import { sampleWithInputs } from "../support/sample-inputs";
import { withCells } from "../support/grid-draft";
import { withFunds } from "../support/with-funds";

const { lines, document } = narrated(otherDepartment());
const texts = lines.map(({ text }) => text);
const sectionOf = (beginning: string): string[] => {
  const at = texts.findIndex((text) => text.startsWith(beginning));
  const rest = texts.slice(at + 1);
  const end = rest.findIndex((text) => /^[一二三四五六七八九十]+、/.test(text));
  return end < 0 ? rest : rest.slice(0, end);
};

describe("a school board with education fees, a government fund, no projects and less money than last year", () => {
  test("lists the sources it has", () => {
    expect(sectionOf("一、")).toEqual([
      "按照全口径预算的原则，县教育局2025年所有收入和支出均纳入部门预算管理。收支总预算900.00万元。",
      "收入预算包括：一般公共预算、政府性基金预算、财政专户管理资金。",
      "支出预算包括：教育支出、城乡社区支出。",
    ]);
  });

  test("states decreases, a source new this year, one that is gone and one without change", () => {
    expect(sectionOf("二、")).toEqual([
      "县教育局部门收入预算900.00万元，其中：",
      "一般公共预算680.00万元，占75.56%，比上年预算减少120.00万元，下降15.00%，主要原因是压减一般性支出。",
      "上级一般公共预算安排的转移支付资金20.00万元，占2.22%，【待填：上级一般公共预算安排的转移支付的上年预算数】，主要原因是【待填：上级一般公共预算安排的转移支付变动的主要原因】。",
      "政府性基金预算150.00万元，占16.67%，比上年预算增加150.00万元，增长100.00%，主要原因是新增校舍建设。",
      "上级政府性基金安排的转移支付资金未安排。",
      "国有资本经营预算0.00万元，占0.00%，比上年预算减少60.00万元，下降100.00%，主要原因是【待填：国有资本经营预算减少的主要原因】。",
      "上级国有资本经营预算安排的转移支付资金未安排。",
      "财政专户管理资金50.00万元，占5.56%，与上年预算持平。",
    ]);
  });

  test("names the funds there are and the one there is not", () => {
    expect(sectionOf("四、").slice(0, 3)).toEqual([
      "县教育局2025年财政拨款收支总预算850.00万元。",
      "收入为一般公共预算拨款和政府性基金预算拨款，无国有资本经营预算。",
      "收入预算包括：一般公共预算拨款700.00万元、政府性基金预算拨款150.00万元。",
    ]);
  });

  test("keeps an item that had money last year only, so that the changes add up", () => {
    expect(sectionOf("五、").filter((text) => /^\d、.*（项）/.test(text))).toEqual([
      "1、教育支出（类）普通教育（款）学前教育（项）：2025年预算数为0.00万元，比上年预算减少10.00万元，下降100.00%。主要原因是幼儿园划转。",
      "2、教育支出（类）普通教育（款）小学教育（项）：2025年预算数为700.00万元，比上年预算减少90.00万元，下降11.39%。主要原因是【待填：小学教育减少的主要原因】。",
    ]);
  });

  test("says of empty tables that they are empty, and of the fund what it is spent on", () => {
    expect(sectionOf("七、")).toEqual([
      "县教育局2025年没有使用一般公共预算拨款安排的项目支出，一般公共预算项目支出情况表为空表。",
    ]);
    expect(sectionOf("八、")).toEqual([
      "县教育局2025年政府性基金预算拨款安排的支出150.00万元，其中：基本支出0.00万元，项目支出150.00万元。具体使用情况如下：",
      "1、城乡社区支出（类）国有土地使用权出让收入安排的支出（款）城市建设支出（项）：2025年预算数为150.00万元，比上年预算增加150.00万元，增长100.00%。主要原因是【待填：城市建设支出增加的主要原因】。",
    ]);
    expect(sectionOf("九、")).toEqual([
      "县教育局2025年没有使用国有资本经营预算拨款安排的支出，国有资本经营预算支出情况表为空表。",
    ]);
  });

  test("leaves a gap for a missing table and counts every gap", () => {
    expect(sectionOf("十一、")).toEqual(["【待填：上年结转结余情况明细表】"]);
    const counted = texts.join("").split("【待填：").length - 1;
    expect(gapsOf(document)).toHaveLength(counted);
  });
});

describe("tables that the sample leaves empty", () => {
  const filled = narrated(withFunds("left out")).lines.map(({ text }) => text);

  test("are told with their items and names when they have rows", () => {
    expect(filled).toContain(
      "自治区财政厅2024年上年结转结余预算安排的支出30.00万元，其中：财政拨款结转30.00万元，非财政拨款结转结余0.00万元。具体项目如下：",
    );
    expect(filled).toContain("1、财政业务费30.00万元。");
    expect(filled.some((text) => text.startsWith("自治区财政厅2024年国有资本经营预算拨款安排的支出50.00万元"))).toBe(
      true,
    );
    expect(filled).toContain(
      "收入预算包括：一般公共预算拨款17,264.14万元、政府性基金预算拨款100.00万元、国有资本经营预算拨款50.00万元。",
    );
    expect(filled.some((text) => text.startsWith("收入全部为"))).toBe(false);
  });
});

describe("what is missing", () => {
  const without = (changes: Parameters<typeof withCells>[1]): string =>
    narrated(withCells(sampleWithInputs(), changes))
      .lines.map(({ text }) => text)
      .join("\n");

  test("a forgotten total is a gap and not zero", () => {
    const text = without({ "表3!E8": null });
    expect(text).toContain(
      "自治区财政厅2024年支出预算【待填：支出预算】，其中：\n基本支出7,585.83万元，【待填：基本支出的占比】，比上年预算增加114.88万元",
    );
  });

  test("words where an amount should be give a gap", () => {
    expect(without({ "表6!D8": "见附表" })).toContain("一般公共预算基本支出【待填：一般公共预算基本支出】");
  });

  test("a project without particulars is named with gaps, one that the table lacks has no scale", () => {
    const text = without({ "项目情况!A4": "别的项目" });
    expect(text).toContain("项目名称：别的项目");
    expect(text).toContain("预算安排规模：【待填：项目“别的项目”的预算安排规模】");
    expect(text).toContain(
      "项目名称：自治区国库代理银行手续费\n设立的政策依据：【待填：项目“自治区国库代理银行手续费”的设立的政策依据】\n预算安排规模：1,400.00万元",
    );
  });

  test("agency operating funds are taken from the table only where there are no other institutions", () => {
    expect(without({ "其他!B4": null })).toContain("机关运行经费财政拨款预算【待填：机关运行经费】");
    expect(without({ "其他!B4": null, "基本信息!B11": 0 })).toContain("机关运行经费财政拨款预算889.00万元");
  });

  test("a workbook with nothing in it says nothing of amounts", () => {
    const blank = narrated({ name: "", sheets: [] })
      .lines.map(({ text }) => text)
      .join("\n");
    expect(blank.replace(/【[^】]*】|\d+万元以上/g, "")).not.toMatch(/\d[\d,.]*(?:万元|%|辆|台|个，)/u);
    expect(blank).toContain("【待填：其他需说明的事项】");
  });
});
