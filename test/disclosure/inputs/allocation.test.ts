import { recogniseInputs } from "../../../src/disclosure/inputs";
import { readAllocation, type AllocatedGroup } from "../../../src/disclosure/inputs/allocation";
import { wholeSample } from "../../support/sample";
import fc from "../../support/property";

/** `师资费14.4、场地费7.5` with what an amount consists of in braces; `…` where there may be more. */
const shown = (group: AllocatedGroup): string =>
  group.parts
    .map(({ label, amount, group: inner }) => `${label}${amount.toFixed()}${inner ? `{${shown(inner)}}` : ""}`)
    .join("、") + (group.isComplete ? "" : "…");
const read = (text: string): string | null => {
  const [first] = readAllocation(text);
  return first === undefined ? null : shown(first);
};

describe("the nineteen texts of the sample", () => {
  const notes = recogniseInputs(wholeSample()).projectNotes;
  const textOf = (name: string): string => notes.find((note) => note.name.value === name)?.allocation?.value ?? "";

  test("are all read, each in one way or with its plainest way first", () => {
    expect(notes).toHaveLength(19);
    expect(notes.map(({ allocation }) => readAllocation(allocation?.value ?? "").length)).toEqual([
      ...Array<number>(18).fill(1),
      3,
    ]);
  });

  test("add up to the scale, all but one", () => {
    const wrong = notes.flatMap(({ name, scale, allocation }) => {
      const total = readAllocation(allocation?.value ?? "")[0]
        ?.parts.reduce((sum, { amount }) => sum + Number(amount.toFixed(2)), 0)
        .toFixed(2);
      return total === scale?.amount.toFixed(2) ? [] : [`${name.value} ${total ?? "–"}`];
    });
    expect(wrong).toEqual(["新疆会计领军（后备）人才培养专项经费 189.00"]);
  });

  test("brackets say what an amount consists of", () => {
    expect(read(textOf("新疆会计领军（后备）人才培养专项经费"))).toBe(
      "自治区第九期高端会计人才培养费用49{师资费14.4、培训费20.25、场地费7.5、课题指导5、学习资料0.1、其他1.75}、" +
        "自治区第九期高端会计人才选拔费用40{笔试、面试命题13、印刷费4、阅卷费2.76、面试考官劳务费8.57、其他费用11.67}、" +
        "自治区第十期高端会计人才培养费用100{师资费30.8、培训管理费40.5、场地费15、课题指导10、其他费用3.7}",
    );
  });

  test("其中 in a sentence of its own belongs to the amount before it", () => {
    expect(read(textOf("机关后勤保障服务费"))).toBe(
      "做好办公楼运转维护和后勤保障工作998{业务设备购置费用43.34、物业管理费用95、日常运行维护费用859.66}",
    );
  });

  test("counts that are no amounts are passed over", () => {
    expect(read(textOf("资产信息系统开发运行维护费"))).toContain("全区1.6万多家预算单位端口运行维护费181.8");
  });
});

describe("what stands under what", () => {
  test.each([
    ["units differ", "设备购置1.5亿元；安装49万元；印花税3,200元。", "设备购置15000、安装49、印花税0.32"],
    ["half width, spaces, lines", "一、设备 购置 10.00 万元;\n二、安装 5.00万元", "设备购置10、安装5"],
    [
      "其中 between commas ends at the semicolon",
      "培训费60万元，其中：师资费40万元，场地费20万元；差旅费20万元。",
      "培训费60{师资费40、场地费20}、差旅费20",
    ],
    [
      "其中 alone need not be all",
      "差旅费20万元；业务费100万元，其中：租赁费60万元；印刷费5万元。",
      "差旅费20、业务费100{租赁费60…}、印刷费5",
    ],
    [
      "其中 between semicolons goes on to the end",
      "安排80万元，其中：培训费60万元；差旅费20万元。",
      "安排80{培训费60、差旅费20}",
    ],
    [
      "numbering ends it",
      "一是培训费60万元，其中：师资费40万元；场地费20万元；二是差旅费20万元。",
      "培训费60{师资费40、场地费20}、差旅费20",
    ],
    ["a total before a colon", "该项目预算80万元：培训费60万元；差旅费20万元。", "该项目预算80{培训费60、差旅费20}"],
    ["a total behind", "培训费60万元，差旅费20万元，两项合计80万元。", "两项合计80{培训费60、差旅费20}"],
    [
      "totals of totals",
      "师资费40万元、场地费20万元、小计60万元；住宿费15万元、交通费5万元、小计20万元；共计80万元。",
      "共计80{小计60{师资费40、场地费20}、小计20{住宿费15、交通费5}}",
    ],
    ["amounts in brackets", "办公费（10万元）、差旅费（20万元）。", "办公费10、差旅费20"],
    ["the same amount in another unit", "建设费1.5亿元（15,000万元）；监理费20万元。", "建设费15000、监理费20"],
    ["how an amount was worked out", "讲课费32万元（3.2万元/人×10人）；资料费8万元。", "讲课费32、资料费8"],
    ["a remark with one amount", "讲课费32万元（税金2万元）；资料费8万元。", "讲课费32、资料费8"],
    ["what it is spent on", "培训费60万元，用于聘请教师、租用场地；差旅费20万元，用于调研。", "培训费60、差旅费20"],
    [
      "nested twice",
      "培训费60万元（其中：师资费40万元（其中：课酬30万元、差旅10万元）、场地费20万元）；差旅费20万元。",
      "培训费60{师资费40{课酬30、差旅10}、场地费20}、差旅费20",
    ],
    ["等 leaves the list open", "培训费60万元、差旅费20万元等。", "培训费60、差旅费20…"],
    ["so does 主要", "主要用于培训费60万元、差旅费20万元。", "培训费60、差旅费20…"],
    ["so does an item without an amount", "培训费60万元；印刷费；差旅费20万元。", "培训费60、差旅费20…"],
    ["so does a rest without an amount", "培训费60万元；差旅费20万元；其余用于办公。", "培训费60、差旅费20…"],
  ])("%s", (_, text, tree) => {
    expect(read(text)).toBe(tree);
  });
});

describe("what cannot be read soundly is not read", () => {
  test.each([
    ["no amount", "按规定分配。"],
    ["a rate", "讲课费3.2万元/人×10人；资料费8万元。"],
    ["a product", "讲课费10人×3.2万元，资料费8万元。"],
    ["a result of a calculation", "讲课费3.2万元*10=32万元，资料费8万元。"],
    ["a range", "讲课费10-20万元，资料费8万元。"],
    ["an approximation", "讲课费约20万元，资料费8万元。"],
    ["a threshold", "购置单价50万元以上设备100万元。"],
    ["an abbreviated unit", "讲课费49万、资料费8万元。"],
    ["thousands", "讲课费5千元、资料费8万元。"],
    ["thousands parted wrongly", "讲课费3,5000万元、资料费8万元。"],
    ["a full-width comma between digits", "会议10，200万元；资料费8万元。"],
    ["a space between digits", "会议费1 400万元。"],
    ["several years", "2024年安排100万元，2025年安排80万元。"],
    ["last year's amounts", "培训费60万元，上年预算50万元；差旅费20万元。"],
    ["a contract's amount", "合同金额500万元，本年支付180万元。"],
    ["brackets that do not match", "培训费60万元（其中：师资费40万元、场地费20万元；差旅费20万元。"],
    ["a long chain of 其中", `${"培训费10万元，其中：".repeat(30)}差旅费10万元。`],
    ["a total of it is not clear what", "培训费60万元，差旅费及住宿费合计20万元。"],
    ["brackets that hold amounts and stand before one", "危楼拆除（含评估10万元、监理5万元）90万元。"],
  ])("%s", (_, text) => {
    expect(readAllocation(text)).toEqual([]);
  });
});

interface Tree {
  readonly label: string;
  readonly cents: number;
  readonly parts: readonly Tree[];
}

const label = fc
  .array(fc.constantFrom("培", "训", "设", "备", "印", "刷", "评", "审"), { minLength: 2, maxLength: 5 })
  .map((signs) => `${signs.join("")}费`);
const leaf: fc.Arbitrary<Tree> = fc.record({
  label,
  cents: fc.integer({ min: 1, max: 9_999_999 }),
  parts: fc.constant([]),
});
const over = (inner: fc.Arbitrary<Tree>): fc.Arbitrary<Tree> =>
  fc
    .record({ label, parts: fc.array(inner, { minLength: 2, maxLength: 4 }) })
    .map((tree) => ({ ...tree, cents: tree.parts.reduce((sum, { cents }) => sum + cents, 0) }));
const trees = fc.array(fc.oneof(leaf, over(leaf), over(fc.oneof(leaf, over(leaf)))), { minLength: 1, maxLength: 4 });
const twoLevels = fc.array(fc.oneof(leaf, over(leaf)), { minLength: 2, maxLength: 4 });

const amountOf = (cents: number): string =>
  `${(cents / 100).toLocaleString("en-US", { minimumFractionDigits: 2 })}万元`;
const inBrackets = ({ label: name, cents, parts }: Tree): string =>
  `${name}${amountOf(cents)}${parts.length > 0 ? `（其中：${parts.map(inBrackets).join("、")}）` : ""}`;
const inClauses = ({ label: name, cents, parts }: Tree): string =>
  `${name}${amountOf(cents)}${parts.length > 0 ? `，其中：${parts.map(inBrackets).join("，")}` : ""}`;
const treeOf = (group: AllocatedGroup): readonly Tree[] =>
  group.parts.map((part) => ({
    label: part.label,
    cents: Math.round(Number(part.amount.times("100").toFixed())),
    parts: part.group ? treeOf(part.group) : [],
  }));
const readBack = (text: string): readonly Tree[] | null => {
  const [first] = readAllocation(text);
  return first === undefined ? null : treeOf(first);
};
const NUMERALS = ["一", "二", "三", "四"];

describe("a text written in one of the usual ways reads back as it was meant", () => {
  test.each<[string, fc.Arbitrary<Tree[]>, (parts: readonly Tree[]) => string]>([
    ["其中 in brackets", trees, (parts) => `${parts.map(inBrackets).join("；")}。`],
    [
      "brackets and numbering",
      trees,
      (parts) => `${parts.map((part, at) => `${NUMERALS[at] ?? ""}是${inBrackets(part)}`).join("；")}。`,
    ],
    ["其中 between commas", twoLevels, (parts) => `${parts.map(inClauses).join("；")}。`],
    ["half width", trees, (parts) => `${parts.map(inBrackets).join("；")}。`.normalize("NFKC")],
    ["a line each", trees, (parts) => parts.map((part, at) => `${at + 1}.${inBrackets(part)}`).join("\n")],
  ])("%s", (_, arbitrary, written) => {
    fc.assert(fc.property(arbitrary, (parts) => expect(readBack(written(parts))).toEqual(parts)));
  });

  test("with a total behind", () => {
    fc.assert(
      fc.property(fc.array(leaf, { minLength: 2, maxLength: 5 }), (parts) => {
        const cents = parts.reduce((sum, part) => sum + part.cents, 0);
        expect(readBack(`${parts.map(inBrackets).join("，")}，共计${amountOf(cents)}。`)).toEqual([
          { label: "共计", cents, parts },
        ]);
      }),
    );
  });
});

test("whatever a cell holds is read or left, never an error", () => {
  const scraps = fc.array(
    fc.oneof(
      fc.constantFrom(
        "其中",
        "：",
        "（",
        "）",
        "、",
        "；",
        "。",
        "，",
        "共计",
        "一是",
        "（一）",
        "1.",
        "等",
        "约",
        "\n",
        "2024年",
      ),
      label,
      fc.integer({ min: 0, max: 99999 }).map(amountOf),
      fc.string(),
    ),
    { maxLength: 30 },
  );
  fc.assert(fc.property(scraps, (parts) => expect(Array.isArray(readAllocation(parts.join("")))).toBe(true)));
});
