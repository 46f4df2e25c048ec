import {
  acceptWords,
  acknowledgeFinding,
  auditAgain,
  findingsToTell,
  prepareAudit,
  withoutCorrection,
  type AuditState,
  type TextSource,
} from "../../src/actions/audit";
import { undo } from "../../src/actions/accept";
import { certainCorrections, toldFromLines, type Place } from "../../src/audit";
import { createDirectHost, fromWorkbook } from "../../src/embedded-host";
import type { HostPort } from "../../src/workbook/ports";
import { HostRefusal } from "../../src/workbook/ports";
import type { Workbook } from "../../src/workbook/workbook";
import { gridOf } from "../../src/workbook/grid";
import { draftOf, typed } from "../support/grid-draft";
import { sample } from "../support/sample";

const HEADING = "一、关于自治区财政厅2024年收支预算情况的总体说明";
const TOTAL = "收支总预算17,690.80万元。";
const SHARES = "收入预算17,690.90万元，其中：一般公共预算17,264.14万元，占97.59%。。";
const LINES = [HEADING, "", TOTAL, SHARES];

function withText(rows: readonly (readonly string[])[], name = "情况说明"): Workbook {
  const tables = sample();
  const sheet = {
    name,
    visibility: "visible" as const,
    grid: gridOf(rows.map((row) => row.map((value) => typed(value)))),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    isProtected: false,
  };
  return { ...tables, sheets: [...tables.sheets, sheet] };
}

const onSheet: TextSource = { kind: "sheet" };
const pasted = (lines: readonly string[]): TextSource => ({ kind: "given", text: toldFromLines("粘贴的文字", lines) });

async function audited(host: HostPort, source: TextSource): Promise<AuditState> {
  const outcome = await prepareAudit(host, source);
  if (outcome.kind !== "audited") throw new Error(outcome.sentence.zh);
  return outcome.state;
}

async function again(host: HostPort, state: AuditState): Promise<AuditState> {
  const outcome = await auditAgain(host, state);
  if (outcome.kind !== "audited") throw new Error(outcome.sentence.zh);
  return outcome.state;
}

/** The first place of which something is said, with what is proposed first. */
function proposal({ view }: AuditState, text: string): { readonly place: Place; readonly by: string } {
  const told = view.paragraphs.flatMap(({ pieces }) => pieces.flatMap(({ proposals }) => proposals));
  const found = told.find(({ place }) => place.text === text);
  if (!found?.by[0]) throw new Error(`nothing is proposed for ${text}`);
  return { place: found.place, by: found.by[0] };
}

const contradicted = ({ audit }: AuditState): string[] =>
  audit.figures.flatMap((figure) => (figure.class === "contradicted" ? [figure.text] : []));

describe("核对文字 of the sheet 情况说明", () => {
  test("takes a value over into the paragraph, touches nothing else of it, and can be undone", async () => {
    const model = fromWorkbook(withText([[HEADING], [`${TOTAL}\n${SHARES}`]]));
    const host = createDirectHost(model);
    const state = await audited(host, onSheet);
    expect(contradicted(state)).toEqual(["17,690.80万元"]);
    const { place, by } = proposal(state, "17,690.80万元");
    const accepted = await acceptWords(host, state, place, by);
    if (accepted.kind !== "written") throw new Error(accepted.kind);
    const cell = (): unknown => model.sheet("情况说明")?.cell(1, 0)?.value;
    expect(cell()).toBe(`收支总预算17,690.90万元。\n${SHARES}`);
    expect(contradicted(await again(host, state))).toEqual([]);
    await undo(host, accepted.edits);
    expect(cell()).toBe(`${TOTAL}\n${SHARES}`);
  });

  test("writes nothing where the paragraph has been changed since", async () => {
    const model = fromWorkbook(withText([[HEADING], [TOTAL]]));
    const host = createDirectHost(model);
    const state = await audited(host, onSheet);
    const sheet = model.sheet("情况说明");
    if (sheet) model.type(sheet, 1, 0, "收支总预算另写。");
    const { place, by } = proposal(state, "17,690.80万元");
    await expect(acceptWords(host, state, place, by)).rejects.toThrow(HostRefusal);
    expect(sheet?.cell(1, 0)?.value).toBe("收支总预算另写。");
  });

  test("changes no words that are spread over cells, and says so", async () => {
    const host = createDirectHost(fromWorkbook(withText([[HEADING], ["收支总预算17,6", "90.80万元。"]])));
    const state = await audited(host, onSheet);
    const { place, by } = proposal(state, "17,690.80万元");
    expect(await acceptWords(host, state, place, by)).toMatchObject({ kind: "refused" });
  });

  test("without such a sheet, without tables and without words says what to do", async () => {
    const sentences = await Promise.all(
      [
        { workbook: sample(), source: onSheet },
        { workbook: { name: "空.xlsx", sheets: [] }, source: pasted(LINES) },
        { workbook: sample(), source: pasted(["", " "]) },
      ].map(async ({ workbook, source }) => {
        const outcome = await prepareAudit(createDirectHost(fromWorkbook(workbook)), source);
        return outcome.kind === "refused" ? outcome.sentence.zh : "";
      }),
    );
    expect(sentences).toEqual([
      expect.stringContaining("没有“情况说明”工作表"),
      expect.stringContaining("没有认出部门预算公开表"),
      expect.stringContaining("没有可以核对的文字"),
    ]);
  });
});

describe("核对文字 of a text from elsewhere", () => {
  test("lists what is accepted by its place in the text as given, however often, and takes it back", async () => {
    const host = createDirectHost(fromWorkbook(sample()));
    let state = await audited(host, pasted(LINES));
    for (const wrong of ["。。", "17,690.80万元"]) {
      const { place, by } = proposal(state, wrong);
      const accepted = await acceptWords(host, state, place, by);
      if (accepted.kind !== "listed") throw new Error(accepted.kind);
      state = accepted.state;
    }
    expect(state.text.paragraphs.slice(1).map(({ text }) => text)).toEqual([
      "收支总预算17,690.90万元。",
      SHARES.replace("。。", "。"),
    ]);
    expect(state.corrections).toEqual([
      { paragraph: 3, start: SHARES.length - 2, text: "。。", by: "。" },
      { paragraph: 2, start: 5, text: "17,690.80万元", by: "17,690.90万元" },
    ]);
    expect((await again(host, state)).corrections).toEqual(state.corrections);
    const [first] = state.corrections;
    if (first) state = withoutCorrection(state, first);
    expect(state.text.paragraphs[2]?.text).toBe(SHARES);
  });

  test("leaves the workbook as it was", async () => {
    const model = fromWorkbook(sample());
    const host = createDirectHost(model);
    const held = async () => (await host.read()).sheets.map((sheet) => draftOf(sheet).rows);
    const before = await held();
    const state = await audited(host, pasted(LINES));
    const { place, by } = proposal(state, "17,690.80万元");
    await acceptWords(host, state, place, by);
    expect(await held()).toEqual(before);
  });
});

describe("a finding acknowledged with a reason", () => {
  test("keeps it in the workbook, is left out of the copies, and comes back once a figure changes", async () => {
    const host = createDirectHost(fromWorkbook(sample()));
    const state = await audited(host, pasted(LINES));
    const [finding] = state.audit.findings.filter(({ kind }) => kind === "amount");
    if (!finding) throw new Error("no finding");
    const kept = await acknowledgeFinding(host, state, finding, " 按批复口径 ");
    const reasonIn = ({ view }: AuditState): (string | null)[] =>
      view.findings.filter(({ finding: { kind } }) => kind === "amount").map(({ reason }) => reason);
    expect(reasonIn(kept)).toEqual(["按批复口径"]);
    expect(findingsToTell(kept).map(({ kind }) => kind)).not.toContain("amount");
    expect(certainCorrections(findingsToTell(kept)).map(({ text }) => text)).toEqual(["。。"]);
    expect(reasonIn(await audited(host, pasted(LINES)))).toEqual(["按批复口径"]);
    expect(reasonIn(await audited(host, pasted([HEADING, "收支总预算17,690.70万元。"])))).toEqual([null]);
    expect(reasonIn(await acknowledgeFinding(host, kept, finding, ""))).toEqual([null]);
  });
});

describe("last year's file beside a text", () => {
  const CHANGED = [HEADING, "基本支出7,585.83万元，比上年预算增加114.88万元，增长1.54%。"];

  test("is what changes are judged by, and stays when the text is judged again", async () => {
    const host = createDirectHost(fromWorkbook(sample()));
    const without = await audited(host, pasted(CHANGED));
    expect(contradicted(without)).toEqual([]);
    const lastYear = { name: "2023.xlsx", workbook: sample() };
    const beside = await again(host, { ...without, lastYear });
    expect(contradicted(beside)).toEqual(["114.88万元", "1.54%"]);
    expect(contradicted(await again(host, beside))).toEqual(["114.88万元", "1.54%"]);
    expect(contradicted(await again(host, { ...beside, lastYear: null }))).toEqual([]);
  });

  test("can be given with the text", async () => {
    const lastYear = { name: "2023.xlsx", workbook: sample() };
    const outcome = await prepareAudit(createDirectHost(fromWorkbook(sample())), pasted(CHANGED), lastYear);
    if (outcome.kind !== "audited") throw new Error(outcome.sentence.zh);
    expect(contradicted(outcome.state)).toContain("114.88万元");
    const [finding] = outcome.state.audit.findings;
    expect(finding?.cells.some(({ sheet }) => sheet.startsWith("[2023.xlsx]"))).toBe(true);
  });
});
