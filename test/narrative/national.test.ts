import { nationalDepartment } from "../support/national-department";
import { narrated } from "../support/narrated";

const texts = narrated(nationalDepartment()).lines.map(({ text }) => text);
const sectionOf = (beginning: string): string[] => {
  const at = texts.findIndex((text) => text.startsWith(beginning));
  const rest = texts.slice(at + 1);
  const end = rest.findIndex((text) => /^[一二三四五六七八九十]+、/.test(text));
  return end < 0 ? rest : rest.slice(0, end);
};

describe("the plain national wording, for a research institute in the ministry's form", () => {
  test("names the whole, its sources and its uses", () => {
    expect(sectionOf("一、")).toEqual([
      "按照综合预算的原则，某研究所2026年所有收入和支出均纳入部门预算管理。收支总预算740.00万元。",
      "收入包括：一般公共预算拨款收入、事业收入、上年结转结余。",
      "支出包括：科学技术支出、社会保障和就业支出。",
    ]);
  });

  test("words a decrease, a source new this year, one that is gone and one without change; totals from their parts", () => {
    expect(sectionOf("二、")).toEqual([
      "某研究所2026年收入预算740.00万元，比2025年预算增加120.00万元，增长19.35%，其中：",
      "一般公共预算拨款收入500.00万元，占67.57%，比2025年预算减少50.00万元，下降9.09%，主要原因是压减一般性支出。",
      "事业收入200.00万元，占27.03%，比2025年预算增加200.00万元（2025年未安排），主要原因是承接检测业务。",
      "其他收入0.00万元，占0.00%，比2025年预算减少30.00万元，下降100.00%（2026年未安排），主要原因是不再安排。",
      "上年结转结余40.00万元，占5.41%，与2025年预算持平。",
    ]);
  });

  test("asks for what is missing once, and compares no total whose parts are not all known", () => {
    expect(sectionOf("三、")).toEqual([
      "某研究所2026年支出预算740.00万元，【待填：支出预算的上年预算数】，其中：",
      "基本支出640.00万元，占86.49%，比2025年预算增加40.00万元，增长6.67%，主要原因是【待填：基本支出增加的主要原因】。",
      "项目支出100.00万元，占13.51%，【待填：项目支出的上年预算数】。",
    ]);
  });

  test("names the carry-over that an amount counts in, and compares with what the table itself states of last year", () => {
    expect(sectionOf("四、")).toEqual([
      "某研究所2026年财政拨款收支总预算540.00万元。",
      "收入包括：一般公共预算拨款500.00万元、上年结转40.00万元。",
      "支出包括：科学技术支出420.00万元；社会保障和就业支出120.00万元。",
    ]);
    expect(sectionOf("五、")[1]).toBe(
      "某研究所2026年一般公共预算支出540.00万元（含上年结转40.00万元），比2025年执行数减少10.00万元，下降1.82%，其中：",
    );
  });

  test("finds the 类 and 款 of items that stand alone", () => {
    expect(sectionOf("五、").slice(-2)).toEqual([
      "1、科学技术支出（类）应用研究（款）机构运行（项）：2026年预算数为420.00万元，比2025年执行数增加20.00万元，增长5.00%，主要原因是【待填：机构运行增加的主要原因】。",
      "2、社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）：2026年预算数为120.00万元，比2025年执行数减少30.00万元，下降20.00%，主要原因是【待填：机关事业单位基本养老保险缴费支出减少的主要原因】。",
    ]);
  });

  test("reads “三公” expenses that stand side by side, and says once that they did not change", () => {
    expect(sectionOf("七、")).toEqual([
      "某研究所2026年财政拨款“三公”经费预算12.00万元，与2025年预算持平，其中：",
      "因公出国（境）费0.00万元，与2025年预算持平。",
      "公务用车购置及运行费10.00万元，其中：公务用车购置费0.00万元，与2025年预算持平；公务用车运行费10.00万元，与2025年预算持平。",
      "公务接待费2.00万元，与2025年预算持平。",
    ]);
  });

  test("says of an empty fund that there is none, and what ended; a table the form demands is asked for by its title", () => {
    expect(sectionOf("八、")).toEqual([
      "某研究所2026年没有使用政府性基金预算拨款安排的支出。",
      "1、城乡社区支出（类）国有土地使用权出让收入安排的支出（款）征地和拆迁补偿支出（项）：2026年预算数为0.00万元，比2025年预算减少60.00万元，下降100.00%（2026年未安排），主要原因是项目完工。",
    ]);
    expect(sectionOf("九、")).toEqual(["【待填：国有资本经营预算支出表】"]);
  });

  test("asks once for each matter that no sheet of the workbook states", () => {
    expect(sectionOf("十、").filter((text) => text.includes("待填"))).toEqual([
      "【待填：机关运行经费】。",
      "【待填：政府采购预算】",
      "【待填：国有资产占用使用情况】",
      "【待填：预算绩效目标情况】",
      "【待填：其他需说明的事项】",
    ]);
  });
});
