import type { Happening } from "../../src/actions/desk";
import { deedName, noticeOf } from "../../src/taskpane/notice";
import { HostRefusal } from "../../src/workbook/ports";

const edits = [
  { cell: { sheet: "表5", row: 15, column: 6 }, before: { content: 2424.36 }, after: { content: 1647.68 } },
  { cell: { sheet: "表3", row: 10, column: 5 }, before: { content: 1 }, after: { content: "无" } },
];

test.each<[Happening, string, string]>([
  [{ kind: "done", deed: { kind: "accepted", edits } }, "已将 表5!G16、表3!F11 改为 1,647.68、无。", "success"],
  [{ kind: "done", deed: { kind: "repaired", name: { zh: "", en: "" }, edits } }, "已修改 2 格。", "success"],
  [{ kind: "undone" }, "已撤销，单元格恢复原样。", "success"],
  [{ kind: "cleared", marks: 0 }, "没有需要清除的标记。", "success"],
  [
    { kind: "not-marked", sheet: "表5", reason: "protected", detail: "AccessDenied" },
    "“表5”没有标记：“表5”受保护，请先在“审阅”中撤销保护，再试一次。",
    "warning",
  ],
  [{ kind: "unhidden", sheet: "表6" }, "“表6”原为隐藏，已显示出来。", "info"],
  [{ kind: "copied", isCopied: false }, "浏览器不允许写剪贴板，请改用“导出Word”。", "warning"],
  [
    { kind: "failed", failure: new HostRefusal("changed", "表5!G16", "held 1") },
    "表5!G16或它所在的行在校验之后改过、移动过，没有写入。",
    "error",
  ],
  [
    { kind: "failed", failure: new HostRefusal("changed", "表5!G16", "held 1"), isReadAgain: true },
    "表5!G16或它所在的行在校验之后改过、移动过，没有写入。已重新读取并校验，请按现在的结果处理。",
    "error",
  ],
  [
    { kind: "failed", failure: new Error("x is not a function") },
    "发生了意外错误，工作簿没有改动，请再试一次。",
    "error",
  ],
])("%j is said as one sentence", (what, text, intent) => {
  expect(noticeOf(what, "zh")).toMatchObject({ text, intent });
  // In English, Chinese stands in names of sheets and contents of cells alone.
  expect(noticeOf(what, "en").text.replace(/表\d|无/gu, "")).not.toMatch(/\p{Script=Han}/u);
});

test("the host's own words stay with a failure, for whoever helps", () => {
  expect(
    noticeOf({ kind: "failed", failure: new HostRefusal("host-failed", "", "GeneralException: 5") }, "zh"),
  ).toMatchObject({ detail: "GeneralException: 5" });
  expect(noticeOf({ kind: "failed", failure: "odd" }, "en")).toMatchObject({ intent: "error", detail: "odd" });
});

test("what can be taken back has a name", () => {
  expect(deedName({ kind: "accepted", edits }, "en")).toBe("表5!G16, 表3!F11");
  expect(deedName({ kind: "last-year-taken", edits }, "zh")).toBe("导入上年公开表");
});
