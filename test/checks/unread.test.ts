import { mayCountUnread, unreadRows } from "../../src/checks/unread";
import { codedRows, leavesByCode, sharedRows } from "../../src/checks/by-code";
import { recognise } from "../../src/disclosure/recognition";
import { mapSheets, withCells } from "../support/grid-draft";
import { findingsIn } from "../support/rule-test";
import { sample } from "../support/sample";
import { quietSample } from "../support/sound-sample";

const rulesOf = (changes: Parameters<typeof withCells>[1]): string[] => [
  ...new Set(findingsIn(withCells(sample(), changes)).map(({ rule }) => rule.id)),
];

describe("读不出的一行", () => {
  test("只说一次：项目表有一行编码读不出，不再说项目之和不等", () => {
    const rules = rulesOf({ "表7!B12": "0六" });
    expect(rules).toContain("malformed-code");
    expect(rules).not.toContain("projects-make-up-project-expenditure");
    expect(rules).not.toContain("projects-levels-add-up");
  });

  test("它的上级的合计可能算进了它，别处的不会", () => {
    const workbook = withCells(sample(), { "表3!C12": "3A" });
    const book = recognise(workbook);
    const { expenditure } = book.tables;
    if (!expenditure) throw new Error("no table");
    expect(unreadRows(book, expenditure)).toEqual([{ row: 11, block: null }]);
    const above = expenditure.byCode("20106");
    const other = expenditure.byCode("20805");
    if (!above || !other) throw new Error("no rows");
    expect(mayCountUnread(above, expenditure, [11])).toBe(true);
    expect(mayCountUnread(other, expenditure, [11])).toBe(false);
    expect(mayCountUnread(above, expenditure, [])).toBe(false);
  });
});

describe("两表按科目对照", () => {
  const { tables } = recognise(sample());
  const { income, expenditure, projects } = tables;
  if (!income || !expenditure || !projects) throw new Error("no tables");

  test("先是总计，再是两表都有的科目，各一次", () => {
    const shared = sharedRows(income, expenditure);
    const codes = shared.map(({ one }) => one[0]?.code ?? null);
    expect(codes[0]).toBeNull();
    expect(new Set(codes).size).toBe(codes.length);
    for (const { one, other } of shared.slice(1)) expect(other[0]?.code).toBe(one[0]?.code);
    expect(codes.length - 1).toBe(
      new Set(codedRows(income).flatMap(({ code }) => (code && expenditure.byCode(code) ? [code] : []))).size,
    );
  });

  test("项目没有自己的科目，属于它那一项", () => {
    expect(codedRows(projects).some(({ kind }) => kind === "project")).toBe(false);
    const leaves = [...leavesByCode(projects).values()].flat();
    expect(leaves.every(({ children }) => children.length === 0)).toBe(true);
    expect(leaves.filter(({ kind }) => kind === "project").length).toBe(projects.ofKind("project").length);
  });
});

test("一般公共预算支出表缺一类而收入表列有的，说缺这一行，不再说财政拨款总表的该类应为零", () => {
  const workbook = mapSheets(quietSample(), (draft) => {
    if (draft.name === "表5") draft.rows = draft.rows.filter((row) => row[0]?.value !== "221");
  });
  const rules = findingsIn(workbook).map(({ rule }) => rule.id);
  expect([...new Set(rules)].sort()).toEqual([
    "code-missing-in-another-table",
    "general-public-expenditure-levels-add-up",
  ]);
});
