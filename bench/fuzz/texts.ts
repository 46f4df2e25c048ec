import { narrateWorkbook } from "../../src/actions/narrate";
import { auditText, auditView, certainCorrections, correctedText, evidenceOf, toldFromLines } from "../../src/audit";
import type { Evidence, ToldText } from "../../src/audit";
import { linesOf } from "../../src/narrative/document";
import type { Workbook } from "../../src/workbook/workbook";
import { Random } from "../random";
import type { Attack } from "./attack";
import { baseOf } from "./bases";
import { brokenWords } from "./entry-points";

/** The workbook whose text it is, or one thing done to the text; places are taken modulo its length. */
type Step =
  | { readonly what: "base"; readonly base: number }
  | {
      readonly what: (typeof WHATS)[number];
      readonly paragraph: number;
      readonly at: number;
      readonly words: string;
    };

const WHATS = ["put", "put", "put", "take", "take", "double", "join", "cut", "drop", "exchange", "wrap"] as const;
const WORDS = [
  ..."0 0.00 1 9,999.99 -5.00 万元 元 % 增长 下降 减少 持平 与上年持平 其中： 合计 分别为 占 比上年预算 （一） 1. 一、".split(
    " ",
  ),
  ..."2024年 二〇二四年 13月 【待填】 XX 第三部分 ， 。 ； 、 ： （ ） “ 》 __proto__ </p>".split(" "),
  ...[" ", "\t", "\u3000", "\u200b", "\u202e", "\u0000", "\ud83d", "①".repeat(50)],
  ...["1".repeat(400), "甲".repeat(3000), "1、".repeat(300), "（".repeat(300), "占50%，".repeat(100)],
];

const own = new Map<Workbook, { readonly lines: readonly string[]; readonly evidence: Evidence }>();

/** The text of a workbook and what it is held against. */
function ownText(number: number): { readonly lines: readonly string[]; readonly evidence: Evidence } {
  const workbook = baseOf(number);
  const known = own.get(workbook);
  if (known) return known;
  const made = {
    lines: linesOf(narrateWorkbook(workbook).document).map(({ text }) => text),
    evidence: evidenceOf(workbook),
  };
  own.set(workbook, made);
  return made;
}

/** Texts edited at random: judged without complaint, twice alike, by places that are there. */
export const texts: Attack<Step> = {
  name: "texts",
  steps: (seed) => {
    const random = new Random(seed);
    const edits = Array.from({ length: 1 + random.below(12) }, () => ({
      what: random.pick(WHATS),
      paragraph: random.below(10_000),
      at: random.below(10_000),
      words: random.pick(WORDS),
    }));
    return [{ what: "base", base: random.below(10_000) }, ...edits];
  },
  fault: (steps) => {
    const [base] = steps;
    const { lines, evidence } = ownText(base?.what === "base" ? base.base : 0);
    const after = edited(lines, steps);
    // As lines of a text, or each a paragraph of a Word file.
    const isWord = base?.what === "base" && base.base % 2 === 0;
    const paragraphs = after.filter((text) => text.trim() !== "").map((text) => ({ text, level: null, number: "" }));
    const told = isWord ? { name: "a.docx", paragraphs } : toldFromLines("a.txt", after);
    const audit = auditText(told, evidence);
    if (JSON.stringify(auditText(told, evidence)) !== JSON.stringify(audit)) return "two runs differ";
    const places = [...audit.figures, ...audit.findings, ...audit.findings.flatMap(({ suspects }) => suspects)];
    const missing = places.find(({ paragraph, start, text }) => !stands(told, paragraph, start, text));
    if (missing) return `names what is not there: ${JSON.stringify(missing)}`;
    const broken = audit.findings.map(({ message }) => brokenWords(message, after.join())).find(Boolean);
    if (broken) return broken;
    auditView(told, audit, []);
    correctedText(told, certainCorrections(audit.findings));
    return null;
  },
  say: (step) => JSON.stringify(step),
};

/** Whether the words stand at the place; what is left out has none. */
const stands = (told: ToldText, paragraph: number, start: number, text: string): boolean =>
  text === "" || (told.paragraphs[paragraph - 1]?.text.startsWith(text, start) ?? false);

/** As lines of a page. */
const cutInto = (text: string, width: number): string[] =>
  Array.from({ length: Math.ceil(text.length / width) }, (_, line) => text.slice(line * width, (line + 1) * width));

function edited(lines: readonly string[], steps: readonly Step[]): string[] {
  const result = [...lines];
  for (const step of steps) {
    if (step.what === "base" || result.length === 0) continue;
    const index = step.paragraph % result.length;
    const line = result[index] ?? "";
    const at = step.at % (line.length + 1);
    const rest = line.slice(at);
    switch (step.what) {
      case "put":
        result[index] = line.slice(0, at) + step.words + rest;
        break;
      case "take":
        result[index] = line.slice(0, at) + rest.slice(1 + (step.at % 5));
        break;
      case "double":
        result.splice(index, 0, line);
        break;
      case "join":
        result.splice(index, 2, line + (result[index + 1] ?? ""));
        break;
      case "cut":
        result.splice(index, 1, line.slice(0, at), rest);
        break;
      case "drop":
        result.splice(index, 1);
        break;
      case "wrap":
        result.splice(0, result.length, ...result.flatMap((text) => cutInto(text, 20 + (step.at % 40))));
        break;
      case "exchange": {
        const other = (step.at + index) % result.length;
        [result[index], result[other]] = [result[other] ?? "", line];
      }
    }
  }
  return result;
}
