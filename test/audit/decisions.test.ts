import { audited, byAll, byTables, classes, newFindings, publishedWith, PUBLISHED } from "./support/audited";

const before = audited(PUBLISHED, byTables());
const HEADING = "六、关于自治区财政厅2024年一般公共预算基本支出情况说明";
/** Errors and warnings about a few paragraphs, as `kind text→expected`. */
const saidOf = (...lines: readonly string[]): string[] =>
  audited(lines, byTables()).findings.flatMap(({ level, kind, text, expected }) =>
    level === "info" ? [] : [`${kind} ${text}→${expected.join("/")}`],
  );

describe("names and figures told in one breath", () => {
  const pair = (personnel: string, operating: string): string[] => [
    HEADING,
    `人员经费、公用经费分别为${personnel}、${operating}。`,
  ];

  test("are paired one to one", () => {
    expect(classes(audited(pair("6,696.83万元", "889.00万元")))).toEqual(["6,696.83万元 proved", "889.00万元 proved"]);
    expect(saidOf(...pair("889.00万元", "6,696.83万元"))).toEqual([
      "amount 889.00万元→6696.83",
      "amount 6,696.83万元→889.00",
    ]);
  });

  test("are joined by 和 as well as by 、, and may be shares", () => {
    const shares = "基本支出7,585.83万元，其中：人员经费和公用经费分别占基本支出的88.28%和11.72%。";
    expect(classes(audited([HEADING, shares]))).toEqual(["7,585.83万元 proved", "88.28% derived", "11.72% derived"]);
    expect(saidOf(HEADING, shares.replace("11.72", "17.12"))).toEqual([expect.stringMatching(/^share 17.12%→11.72/u)]);
  });

  test("claim nothing where there are more names than figures, or in a reason", () => {
    expect(saidOf(HEADING, "人员经费、公用经费、其他经费分别为889.00万元、6,696.83万元。")).toEqual([]);
    expect(saidOf(HEADING, "主要原因是人员经费、公用经费分别为889.00万元、6,696.83万元。")).toEqual([]);
  });
});

describe("an average", () => {
  test("follows from a total and a number told before it", () => {
    const audit = audited(["公务用车运行费84.29万元，公务用车29辆，平均每辆2.91万元。"]);
    expect(classes(audit).at(-1)).toBe("2.91万元 derived");
    expect(audit.figures.at(-1)?.working).toBe("84.29 ÷ 29 = 2.91");
  });

  test("follows from the total of a cell, where the words name it", () => {
    expect(classes(audited([HEADING, "在职80人，人均公用经费11.11万元。"])).at(-1)).toBe("11.11万元 derived");
  });

  test("that does not follow is told with what it would be", () => {
    expect(saidOf("公务用车运行费84.29万元，共29辆，车均2.19万元。")).toEqual(["average 2.19万元→2.91"]);
  });

  test("is left open where nobody knows over what it is taken", () => {
    expect(saidOf("公务用车运行费84.29万元，公务接待费10.00万元，共29辆，车均2.19万元。")).toEqual([]);
    expect(saidOf("公务用车运行费84.29万元，培训100人，车均2.19万元。")).toEqual([]);
    expect(saidOf("人均住房补贴约2.19万元，共29人。")).toEqual([]);
  });
});

describe("none of something", () => {
  test("with an amount is doubtful", () => {
    expect(saidOf("当年非财政拨款项目0个，涉及预算金额426.76万元。")).toEqual(["count 0个→"]);
  });

  test("with no amount, some with an amount, and none beside another's amount are not", () => {
    expect(saidOf("2024年安排购置车辆0辆，价值0.00万元。")).toEqual([]);
    expect(saidOf("当年非财政拨款项目3个，涉及预算金额426.76万元。")).toEqual([]);
    expect(saidOf("当年非财政拨款项目0个；单位资金426.76万元。")).toEqual([]);
  });

  test("with an amount is not told where the workbook itself states both", () => {
    const stated = audited(PUBLISHED, byAll());
    expect(stated.findings.filter(({ kind }) => kind === "count")).toEqual([]);
  });
});

describe("a paragraph that stands twice", () => {
  const SENTENCE = "项目支出270.00万元，占41.11%，与上年预算持平。";
  const copies = (...lines: readonly string[]) =>
    audited(lines, byTables()).findings.filter(({ message }) => message.includes("完全相同")).length;

  test("below one heading is told; below two it is two amounts", () => {
    expect(copies("一、支出预算情况", SENTENCE, SENTENCE)).toBe(1);
    expect(copies("一、支出预算情况", SENTENCE, "二、一般公共预算支出情况", SENTENCE)).toBe(0);
  });

  test("is told wherever it stands, where it says itself whose amount it tells", () => {
    const own = "某局2024年收入预算656.73万元，与上年预算持平。";
    expect(copies("一、收入预算情况", own, "二、支出预算情况", own)).toBe(1);
  });
});

describe("one quantity in two places", () => {
  const PROCUREMENT = "2024年，本部门政府采购预算5,992.81万元。";

  test("told differently, where no table says which is right, names both", () => {
    const audit = audited([PROCUREMENT, "政府采购预算总额为5,929.81万元。"], byTables());
    const [finding] = audit.findings;
    expect(finding).toMatchObject({ kind: "stated-twice", level: "warning" });
    expect(finding?.suspects.map(({ text, expected }) => `${text}→${expected.join("/")}`)).toEqual([
      "5,929.81万元→5992.81",
      "5,992.81万元→5929.81",
    ]);
  });

  test.each([
    ["the same again, more coarsely", "政府采购预算总额0.60亿元。"],
    ["last year's", "上年政府采购预算为5,929.81万元。"],
    ["what was carried out", "政府采购预算执行数为5,929.81万元。"],
    ["another thing", "政府采购货物预算159.70万元。"],
    ["a part with words of its own", "信息化政府采购预算159.70万元。"],
  ])("is no fault: %s", (_, other) => {
    expect(saidOf(PROCUREMENT, other)).toEqual([]);
  });

  test("is no fault within a project, which has a procurement of its own", () => {
    const project = ["（一）项目名称：自治区国库代理银行手续费", "政府采购预算159.70万元。"];
    expect(saidOf(PROCUREMENT, ...project).filter((finding) => finding.startsWith("stated-twice"))).toEqual([]);
  });

  test("is judged by the workbook where that states it", () => {
    const audit = audited([PROCUREMENT, "政府采购预算总额为5,929.81万元。"], byAll());
    expect(audit.findings.map(({ kind, text }) => `${kind} ${text}`)).toEqual(["amount 5,929.81万元"]);
  });
});

describe("what regulations demand", () => {
  const without = (pattern: RegExp): string[] => PUBLISHED.filter((line) => !pattern.test(line));
  const notTold = (lines: readonly string[]): string[] =>
    audited(lines, byTables()).findings.flatMap(({ kind, level, message }) =>
      kind === "not-told" ? [`${level} ${message.replace(/。.*/u, "")}`] : [],
    );

  test.each([
    [/三公/u, "“三公”经费总额"],
    [/公务接待/u, "公务接待费"],
    [/运行经费/u, "机关运行经费"],
    [/政府采购/u, "政府采购情况"],
    [/国有资产|车辆/u, "国有资产占用情况"],
    [/绩效/u, "预算绩效情况"],
  ])("and a whole text leaves out is a hint: %s", (pattern, name) => {
    expect(notTold(without(pattern))).toContain(`info 全文没有说到${name}`);
  });

  test("is not missed where it is told, be it that there is none", () => {
    expect(notTold(PUBLISHED)).toEqual([]);
    expect(notTold([...without(/运行经费/u), "本单位为事业单位，没有机关运行经费。"])).toEqual([]);
  });

  test("is not missed in an excerpt, or in another text", () => {
    expect(notTold(PUBLISHED.slice(0, 12))).toEqual([]);
    expect(notTold(without(/基本支出|运行经费/u))).toEqual([]);
  });
});

describe("the unit that carries out a project", () => {
  const UNIT = "项目承担单位：新疆维吾尔自治区财政厅机关服务中心";

  test("is the one that the workbook names", () => {
    const named = (name: string) =>
      audited(
        PUBLISHED.map((line) => (line === UNIT ? `项目承担单位：${name}` : line)),
        byAll(),
      ).findings.flatMap(({ level, text, expected }) => (text === name ? [`${level} ${expected.join("/")}`] : []));
    expect(named("自治区财政厅本级")).toEqual(["error 新疆维吾尔自治区财政厅机关服务中心"]);
    expect(named("新疆维吾尔自治区财政厅机关服务申心")).toEqual(["error 新疆维吾尔自治区财政厅机关服务中心"]);
    expect(named("新疆维吾尔自治区会计学会")).toEqual(["warning 新疆维吾尔自治区财政厅机关服务中心"]);
  });

  test.each(["厅机关服务中心", "本部门机关服务中心"])("may be named short: %s", (name) => {
    const short = PUBLISHED.map((line) => (line === UNIT ? `项目承担单位：${name}` : line));
    expect(newFindings(audited(short, byAll()), audited(PUBLISHED, byAll()))).toEqual([]);
  });

  test("may be named without 新疆维吾尔 and 本级", () => {
    const short = PUBLISHED.map((line) => line.replace(/^(项目承担单位：)新疆维吾尔(.*?)(?:本级)?$/u, "$1$2"));
    expect(newFindings(audited(short, byAll()), audited(PUBLISHED, byAll()))).toEqual([]);
  });

  test("mistyped among many alike is found without the workbook's help", () => {
    const mistyped = publishedWith("新疆维吾尔自治区财政厅本级", "新疆维吾尔自治区财政庁本级");
    expect(newFindings(audited(mistyped, byTables()), before)).toEqual([
      "name 新疆维吾尔自治区财政庁本级→新疆维吾尔自治区财政厅本级",
    ]);
  });

  test("is not doubted because another unit has one project alone", () => {
    expect(before.findings.filter(({ message }) => message.includes("承担单位"))).toEqual([]);
  });
});
