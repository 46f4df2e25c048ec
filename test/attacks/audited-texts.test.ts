import { auditText, evidenceOf, toldFromLines } from "../../src/audit";
import { wholeSample } from "../support/sample";

const evidence = evidenceOf(wholeSample(), wholeSample());
const LENGTH = 60_000;
/** Seconds of the processor; a file may cost ten. */
const BOUND = 8;

const PIECES = [
  ...[
    "1",
    "1,",
    "1.00万元，",
    "2024年",
    "一般公共预算1.00万元",
    "占1.00%，",
    "a",
    "甲",
    "A1",
    "ABC ",
    "①",
    "《",
    "（",
    "（类）",
  ],
  ...[
    "其中：1.00万元，",
    "增加1.00万元，增长1.00%，",
    "与上年相比增加",
    "上年",
    "主要原因是",
    "分别为1万元、",
    "。",
    " ",
  ],
];

test.each(PIECES)("a paragraph of sixty thousand characters, full of %j, costs no more than a file may", (piece) => {
  const line = piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);
  for (const end of ["", "，", "支出预算1.00万元。"]) {
    const before = process.cpuUsage();
    auditText(toldFromLines("文字.txt", [`${line}${end}`]), evidence);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(BOUND);
  }
});
