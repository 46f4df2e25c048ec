import { firstWhere } from "../../src/workbook/first-where";
import { atOnce, withPauses, type Steps } from "../../src/workbook/steps";
import { isRecord, parsedValue } from "../../src/workbook/stored-value";

function* counting(seen: string[]): Steps<string> {
  for (const step of ["读取", "核对", "写入"]) {
    seen.push(step);
    yield;
  }
  return "完成";
}

test("a long computation is done in all its steps, at once or with a pause between each two", async () => {
  const [atOnceSeen, seen]: [string[], string[]] = [[], []];
  expect(atOnce(counting(atOnceSeen))).toBe("完成");
  const pause = async (): Promise<void> => {
    await Promise.resolve();
    seen.push("停");
  };
  await expect(withPauses(counting(seen), pause)).resolves.toBe("完成");
  expect(atOnceSeen).toEqual(["读取", "核对", "写入"]);
  expect(seen).toEqual(["读取", "停", "核对", "停", "写入", "停"]);
});

test("what a pause throws ends the computation", async () => {
  const seen: string[] = [];
  await expect(withPauses(counting(seen), () => Promise.reject(new Error("已取消")))).rejects.toThrow("已取消");
  expect(seen).toEqual(["读取"]);
});

test.each([
  [0, 0],
  [1, 0],
  [1, 1],
  [7, 0],
  [7, 3],
  [7, 6],
  [7, 7],
])("of %i places the first where something is so is found: %i", (places, first) => {
  const asked: number[] = [];
  const isSo = (at: number): boolean => {
    asked.push(at);
    return at >= first;
  };
  expect(firstWhere(places, isSo)).toBe(first);
  expect(asked.every((at) => at >= 0 && at < places)).toBe(true);
  expect(asked.length).toBeLessThanOrEqual(3);
});

test("a setting of the workbook is read as it was stored; what cannot be read is nothing", () => {
  expect(parsedValue('{"单位":"万元"}')).toEqual({ 单位: "万元" });
  expect([parsedValue(null), parsedValue("{"), parsedValue("")]).toEqual([null, null, null]);
});

test("a record is neither a list nor nothing nor a text", () => {
  expect([{}, { 单位: "万元" }].map(isRecord)).toEqual([true, true]);
  expect([null, [], "{}", 5, undefined].map(isRecord)).not.toContain(true);
});
