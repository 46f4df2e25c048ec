import { auditText, evidenceOf, toldFromLines, type TextAudit } from "../../src/audit";

/** A text by itself: no table decides. Figures invented, in the wording of counties that publish in 元. */
const judged = (...lines: string[]): TextAudit =>
  auditText(toldFromLines("text", lines), evidenceOf({ name: "a.xlsx", sheets: [] }));
const told = ({ findings }: TextAudit): string[] =>
  findings
    .filter(({ level }) => level !== "info")
    .map(({ kind, text, expected }) => `${kind} ${text}→${expected.join("|")}`);

const TEXT = [
  "第三部分 2025年单位预算情况说明",
  "三、支出预算情况说明",
  "（一）文化旅游体育与传媒支出类科目850088.3元，同比减少54357.12元，下降6.01%。",
  "（二）社会保障和就业支出类科目116433.12元，同比增加16803.36元，增长16.87%。",
  "（三）住房保障支出类科目74000元，同比增加4000元，增长5.71%。",
  "四、财政拨款收支预算情况说明",
  "支出包括：文化旅游体育与传媒支出850088.3元、社会保障和就业支出116433.12元、住房保障支出74000元。",
  "2025年基本支出1037103.63元，其中：人员经费989603.63元、公用经费47500元。",
] as const;

const withLine = (at: number, line: string): string[] => TEXT.map((each, index) => (index === at ? line : each));

describe("a text in 元", () => {
  test("has nothing wrong where it is right, whole amounts beside those with cents", () => {
    expect(told(judged(...TEXT))).toEqual([]);
  });

  test("is worked out in 元, as it reads", () => {
    const workings = judged(...TEXT).figures.map(({ working }) => working);
    expect(workings).toContain("850,088.30 − 904,445.42 = -54,357.12");
    expect(workings).toContain("989,603.63 + 47,500.00 = 1,037,103.63");
  });

  test("a sum that does not come out is told in 元, and the part that mends it to the cent", () => {
    const audit = judged(...withLine(7, "2025年基本支出1037103.63元，其中：人员经费989603.63元、公用经费47600元。"));
    expect(audit.findings.map(({ message }) => message)).toContain(
      "“2025年基本支出”1,037,103.63，所列2项合计1,037,203.63，相差100.00。",
    );
    expect(told(audit)).toEqual(["sum 47600元→47500"]);
  });

  test("a rate is doubted before an amount that stands elsewhere just so", () => {
    expect(told(judged(...withLine(2, TEXT[2].replace("6.01%", "6.00%"))))).toEqual(["rate 6.00%→6.01"]);
  });

  test("a rate over this year's amount is named as that mistake", () => {
    expect(told(judged(...withLine(3, TEXT[3].replace("16.87%", "14.43%"))))).toEqual(["wrong-base 14.43%→16.87"]);
  });
});

describe("figures that share one unit", () => {
  test.each([
    "2025年收入、支出预算分别为100.50、200.60万元。",
    "2025年基本支出和项目支出分别为100.50和200.60万元。",
    "2025年收、支总计各是4125.49，4143.91万元。",
  ])("are whole amounts: %s", (line) => {
    expect(told(judged(TEXT[0], line))).toEqual([]);
  });

  test("are each in it, also whole numbers, and each of its own subject", () => {
    const { figures } = judged(TEXT[0], "2025年人员经费、公用经费分别为100、200万元。");
    expect(figures.map(({ text, subject }) => `${subject}${text}`)).toEqual([
      "2025年人员经费为100",
      "公用经费为200万元",
    ]);
  });

  test("add up below their whole", () => {
    const audit = judged(TEXT[0], "2025年基本支出300万元，其中：人员经费、公用经费分别为100、200万元。");
    expect(audit.figures.map((figure) => figure.class)).toEqual(["derived", "derived", "derived"]);
  });

  test("an amount alone still lacks its unit", () => {
    expect(told(judged(TEXT[0], "2025年基本支出预算为100.50，比上年增加3.00万元，增长3.08%。"))).toContain(
      "number-form 100.50→100.50万元",
    );
  });
});

test("差值 between two accounts is no amount of which a list is part", () => {
  const line =
    "“三公”经费支出2.05万元，年初预算为2.95万元，差值为0.90万元。其中：因公出国（境）支出0万元，年初预算为0万元，差值为0万元；公务用车运行维护费支出0万元，年初预算为0.95万元，差值为0.95万元；公务接待费支出2.05万元，年初预算为2.00万元，差值为0.05万元。";
  expect(told(judged("一、“三公”经费支出情况", line))).toEqual([]);
});
