import { audited, byAll, byTables, classes, newFindings, publishedWith, PUBLISHED } from "./support/audited";

const before = audited(PUBLISHED, byTables());
const saidOf = (passage: string, other: string): string[] =>
  newFindings(audited(publishedWith(passage, other), byTables()), before);

describe("a figure that is wrong in the text", () => {
  test.each([
    ["a digit wrong", "收支总预算17,690.90", "收支总预算17,690.80", "amount 17,690.80万元→17690.90"],
    ["two digits exchanged", "基本支出7,585.83万元，占42", "基本支出7,558.83万元，占42", "amount 7,558.83万元→7585.83"],
    ["a digit lost", "单位资金426.76", "单位资金42.76", "amount 42.76万元→426.76"],
    ["元 for 万元", "收支总预算17,690.90万元", "收支总预算17,690.90元", "unit 17,690.90元→176909000.00"],
    ["nothing for something", "单位资金426.76", "单位资金0.00", "amount 0.00万元→426.76"],
    ["a share", "占97.59%", "占95.79%", "share 95.79%→97.59"],
    ["a rate", "增长6.79%", "增长6.97%", "rate 6.97%→6.79"],
    [
      "a direction",
      "比上年预算减少326.85万元，下降3.13%",
      "比上年预算增加326.85万元，增长3.13%",
      "direction 326.85万元→",
    ],
    ["a part of an allocation", "技术服务运维费38.00", "技术服务运维费83.00", "sum 83.00万元→38.00"],
    ["a project's scale", "预算安排规模：443.00", "预算安排规模：434.00", "amount 434.00万元→443.00"],
    ["a part of procurement", "政府采购工程预算246.00", "政府采购工程预算264.00", "sum 264.00万元→246.00"],
  ])("is found: %s", (_, passage, other, finding) => {
    expect(saidOf(passage, other)).toContain(finding);
  });

  test("divided by this year's amount is named as that mistake", () => {
    expect(saidOf("增加114.88万元，增长1.54%，主要", "增加114.88万元，增长1.51%，主要")).toContain(
      "wrong-base 1.51%→1.54",
    );
  });

  test("in a sum that several parts may mend names all of them", () => {
    const audit = audited(publishedWith("其他车辆4辆", "其他车辆5辆"), byTables());
    const vehicles = audit.findings.find(({ suspects }) => suspects.some(({ text }) => text === "5辆"));
    expect(vehicles?.suspects.map(({ text, expected }) => `${text}→${expected[0] ?? ""}`).sort()).toEqual([
      "25辆→24",
      "29辆→30",
      "5辆→4",
    ]);
  });

  test("cut off where it should be rounded is a hint, not an error", () => {
    const audit = audited(publishedWith("收支总预算17,690.90万元", "收支总预算1.76亿元"), byTables());
    const [hint] = audit.findings.filter(({ kind }) => kind === "truncated");
    expect(hint).toMatchObject({ level: "info", text: "1.76亿元", expected: ["1.77"] });
  });

  test("wrong together with its rate is found by the sum of all changes", () => {
    const found = saidOf("增加184.35万元，增长4.74%", "增加148.35万元，增长3.78%");
    expect(found.some((finding) => finding.startsWith("changes-sum"))).toBe(true);
  });
});

describe("a section whose heading names another thing than its text", () => {
  test.each([
    [
      "a fund",
      "关于自治区财政厅2024年国有资本经营预算拨款情况说明",
      "关于自治区财政厅2024年政府性基金预算拨款情况说明",
    ],
    ["the side of the budget", "关于自治区财政厅2024年收入预算情况说明", "关于自治区财政厅2024年支出预算情况说明"],
  ])("is told: %s", (_, passage, other) => {
    expect(saidOf(passage, other).filter((finding) => finding.startsWith("statement"))).toHaveLength(1);
  });

  test("as the published text has it: 单位运行经费 above 机关运行经费", () => {
    const told = before.findings.filter(({ message }) =>
      message.includes("标题写“单位运行经费”，正文写“机关运行经费”"),
    );
    expect(told).toMatchObject([{ level: "warning", text: "单位运行经费", expected: ["机关运行经费"] }]);
  });
});

test("growth from nothing, told as 100 %, is hinted at once for the whole text", () => {
  const hints = audited(PUBLISHED, byAll()).findings.filter(({ message }) => message.includes("上年为零"));
  expect(hints).toMatchObject([{ level: "info", kind: "rate", text: "100.00%" }]);
});

describe("a figure among others that may be wrong", () => {
  const suspectsOf = (passage: string, other: string): string[] => {
    const known = new Set(before.findings.map(({ message }) => message));
    const { findings } = audited(publishedWith(passage, other), byTables());
    return findings
      .filter(({ kind, message, level }) => kind !== "number-form" && level !== "info" && !known.has(message))
      .flatMap(({ suspects }) => suspects.slice(0, 1))
      .map(({ text, expected }) => `${text}→${expected[0] ?? ""}`);
  };

  test.each([
    ["with a zero in front", "事前绩效评估审核经费45.00", "事前绩效评估审核经费05.00", "05.00万元→45.00"],
    ["that is nothing among what gets something", "课题指导10.00", "课题指导0.00", "0.00万元→10.00"],
    ["that is the whole", "本端口运行维护费80.00", "本端口运行维护费100.00", "100.00万元→80.00"],
    ["that is odd among round ones", "评价全覆盖经费26.00", "评价全覆盖经费26.40", "26.40万元→26.00"],
    ["that repeats the one beside it", "其他车辆4辆，价值166.97", "其他车辆4辆，价值400.94", "400.94万元→166.97"],
    ["that is not the amount of the tables", "财政拨款预算889.00", "财政拨款预算8859.00", "8859.00万元→889.00"],
    ["whose decimals are others", "下降11.61%", "下降11.6%", ""],
  ])("comes first: one %s", (_, passage, other, first) => {
    if (!PUBLISHED.some((line) => line.includes(passage))) throw new Error(`not in the published text: ${passage}`);
    expect(suspectsOf(passage, other)[0] ?? "").toBe(first);
  });

  test("is doubted for less than rounding allows where everything else of the list is whole", () => {
    expect(saidOf("考核经费53.00", "考核经费53.02")).toEqual(["sum 53.02万元→53.00"]);
  });

  test("is doubted for a last digit where all other lists of the text come out to it", () => {
    expect(saidOf("其他1.75", "其他1.77").some((said) => said.startsWith("sum "))).toBe(true);
    const one = audited([
      "（一）项目名称：甲",
      "资金分配情况：甲类33.34万元；乙类33.33万元；丙类33.34万元，共计100.00万元。",
    ]);
    expect(one.findings.filter(({ kind }) => kind === "sum")).toEqual([]);
  });

  test("with fewer decimals than all others of its unit is told with what it would be", () => {
    expect(saidOf("下降11.61%", "下降11.6%")).toEqual(["number-form 11.6%→11.61"]);
  });

  test("beside a rate that would fit the other direction is told as either", () => {
    const audit = audited(publishedWith("增长1.48%", "增长1.44%"), byTables());
    const found = audit.findings.find(({ kind }) => kind === "direction");
    expect(found?.message).toContain("方向若无误，则比率有误");
    expect(found).toMatchObject({ text: "1.44%", expected: ["1.48"] });
  });

  test("of income that falls away is held against the changes of what is spent", () => {
    expect(saidOf("减少1,736.92万元，下降100.00%", "减少1,731.92万元，下降100.00%")).toEqual([
      "changes-sum 1,731.92万元→1736.92",
    ]);
  });

  test("of reserved procurement above all procurement is doubted", () => {
    expect(saidOf("预算金额5,982.42万元，小微", "预算金额57,982.42万元，小微")).toContain("sum 57,982.42万元→5992.81");
  });
});

describe("words that are wrong", () => {
  test.each([
    ["a year", "（项）：2024年预算数为4,074.63", "（项）：2022年预算数为4,074.63", "year 2022年→2024年"],
    [
      "the heading's year",
      "自治区财政厅2024年收入预算情况说明",
      "自治区财政厅2023年收入预算情况说明",
      "year 2023年→2024年",
    ],
    ["residue of a template", "比上年预算增加114.88", "比上年预算增加（减少）114.88", "residue 增加（减少）→"],
    ["a stop twice", "纳入部门预算管理。", "纳入部门预算管理。。", "punctuation 。。→。"],
    ["元 twice", "17,264.14万元，其中：", "17,264.14万元元，其中：", "punctuation 元元→元"],
    [
      "an 项 that is none",
      "财政事务（款）行政运行（项）",
      "财政事务（款）行政执行（项）",
      "name 一般公共服务支出（类）财政事务（款）行政执行→一般公共服务支出—财政事务—行政运行",
    ],
    ["a project's name", "项目名称：国库业务管理", "项目名称：国库业务处理", "name 国库业务处理→国库业务管理"],
    [
      "another department",
      "自治区财政厅2024年支出预算17",
      "自治区教育厅2024年支出预算17",
      "department 自治区教育厅→自治区财政厅",
    ],
    [
      "a source left out",
      "收入预算包括：一般公共预算、单位资金",
      "收入预算包括：一般公共预算",
      "statement 一般公共预算→一般公共预算、单位资金",
    ],
    [
      "a fund said to be nothing",
      "无政府性基金预算拨款和",
      "无一般公共预算拨款和",
      "statement 无一般公共预算拨款和国有资本经营预算→",
    ],
    [
      "a reason that gives none",
      "主要原因是自治区财政厅本年度较上年度维修项目增加。",
      "主要原因是。",
      "residue 原因是。→",
    ],
  ])("are found: %s", (_, passage, other, finding) => {
    expect(saidOf(passage, other)).toContain(finding);
  });
});

describe("what is right in other words", () => {
  test.each([
    ["收支总预算17,690.90万元", "收入支出总预算共计1.77亿元"],
    ["收支总预算17,690.90万元", "收支预算总额为176,909,000.00元"],
    ["单位资金426.76万元，占2.41%", "其中，单位资金安排426.76万元，占收入总额的2.41%"],
    ["比上年预算增加114.88万元，增长1.54%，主要", "较上年预算数增加114.88万元，增幅为1.54%，主要"],
    [
      "2024年预算数为4,074.63万元，比上年预算增加184.35万元，增长4.74%",
      "2024年预算数为4,074.63万元，2023年预算数为3,890.28万元，增加184.35万元，增长4.74%",
    ],
    ["收支总预算17,690.90万元", "收支总预算１７，６９０．９０万元"],
  ])("is no fault: %s as %s", (passage, other) => {
    expect(saidOf(passage, other)).toEqual([]);
  });
});

describe("numbers that claim nothing", () => {
  test("years, document numbers, dates and titles are no figures", () => {
    const text = "根据《办法（2.0版）》（财库〔2021〕83号），自2024年1月1日起执行，第3批共5次会议于10月8日召开。";
    expect(classes(audited([text]))).toEqual(["5次 open"]);
  });

  test("thresholds and rough numbers claim nothing", () => {
    const text = "单价50万元以上设备，覆盖1.6万多家单位，约300人。";
    expect(classes(audited([text])).every((figure) => figure.endsWith("no-claim"))).toBe(true);
  });

  test("2083.68万元 is an amount and no year", () => {
    expect(classes(audited(["维修改造2083.68万元。"]))).toEqual(["2083.68万元 open"]);
  });

  test("维修项目支出 is not 项目支出", () => {
    expect(classes(audited(["其中维修项目支出20.00万元。"]))).toEqual(["20.00万元 open"]);
  });
});

describe("a text that explains no disclosure", () => {
  const audit = audited(["会议纪要", "会议决定收支总预算为12.00万元，增加（减少）3万元。。"], byAll());

  test("gets warnings at most", () => {
    expect(audit.isDisclosure).toBe(false);
    expect(audit.findings.length).toBeGreaterThan(0);
    expect(audit.findings.filter(({ level }) => level === "error")).toEqual([]);
  });
});

describe("lines that came from elsewhere", () => {
  test("a row of a table between the paragraphs claims nothing", () => {
    const audit = audited([...PUBLISHED, "201 06 01 行政运行 4,074.63 4,074.63"], byTables());
    expect(newFindings(audit, before)).toEqual([]);
    expect(audit.figures.slice(-2).map(({ class: judged }) => judged)).toEqual(["no-claim", "no-claim"]);
  });

  test("a text whose lines are torn within sentences gets warnings at most", () => {
    const torn = PUBLISHED.flatMap((line) => [line.slice(0, 30), line.slice(30)]).filter((line) => line !== "");
    expect(audited(torn, byTables()).findings.filter(({ level }) => level === "error")).toEqual([]);
  });
});
