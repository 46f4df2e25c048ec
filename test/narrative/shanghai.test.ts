import { narrateWorkbook } from "../../src/actions/narrate";
import { publicationDocx, publicationHtml } from "../../src/actions/publish";
import { linesOf, textOf } from "../../src/narrative/document";
import { narrativeView } from "../../src/narrative/view";
import { piecesOf, publicationOf } from "../../src/narrative";
import type { Workbook } from "../../src/workbook/workbook";
import { strFromU8, unzipSync } from "fflate";
import { narrated } from "../support/narrated";
import { printedWorkbook, REAL_FORMS } from "../support/real-forms";
import { shanghaiDepartment } from "../support/shanghai-department";
import { withInputs } from "../support/with-inputs";

const textsOf = (workbook: Workbook): string[] => narrated(workbook).lines.map(({ text }) => text);

/** The paragraphs below a heading or title, up to the next. */
function below(texts: readonly string[], heading: string): string[] {
  const at = texts.indexOf(heading);
  if (at < 0) throw new Error(`no heading ${heading}`);
  const rest = texts.slice(at + 1);
  const end = rest.findIndex((text) => /^[一二三四五六七]、|^(?:其他相关|项目经费)情况说明$/u.test(text));
  return end < 0 ? rest : rest.slice(0, end);
}

function unitTables(): Workbook {
  const printed = REAL_FORMS.find(({ id }) => id === "shanghai-unit");
  if (!printed) throw new Error("no unit of Shanghai");
  return printedWorkbook(printed);
}

const withStatements = (...uses: readonly (readonly [string, string])[]): Workbook =>
  shanghaiDepartment({ statements: [["当年财政拨款项目个数", "4"], ["当年非财政拨款项目个数", "1"], ...uses] });

describe("编制说明 of a department of Shanghai", () => {
  const texts = textsOf(shanghaiDepartment());

  test("states income and expenditure in 万元 though the tables are in 元, and compares appropriations with last year's budget", () => {
    expect(texts.slice(0, 4)).toEqual([
      "2026年部门预算编制说明",
      "2026年，上海市某区某局收入预算1,080.00万元，其中：财政拨款收入1,060.00万元，比2025年预算减少50.00万元；事业收入0.00万元；事业单位经营收入0.00万元；其他收入20.00万元。",
      "支出预算1,080.00万元，其中：财政拨款支出预算1,060.00万元，比2025年预算减少50.00万元。财政拨款支出预算中，一般公共预算拨款支出预算1,000.00万元，比2025年预算减少10.00万元；政府性基金拨款支出预算60.00万元，比2025年预算减少30.00万元；国有资本经营预算拨款支出预算0.00万元，比2025年预算减少10.00万元。",
      "财政拨款收入支出减少的主要原因是压减一般性支出。",
    ]);
  });

  test("lists by 类 what appropriations are for, and asks for the use that nobody stated", () => {
    expect(texts.slice(4, 8)).toEqual([
      "财政拨款支出主要内容如下：",
      "1.“一般公共服务支出”科目950.00万元，主要用于人员经费、公用经费和财政业务。",
      "2.“社会保障和就业支出”科目50.00万元，主要用于在职人员养老保险缴费。",
      "3.“城乡社区支出”科目60.00万元，主要用于【待填：城乡社区支出的主要用途】。",
    ]);
  });

  test("lists by 项, over all budgets, where the officer states the uses of 项; 款 and 项 together name one exactly", () => {
    const byItem = textsOf(
      withStatements(
        ["财政事务行政运行主要用途", "局本级人员经费和公用经费"],
        ["征地和拆迁补偿支出主要用途", "征地补偿"],
      ),
    );
    expect(below(byItem, "财政拨款支出主要内容如下：")).toEqual([
      "1.“一般公共服务支出（类）财政事务（款）行政运行（项）”科目800.00万元，主要用于局本级人员经费和公用经费。",
      "2.“一般公共服务支出（类）财政事务（款）一般行政管理事务（项）”科目150.00万元，主要用于【待填：一般行政管理事务的主要用途】。",
      "3.“社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）”科目50.00万元，主要用于【待填：机关事业单位基本养老保险缴费支出的主要用途】。",
      "4.“城乡社区支出（类）国有土地使用权出让收入安排的支出（款）征地和拆迁补偿支出（项）”科目60.00万元，主要用于征地补偿。",
    ]);
  });

  test("says that nothing changed without a reason, and of what began that it grew by all of it", () => {
    const prior = [
      ["部门收入", "", "财政拨款收入", "1060.00"],
      ["一般公共预算支出", "", "基本支出", "850.00"],
      ["一般公共预算支出", "", "项目支出", "210.00"],
      ["政府性基金预算支出科目", "2120801", "征地和拆迁补偿支出", "0"],
    ];
    const same = textsOf(shanghaiDepartment({ priorYear: prior, reasons: [] }));
    expect(same[1]).toContain("财政拨款收入1,060.00万元，与2025年预算持平；");
    expect(same[2]).toBe(
      "支出预算1,080.00万元，其中：财政拨款支出预算1,060.00万元，与2025年预算持平。财政拨款支出预算中，一般公共预算拨款支出预算1,000.00万元，比2025年预算减少60.00万元；政府性基金拨款支出预算60.00万元，比2025年预算增加60.00万元；国有资本经营预算拨款支出预算0.00万元。",
    );
    expect(same.some((text) => text.startsWith("财政拨款收入支出"))).toBe(false);
  });

  test("asks for last year's appropriations where nobody states them, and for why they changed", () => {
    const blank = textsOf(shanghaiDepartment({ priorYear: [], reasons: [] }));
    expect(blank[1]).toContain("财政拨款收入1,060.00万元，【待填：财政拨款收入的上年预算数】；");
    expect(blank[3]).toBe("财政拨款收入支出变动的主要原因是【待填：财政拨款收入变动的主要原因】。");
  });

  test("names the table of a budget that the workbook lacks where its amount would stand", () => {
    const all = shanghaiDepartment();
    const without = { ...all, sheets: all.sheets.filter(({ name }) => name !== "政府性基金拨款表") };
    expect(textsOf(without)[2]).toContain("政府性基金拨款支出预算【待填：部门政府性基金预算支出功能分类预算表】；");
  });
});

describe("其他相关情况说明 of a department of Shanghai", () => {
  const texts = textsOf(shanghaiDepartment());

  test("tells each of the “三公” expenses with its change: unchanged, ended, begun; totals from their parts", () => {
    expect(below(texts, "一、2026年“三公”经费预算情况说明")).toEqual([
      "2026年“三公”经费预算数为6.00万元，比2025年预算减少17.00万元。其中：",
      "（一）因公出国（境）费0.00万元，与2025年预算持平。",
      "（二）公务用车购置及运行费5.00万元，比2025年预算减少18.00万元。其中：公务用车购置费0.00万元，比2025年预算减少18.00万元，主要原因是上年已购置；公务用车运行费5.00万元，与2025年预算持平，主要原因是车辆没有增减。",
      "（三）公务接待费1.00万元，比2025年预算增加1.00万元，主要原因是【待填：公务接待费增加的主要原因】。",
    ]);
  });

  test("tells agency operating funds, procurement, targets and assets in the words of the district's form", () => {
    expect(below(texts, "二、机关运行经费预算")).toEqual([
      "2026年上海市某区某局（部门）下属1家机关和【待填：参公事业单位数】参公事业单位财政拨款的机关运行经费预算为80.00万元。",
    ]);
    expect(below(texts, "三、政府采购预算情况")).toEqual([
      "2026年本部门政府采购预算120.00万元，其中：政府采购货物预算20.00万元、政府采购工程预算0.00万元、政府采购服务预算100.00万元。",
      "2026年本部门面向中小企业预留政府采购项目预算金额60.00万元，其中，预留给小型和微型企业的政府采购项目预算为40.00万元。",
    ]);
    expect(below(texts, "四、绩效目标设置情况")).toEqual([
      "按照本区预算绩效管理工作的总体要求，本部门【待填：编报绩效目标的预算单位数】预算单位开展了2026年项目预算绩效目标编报工作，编报绩效目标的项目5个，涉及项目预算资金【待填：编报绩效目标的项目涉及的预算资金】。",
    ]);
    expect(below(texts, "五、国有资产占有使用情况")).toEqual([
      "截至2025年8月31日，上海市某区某局（部门）共有车辆3辆，其中：机要通信用车1辆、执法执勤用车2辆；单价100万元（含）以上设备（不含车辆）2台（套）。",
      "2026年部门预算安排购置车辆0辆；部门预算安排购置单价100万元（含）以上设备（不含车辆）1台（套）。",
    ]);
  });

  test("words what is not there, and leaves out no statement that the form has no place for", () => {
    const none = textsOf(
      shanghaiDepartment({
        basics: [
          ["部门名称", "上海市某委员会"],
          ["预算年度", "2026"],
          ["下属预算单位数", "0"],
          ["行政单位数", "0"],
        ],
        procurement: [["政府采购预算", "0"]],
        statements: [
          ["机关运行经费财政拨款预算", "0"],
          ["其他需说明的事项", "另有说明"],
        ],
      }),
    );
    expect(below(none, "二、机关运行经费预算")).toEqual(["本部门无机关运行经费。"]);
    expect(below(none, "三、政府采购预算情况")).toEqual(["上海市某委员会2026年未安排政府采购预算。"]);
    expect(below(none, "四、绩效目标设置情况")[0]).toMatch(/^按照预算绩效管理工作的总体要求，本部门/u);
    expect(below(none, "六、其他需说明的事项")).toEqual(["另有说明。"]);
  });

  test.each([
    ["上海市普陀区某局", "按照本区预算"],
    ["上海市浦东新区某局", "按照本区预算"],
    ["上海市某局", "按照预算"],
    ["上海市社区某局", "按照预算"],
  ])("speaks of the district where %s is of one", (name, beginning) => {
    const basics = [
      ["部门名称", name],
      ["预算年度", "2026"],
    ];
    expect(below(textsOf(shanghaiDepartment({ basics })), "四、绩效目标设置情况")[0]?.startsWith(beginning)).toBe(true);
  });

  test("tells the projects of 项目情况 behind it, and asks once where there are none", () => {
    expect(below(texts, "二、立项依据")).toEqual(["财政业务费：预算绩效管理实施办法。"]);
    expect(below(texts, "六、年度预算安排")).toEqual(["财政业务费150.00万元。"]);
    expect(textsOf(shanghaiDepartment({ projectNotes: [] })).slice(-2)).toEqual([
      "项目经费情况说明",
      "【待填：项目经费情况】",
    ]);
  });
});

describe("a unit of Shanghai", () => {
  const texts = textsOf(withInputs(unitTables(), { department: "上海市某区某中心", year: 2026, before: "0.9" }));

  test("is told as a unit, by its own tables", () => {
    expect(texts.slice(0, 4)).toEqual([
      "2026年单位预算编制说明",
      "2026年，上海市某区某中心收入预算86.63万元，其中：财政拨款收入86.63万元，比2025年预算增加8.66万元；事业收入0.00万元；事业单位经营收入0.00万元；其他收入0.00万元。",
      "支出预算86.63万元，其中：财政拨款支出预算86.63万元，比2025年预算增加8.66万元。财政拨款支出预算中，一般公共预算拨款支出预算86.63万元，比2025年预算增加8.66万元；政府性基金拨款支出预算0.00万元；国有资本经营预算拨款支出预算0.00万元。",
      "财政拨款收入支出增加的主要原因是第1项工作任务有调整。",
    ]);
  });

  test("has no 项目经费情况说明, and one gap for each matter that no sheet states", () => {
    expect(texts).not.toContain("项目经费情况说明");
    expect(texts.slice(texts.indexOf("其他相关情况说明"))).toEqual([
      "其他相关情况说明",
      "一、2026年“三公”经费预算情况说明",
      "2026年“三公”经费预算数为【待填：“三公”经费】。",
      "二、机关运行经费预算",
      "2026年上海市某区某中心财政拨款的机关运行经费预算为【待填：机关运行经费】。",
      "三、政府采购预算情况",
      "【待填：政府采购预算】",
      "四、绩效目标设置情况",
      "【待填：绩效目标设置情况】",
      "五、国有资产占有使用情况",
      "【待填：国有资产占有使用情况】",
    ]);
  });
});

describe("the publication of a department of Shanghai", () => {
  const narration = narrateWorkbook(shanghaiDepartment());
  const { book, inputs, lines } = narration;
  const texts = publicationOf(book, inputs);

  test("tells functions, offices and terms first, then the text, the tables, and what stands behind them", () => {
    const titles = piecesOf({ texts, lines }).flatMap((piece) =>
      piece.lines.filter(({ style }) => style === "title").map(({ text }) => text),
    );
    expect(titles).toEqual([
      "上海市某区某局（部门）主要职能",
      "上海市某区某局（部门）机构设置",
      "名词解释",
      "2026年部门预算编制说明",
      "2026年部门预算表",
      "其他相关情况说明",
      "项目经费情况说明",
    ]);
    expect(texts.cover.map(textOf)).toEqual(["上海市某区某局", "2026年部门预算"]);
  });

  test("loses neither a paragraph nor the target forms where an officer deletes the title that parts the text", () => {
    const whole = lines.filter(({ id }) => id !== "further" && id !== "projects");
    const pieces = piecesOf({ texts, lines: whole });
    expect(pieces.find(({ piece }) => piece === "narrative")).toMatchObject({ lines: whole, hasTargets: true });
    expect(pieces.find(({ piece }) => piece === "chapters")).toMatchObject({ lines: [], hasTargets: false });
  });

  test("words units and terms as the form does", () => {
    expect(linesOf(texts.profile).map(({ text }) => text)).toEqual([
      "上海市某区某局（部门）主要职能",
      "负责本区某项工作。",
      "上海市某区某局（部门）机构设置",
      "上海市某区某局部门预算是包括某局本部以及下属1家预算单位的综合收支计划。",
      "本部门中，行政单位1家，事业单位1家，具体包括：",
      "1.某局本部",
      "2.某区某中心",
    ]);
    expect(linesOf(texts.glossary)[1]?.text).toMatch(/^（一）财政拨款收入：是区级预算主管部门/u);
  });

  test("is so in Word and on the web page, each paragraph once", async () => {
    const parts = unzipSync(await publicationDocx(narration));
    const word = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    const body = word.slice(word.lastIndexOf("（部门）主要职能"));
    const page = publicationHtml(narration);
    for (const document of [body, page.slice(page.indexOf("<main"))]) {
      const places = ["名词解释", "预算编制说明", "财务收支预算总表", "一、2026年“三公”经费", "一、项目概述"].map(
        (text) => document.indexOf(text),
      );
      expect(places.every((place) => place >= 0)).toBe(true);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(document.split("财政拨款支出主要内容如下：")).toHaveLength(2);
    }
  });

  test("has its titles and their headings in the outline of the text, with what is open below each", () => {
    const { outline } = narrativeView(narration.document, null, null, [], 0);
    expect(outline.map(({ text, level, gaps }) => [level, text, gaps])).toEqual([
      [1, "2026年部门预算编制说明", 1],
      [1, "其他相关情况说明", 4],
      [2, "一、2026年“三公”经费预算情况说明", 1],
      [2, "二、机关运行经费预算", 1],
      [2, "三、政府采购预算情况", 0],
      [2, "四、绩效目标设置情况", 2],
      [2, "五、国有资产占有使用情况", 0],
      [1, "项目经费情况说明", 2],
      [2, "一、项目概述", 1],
      [2, "二、立项依据", 0],
      [2, "三、实施主体", 0],
      [2, "四、实施方案", 1],
      [2, "五、实施周期", 0],
      [2, "六、年度预算安排", 0],
      [2, "七、绩效目标", 0],
    ]);
  });
});
