import { partsOf } from "../../src/taskpane/seeing/long-message";

describe("a message about many places", () => {
  test("is told as a beginning and rows", () => {
    expect(partsOf("绩效目标表与表7的项目有3处不是一一对应，金额相符：甲；乙；丙。")).toEqual({
      beginning: "绩效目标表与表7的项目有3处不是一一对应，金额相符：",
      parts: ["甲", "乙", "丙。"],
    });
  });

  test.each(["表3!E9 应为 1.00。", "有两处：甲；乙。", "一；二；三"])("%s stays one sentence", (message) => {
    expect(partsOf(message)).toEqual({ beginning: message, parts: [] });
  });
});
