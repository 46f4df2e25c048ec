import {
  acceptWords,
  acknowledgeFinding,
  auditAgain,
  findingsToTell,
  prepareAudit,
  withoutCorrection,
  type AuditOutcome,
  type AuditState,
  type TextSource,
} from "../../src/actions/audit";
import { ACKNOWLEDGED_KEY, toldFromLines, type Place } from "../../src/audit";
import type { Edit } from "../../src/workbook/edits";
import type { ReadPort, RereadPort, SettingsPort, WritePort } from "../../src/workbook/ports";
import type { Workbook } from "../../src/workbook/workbook";
import { withCells } from "../support/grid-draft";
import { workbookOf, type Rows } from "../support/sheets-of-rows";
import { smallDepartment } from "./support/small-department";

const HEADING = "一、关于财政厅2026年支出预算情况说明";
const WRONG = "财政厅2026年支出预算300.00万元，其中：基本支出101.00万元，占33.33%。";
const ON_SHEET: TextSource = { kind: "sheet" };
const pasted = (...lines: readonly string[]): TextSource => ({
  kind: "given",
  text: toldFromLines("粘贴的文字", lines),
});
const withText = (rows: Rows, name = "情况说明"): Workbook => smallDepartment({ [name]: rows });

/** A host that holds a workbook and settings, and what was asked of it. */
class Held implements ReadPort, RereadPort, SettingsPort, WritePort {
  readonly asked: unknown[] = [];
  readonly settings = new Map<string, string | null>();
  constructor(public workbook: Workbook) {}
  read = (): Promise<Workbook> => {
    this.asked.push("all");
    return Promise.resolve(this.workbook);
  };
  reread = (_before: Workbook, sheets: readonly string[]): Promise<Workbook> => {
    this.asked.push(sheets);
    return Promise.resolve(this.workbook);
  };
  readSetting = (key: string): Promise<string | null> => Promise.resolve(this.settings.get(key) ?? null);
  writeSetting = (key: string, value: string | null): Promise<void> =>
    Promise.resolve(void this.settings.set(key, value));
  write = (edits: readonly Edit[]): Promise<void> => Promise.resolve(void this.asked.push(edits));
}

function stateIn(outcome: AuditOutcome): AuditState {
  if (outcome.kind !== "audited") throw new Error(outcome.sentence.zh);
  return outcome.state;
}
const audited = async (workbook: Workbook, source: TextSource): Promise<AuditState> =>
  stateIn(await prepareAudit(new Held(workbook), source));

const contradicted = ({ audit }: AuditState): string[] =>
  audit.figures.flatMap((figure) => (figure.class === "contradicted" ? [figure.text] : []));

/** Where words stand in the text as it reads now. */
function placeOf({ text: { paragraphs } }: AuditState, text: string): Place {
  const at = paragraphs.findIndex((paragraph) => paragraph.text.includes(text));
  return { paragraph: at + 1, start: paragraphs[at]?.text.indexOf(text) ?? -1, text };
}

describe("核对文字", () => {
  test("judges a pasted text by the tables of the workbook", async () => {
    const state = await audited(smallDepartment(), pasted(HEADING, WRONG));
    expect(contradicted(state)).toEqual(["101.00万元"]);
    expect(state.view.findings.map(({ reason }) => reason)).toEqual([null]);
  });

  test("judges the sheet 情况说明, and one named so at its end where there is none of that very name", async () => {
    const right = WRONG.replace("101", "100");
    expect(contradicted(await audited(withText([[HEADING], [WRONG]]), ON_SHEET))).toEqual(["101.00万元"]);
    expect((await audited(withText([[HEADING], [WRONG]], "2026年情况说明"), ON_SHEET)).original.name).toBe(
      "2026年情况说明",
    );
    const both = smallDepartment({ "2026年情况说明": [[HEADING], [right]], 情况说明: [[HEADING], [WRONG]] });
    expect((await audited(both, ON_SHEET)).original.name).toBe("情况说明");
  });

  test("a pasted text is judged although the workbook has a sheet 情况说明", async () => {
    const state = await audited(withText([["别的"]]), pasted(HEADING, WRONG));
    expect(state.original.name).toBe("粘贴的文字");
  });

  test("without tables, without the sheet and without words it says what to do", async () => {
    const sentence = async (workbook: Workbook, source: TextSource) => {
      const outcome = await prepareAudit(new Held(workbook), source);
      return outcome.kind === "refused" ? outcome.sentence : null;
    };
    expect(await sentence(workbookOf({ 通讯录: [["姓名"]] }), pasted(HEADING, WRONG))).toEqual({
      zh: "工作簿中没有认出部门预算公开表，文字没有核对。请确认工作簿里有公开表，表名写在表的上方。",
      en: "No disclosure tables were recognised in the workbook, so the text was not audited. Check that each table has its title above it.",
    });
    expect(await sentence(smallDepartment(), ON_SHEET)).toEqual({
      zh: "工作簿中没有“情况说明”工作表。请先在“情况说明”页写入文字，或选择Word文件、粘贴文字。",
      en: "The workbook has no sheet “情况说明”. Write the text first, or choose a Word file or paste a text.",
    });
    const noWords = {
      zh: "没有可以核对的文字。请换一个文件，或粘贴情况说明的全文。",
      en: "There is no text to audit. Choose another file, or paste the whole text.",
    };
    expect(await sentence(smallDepartment(), pasted("", " "))).toEqual(noWords);
    expect(await sentence(withText([[" "]]), ON_SHEET)).toEqual(noWords);
  });

  test("last year's file proves changes, by the name of the file", async () => {
    const change = "基本支出100.00万元，比上年预算增加10.00万元，增长11.11%。";
    const lastYear = { name: "上年.xlsx", workbook: withCells(smallDepartment(), { "表3!F8": 95, "表5!F8": 95 }) };
    const host = new Held(smallDepartment());
    const state = stateIn(await prepareAudit(host, pasted(HEADING, change), lastYear));
    expect(state.lastYear).toBe(lastYear);
    expect(contradicted(state)).toContain("10.00万元");
    expect(state.audit.findings[0]?.cells.some(({ sheet }) => sheet.startsWith("[上年.xlsx]"))).toBe(true);
    expect(contradicted(await audited(smallDepartment(), pasted(HEADING, change)))).toEqual([]);
  });
});

describe("judging the same text again", () => {
  test("reads the sheets that may have changed, or all, and keeps what was accepted", async () => {
    const host = new Held(smallDepartment());
    const state = stateIn(await prepareAudit(host, pasted(HEADING, WRONG)));
    const accepted = await acceptWords(host, state, placeOf(state, "101.00"), "100.00");
    if (accepted.kind !== "listed") throw new Error(accepted.kind);
    const again = stateIn(await auditAgain(host, accepted.state, ["表3"]));
    expect(contradicted(again)).toEqual([]);
    expect(again.corrections).toEqual(accepted.state.corrections);
    host.workbook = withCells(smallDepartment(), { "表3!F8": 99, "表3!F11": 99, "表5!F8": 99, "表5!F11": 99 });
    expect(contradicted(stateIn(await auditAgain(host, again)))).toContain("100.00万元");
    expect(host.asked).toEqual(["all", ["表3"], "all"]);
  });
});

describe("采用", () => {
  test("of a pasted text is listed by its place, and can be taken back alone", async () => {
    const host = new Held(smallDepartment());
    const state = stateIn(await prepareAudit(host, pasted(HEADING, WRONG)));
    const first = await acceptWords(host, state, placeOf(state, "101.00"), "100.00");
    if (first.kind !== "listed") throw new Error(first.kind);
    const second = await acceptWords(host, first.state, placeOf(first.state, "占33.33%"), "占三成");
    if (second.kind !== "listed") throw new Error(second.kind);
    expect(second.state.text.paragraphs[1]?.text).toBe(
      "财政厅2026年支出预算300.00万元，其中：基本支出100.00万元，占三成。",
    );
    const amount = second.state.corrections.find(({ by }) => by === "100.00");
    if (!amount) throw new Error("nothing listed");
    const without = withoutCorrection(second.state, amount);
    expect(without.text.paragraphs[1]?.text).toBe("财政厅2026年支出预算300.00万元，其中：基本支出101.00万元，占三成。");
    expect(without.corrections).toHaveLength(1);
    expect(host.asked).toEqual(["all"]);
  });

  test("of the sheet writes the cell, with what stands before and behind the words kept", async () => {
    const host = new Held(withText([[HEADING], [`前文。\n${WRONG}`]]));
    const state = stateIn(await prepareAudit(host, ON_SHEET));
    const accepted = await acceptWords(host, state, placeOf(state, "101.00"), "100.00");
    expect(accepted).toMatchObject({ kind: "written" });
    const [, edits] = host.asked;
    expect(edits).toMatchObject([
      {
        cell: { sheet: "情况说明", row: 1, column: 0 },
        before: { content: `前文。\n${WRONG}` },
        after: { content: `前文。\n${WRONG.replace("101", "100")}` },
      },
    ]);
    expect(accepted.kind === "written" && accepted.edits).toEqual(edits);
  });

  test("of a paragraph in two cells writes the one that holds the words, from its first word to its last", async () => {
    const host = new Held(withText([[HEADING], ["支出预算300.00万元，", "基本支出101.00万元", "，占33.33%。"]]));
    const state = stateIn(await prepareAudit(host, ON_SHEET));
    await acceptWords(host, state, placeOf(state, "基本支出101.00万元"), "基本支出100.00万元");
    expect(host.asked[1]).toMatchObject([
      { cell: { sheet: "情况说明", row: 1, column: 1 }, after: { content: "基本支出100.00万元" } },
    ]);
  });

  test("changes no words that are spread over cells, are a number's or are not there, and says so", async () => {
    const host = new Held(withText([[HEADING], ["基本支出101.", "00万元", 33]]));
    const state = stateIn(await prepareAudit(host, ON_SHEET));
    const sentence = {
      zh: "第2段的这处文字由公式得出或分在几个单元格里，没有改动。请在表中直接修改。",
      en: "These words of paragraph 2 come from a formula or stand in several cells; nothing was changed. Change them in the sheet.",
    };
    const refused = { kind: "refused", sentence };
    expect(await acceptWords(host, state, placeOf(state, "101.00"), "100.00")).toEqual(refused);
    expect(await acceptWords(host, state, placeOf(state, "33"), "34")).toEqual(refused);
    expect(await acceptWords(host, state, { paragraph: 9, start: 0, text: "无" }, "有")).toMatchObject({
      kind: "refused",
    });
    expect(await acceptWords(host, { ...state, workbook: smallDepartment() }, placeOf(state, "基"), "其")).toEqual(
      refused,
    );
    expect(host.asked).toEqual(["all"]);
  });
});

describe("a finding that is right as it is", () => {
  test("keeps its reason in the workbook, beside those of other texts, and is not told in copies", async () => {
    const host = new Held(smallDepartment());
    const state = stateIn(await prepareAudit(host, pasted(HEADING, WRONG)));
    const [finding] = state.audit.findings;
    if (!finding) throw new Error("no finding");
    expect(findingsToTell(state)).toEqual([finding]);
    const other = { finding: "别的", reason: "另一份文字" };
    host.settings.set(ACKNOWLEDGED_KEY, JSON.stringify({ version: 1, acknowledged: [other] }));
    const kept = await acknowledgeFinding(host, state, finding, "按批复口径");
    expect(kept.acknowledged.map(({ reason }) => reason)).toEqual(["另一份文字", "按批复口径"]);
    expect(kept.view.findings.map(({ reason }) => reason)).toEqual(["按批复口径"]);
    expect(findingsToTell(kept)).toEqual([]);
    expect(stateIn(await prepareAudit(host, pasted(HEADING, WRONG))).view.findings[0]?.reason).toBe("按批复口径");
    expect(stateIn(await auditAgain(host, state)).view.findings[0]?.reason).toBe("按批复口径");
    await acknowledgeFinding(host, kept, finding, "");
    expect(host.settings.get(ACKNOWLEDGED_KEY)).toBe(JSON.stringify({ version: 1, acknowledged: [other] }));
  });

  test("is told in copies by the places of the text as it was given, whatever was accepted of it", async () => {
    const host = new Held(smallDepartment());
    const state = stateIn(await prepareAudit(host, pasted(HEADING, WRONG)));
    const accepted = await acceptWords(host, state, placeOf(state, "101.00"), "100.00");
    if (accepted.kind !== "listed") throw new Error(accepted.kind);
    expect(accepted.state.audit.findings).toEqual([]);
    expect(findingsToTell(accepted.state)).toEqual(state.audit.findings);
  });
});
