import { make } from "../../src/actions/accept";
import { addInputs } from "../../src/actions/add-inputs";
import { fieldsOf, fillingIn, type Field } from "../../src/actions/fill-in";
import { importLastYear } from "../../src/actions/last-year-file";
import { narrateWorkbook, type Narration } from "../../src/actions/narrate";
import { createDirectHost, fromWorkbook, toWorkbook, type HostWorkbook } from "../../src/embedded-host";
import { DRAFT } from "../../src/disclosure/inputs/drafts";
import { cellKey } from "../../src/workbook/address";
import { sample, wholeSample } from "../support/sample";

/** The eleven tables with the input sheets added, mostly blank. */
async function supplemented(): Promise<{ readonly model: HostWorkbook; readonly now: () => Narration }> {
  const model = fromWorkbook(sample());
  await addInputs(createDirectHost(model), narrateWorkbook(sample()), null);
  return { model, now: () => narrateWorkbook(toWorkbook(model)) };
}

const named = (narration: Narration, name: string): Field => {
  const field = fieldsOf(narration)
    .flatMap(({ fields }) => fields)
    .find((one) => one.name === name);
  if (!field) throw new Error(`no field ${name}`);
  return field;
};

const typed = (...answers: readonly (readonly [Field, string])[]): ReadonlyMap<string, string> =>
  new Map(answers.map(([{ cell }, text]) => [cellKey(cell), text]));

describe("what the text lacks", () => {
  test("is grouped by the sheet it is filled in, each cell once, and hardly a gap is without a place", async () => {
    const narration = (await supplemented()).now();
    const sheets = fieldsOf(narration);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(
      expect.arrayContaining([
        "部门概况",
        "基本信息",
        "上年预算数",
        "变动原因",
        "其他",
        "项目情况",
        "政府采购",
        "国有资产",
      ]),
    );
    const cells = sheets.flatMap(({ fields }) => fields.map(({ cell }) => cellKey(cell)));
    expect(new Set(cells).size).toBe(cells.length);
    const without = narration.gaps.filter((gap) => gap.cells.length === 0);
    expect(without.length).toBeLessThan(12);
    expect(named(narration, "住房公积金的上年预算数").unit).toBe("万元");
    expect(named(narration, "内设处室数").unit).toBe("个");
    expect(named(narration, "主要职能").unit).toBeNull();
  });

  test("is nothing in a workbook with everything filled in, and nothing without the sheets", () => {
    expect(fieldsOf(narrateWorkbook(wholeSample()))).toEqual([]);
    expect(fieldsOf(narrateWorkbook(sample()))).toEqual([]);
  });

  test("is written into the right cells as numbers and words, and the text follows", async () => {
    const { model, now } = await supplemented();
    const narration = now();
    const fields = ["住房公积金的上年预算数", "内设处室数", "主要职能"].map((name) => named(narration, name));
    const [prior, offices, functions] = fields;
    if (!prior || !offices || !functions) throw new Error("no fields");
    const { edits, notTaken } = fillingIn(
      narration,
      fields,
      typed([prior, "1,234.56"], [offices, "２１"], [functions, "=负责财政工作。"]),
    );
    expect(notTaken).toEqual([]);
    expect(edits.map(({ after }) => after.content)).toEqual([1234.56, 21, "=负责财政工作。"]);
    await make(createDirectHost(model), edits, narration.workbook);
    const after = now();
    expect(after.gaps.length).toBeLessThan(narration.gaps.length);
    expect(
      after.inputs.priorYear.find(({ cell }) => cellKey(cell) === cellKey(prior.cell))?.amount?.amount.eq("1234.56"),
    ).toBe(true);
    expect(after.inputs.functions[0]?.value).toBe("=负责财政工作。");
  });

  test("asks for money in the unit of the sheet, and takes no other", async () => {
    const { model } = await supplemented();
    const sheet = model.sheet("上年预算数");
    if (!sheet) throw new Error("no sheet");
    model.type(sheet, 2, 3, "上年预算数（元）");
    const narration = narrateWorkbook(toWorkbook(model));
    const prior = named(narration, "住房公积金的上年预算数");
    expect(prior.unit).toBe("元");
    expect(fillingIn(narration, [prior], typed([prior, "5万元"])).edits).toEqual([]);
    const { edits } = fillingIn(narration, [prior], typed([prior, "1,000,000元"]));
    await make(createDirectHost(model), edits, narration.workbook);
    const stated = narrateWorkbook(toWorkbook(model)).inputs.priorYear.find(
      ({ cell }) => cellKey(cell) === cellKey(prior.cell),
    );
    expect(stated?.amount?.amount.toFixed()).toBe("100");
    // So are last year's amounts when they are taken over.
    const before = narrateWorkbook(toWorkbook(model));
    const lastYear = { name: "2023.xlsx", workbook: sample() };
    await importLastYear(createDirectHost(model), before, lastYear);
    const taken = narrateWorkbook(toWorkbook(model)).inputs.priorYear.find(({ key }) => key === "expenditure/basic");
    expect(taken?.amount?.amount.toFixed()).toBe("7585.83");
  });

  test("is not written at all where one answer is no number, and says which and what is expected", async () => {
    const narration = (await supplemented()).now();
    const prior = named(narration, "住房公积金的上年预算数");
    const functions = named(narration, "主要职能");
    const { edits, notTaken } = fillingIn(narration, [prior, functions], typed([prior, "约一百万"], [functions, "甲"]));
    expect(edits).toEqual([]);
    expect(notTaken.map(({ sentence }) => sentence.zh)).toEqual([
      expect.stringMatching(/^上年预算数!D\d+ 住房公积金的上年预算数：“约一百万”不是数字，应为以万元计的数/u),
    ]);
  });

  test("offers a draft of a reason once last year's amount tells what changed", async () => {
    const { model, now } = await supplemented();
    const narration = now();
    const reason = (from: Narration): string => named(from, "住房公积金变动的主要原因").draft;
    expect(reason(narration)).toBe("");
    const prior = named(narration, "住房公积金的上年预算数");
    const change = named(narration, "在职人数增减");
    const { edits } = fillingIn(narration, [prior, change], typed([prior, "0.01"], [change, "12"]));
    await make(createDirectHost(model), edits, narration.workbook);
    const field = fieldsOf(now())
      .flatMap(({ fields }) => fields)
      .find(({ name }) => /^住房公积金.*主要原因$/u.test(name));
    expect(field?.draft).toBe(`${DRAFT}在职人员增加12人，人员经费相应增加`);
  });
});
