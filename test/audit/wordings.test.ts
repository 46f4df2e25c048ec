import { audited, byAll, classes } from "./support/audited";

const ITEMS = "三、关于自治区财政厅2024年一般公共预算当年拨款情况说明";
const grave = (lines: readonly string[]): string[] =>
  audited(lines, byAll())
    .findings.filter(({ level }) => level !== "info")
    .map(({ kind, text, expected }) => `${kind} ${text}→${expected[0] ?? ""}`);

describe("wordings of published texts of other places", () => {
  test("codes stand in brackets beside their level", () => {
    const line = "1、一般公共服务支出（201类）财政事务（06款）行政运行（01项）4074.63万元。";
    expect(classes(audited([ITEMS, line], byAll()))).toEqual(["4074.63万元 proved"]);
  });

  test("paths are joined by dashes", () => {
    const line = "1.“一般公共服务支出-财政事务-行政运行”科目4,074.63万元，主要用于人员经费。";
    expect(classes(audited([ITEMS, line], byAll()))).toEqual(["4,074.63万元 proved"]);
  });

  test("an amount told again of one item is the table's as well, or an error", () => {
    const told = (again: string): string[] => [
      ITEMS,
      `一般公共服务支出（类）财政事务（款）行政运行（项）4,074.63万元。主要用于：基本支出。2023年预算执行数为4,194.93万元，2024年预算安排${again}万元，比2023年预算执行数减少2.87%。`,
    ];
    expect(grave(told("4,074.63"))).toEqual([]);
    expect(grave(told("4,047.63"))).toContain("amount 4,047.63万元→4074.63");
  });

  test("a paragraph that goes on about the item above it claims nothing of the whole", () => {
    expect(
      grave([
        ITEMS,
        "一般公共服务支出（类）财政事务（款）行政运行（项）4,074.63万元，主要用于基本支出。",
        "2023年执行数为4,194.93万元，2024年预算安排4,074.63万元，比2023年执行数减少2.87%。",
      ]),
    ).toEqual([]);
  });

  test("a numbered title that ends in a full stop is what the rest is about", () => {
    const line = "2.公务接待费。2024年预算数10.00万元，与2023年预算数持平。";
    expect(classes(audited(["五、“三公”经费预算说明", line], byAll()))).toEqual(["10.00万元 proved"]);
    expect(grave(["五、“三公”经费预算说明", line.replace("10.00", "11.00")])).toEqual(["amount 11.00万元→10.00"]);
  });

  test("29.8米 is no amount without its unit, and 万 throughout is a habit", () => {
    expect(grave(["建筑高度为29.8米，用地4000.6平方米。"])).toEqual([]);
    expect(grave(["项目总预算120.00万，其中甲70.00万，乙50.00万。"])).toEqual([]);
  });

  test("a reason that turns is judged by nothing", () => {
    const line = "公务接待费10.00万元，比2023年预算减少2.00万元，下降16.67%，主要原因是";
    const told = (reason: string): boolean =>
      grave([ITEMS, `${line}${reason}。`]).some((found) => found.startsWith("reason"));
    expect(told("接待批次增加")).toBe(true);
    expect(told("接待批次增加，但标准降低")).toBe(false);
  });

  test("last year's year before this year's amount is a wrong year", () => {
    const line =
      "1、一般公共服务支出（类）财政事务（款）行政运行（项）：2023年预算数为4,074.63万元，比上年预算减少120.30万元，下降2.87%。";
    expect(grave([ITEMS, line]).some((found) => found.startsWith("year"))).toBe(true);
  });
});
