import { narrateWorkbook } from "../../src/actions/narrate";
import { validateWorkbook } from "../../src/actions/validate";
import { displayedText } from "../../src/workbook/display";
import type { Workbook } from "../../src/workbook/workbook";
import { typed, withCells } from "../support/grid-draft";
import { wholeSample } from "../support/sample";

/** As much as a cell holds. */
const MOST = 32_767;
/** Seconds of the processor for all of it; a file may cost ten. */
const BOUND = 8;

/** Cells that are read as texts: labels, lines above tables, what an officer writes beside them, an amount. */
const PLACES = [
  ...["表3!D9", "表3!A3", "表3!G3", "表3!A2", "表3!F9", "表3!A9", "表1!A7", "表7!E10"],
  ...["基本信息!B4", "基本信息!B7", "基本信息!B10", "上年预算数!D4", "变动原因!D4", "项目情况!B4", "项目情况!E4"],
  ...["项目情况!F4", "其他!B8", "部门概况!B4", "名词解释!B4", "部门整体绩效目标表!B4", "项目支出绩效目标表!C7"],
];

const filled = (piece: string): string => piece.repeat(Math.ceil(MOST / piece.length)).slice(0, MOST);

const TEXTS: Readonly<Record<string, string>> = {
  "circled digits": filled("①"),
  "blanks within words": `一般${filled(" ").slice(4)}支出`,
  "blanks before what cannot be seen": `${filled(" ").slice(1)}\u0001`,
  "full stops and commas": filled("。；、，"),
  brackets: filled("（"),
  "brackets and quotation marks that close": filled("（“”）"),
  digits: filled("1"),
  "digits and commas": filled("1,"),
  "amounts in 万元": filled("项目1.00万元，"),
  "one word": filled("a"),
  "dots and dashes": filled(".-"),
  codes: filled("201"),
  "units and colons": filled("单位：万元"),
  departments: filled("编制部门："),
};

function secondsOf(workbook: Workbook): number {
  const before = process.cpuUsage();
  validateWorkbook(workbook);
  narrateWorkbook(workbook);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

test.each(Object.entries(TEXTS))("cells full of %s cost no more than their length", (_what, text) => {
  const cells = Object.fromEntries(PLACES.map((place) => [place, typed(text, "@")]));
  expect(secondsOf(withCells(wholeSample(), cells))).toBeLessThan(BOUND);
});

test.each(["[$", "[", '"', "0.", "#,", "[>1]0;", "\\", "_ ", "y/m/d;"])(
  "a number format full of %j costs no more than its length, and shows something",
  (piece) => {
    const numberFormat = piece.repeat(2500);
    const before = process.cpuUsage();
    expect(typeof displayedText(1234.5, numberFormat)).toBe("string");
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(1);
  },
);
