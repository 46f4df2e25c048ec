import type { Random } from "./random";

/** A fault put into a text: where, what it was and what is wrong now. */
export interface PlantedFault {
  readonly kind: string;
  /** From one, over paragraphs that are not empty. */
  readonly paragraph: number;
  readonly start: number;
  readonly right: string;
  readonly wrong: string;
  readonly lines: readonly string[];
}

export interface FigurePlace {
  readonly paragraph: number;
  readonly start: number;
  readonly text: string;
}

type Slip = (number: string, random: Random, neighbour: string) => string | null;

const digitsAt = (number: string): number[] =>
  [...number].flatMap((character, at) => (/\d/u.test(character) ? [at] : []));
const replaced = (text: string, at: number, by: string, length = 1): string =>
  text.slice(0, at) + by + text.slice(at + length);

/** Ways in which a hand errs in a number, `17,690.90`. */
const SLIPS: Readonly<Record<string, Slip>> = {
  digit: (number, random) => {
    const at = random.pick(digitsAt(number));
    return replaced(number, at, String((Number(number[at]) + 1 + random.below(9)) % 10));
  },
  exchanged: (number, random) => {
    const at = random.pick(digitsAt(number));
    const next = digitsAt(number).find((place) => place > at);
    if (next === undefined || number[at] === number[next]) return null;
    return replaced(replaced(number, at, number[next] ?? ""), next, number[at] ?? "");
  },
  lost: (number, random) => (digitsAt(number).length < 2 ? null : replaced(number, random.pick(digitsAt(number)), "")),
  "one too many": (number, random) => {
    const at = random.pick(digitsAt(number));
    return replaced(number, at, `${number[at] ?? ""}${random.below(10)}`);
  },
  point: (number) => {
    const plain = number.replace(/,/gu, "");
    const at = plain.indexOf(".");
    return at < 1 ? null : `${plain.slice(0, at - 1)}.${plain.slice(at - 1).replace(".", "")}`.replace(/^\./u, "0.");
  },
  neighbour: (number, _, neighbour) => (neighbour === number ? null : neighbour),
};

/** The text with each kind of slip put into each figure, one fault a text. */
export function slipsIn(lines: readonly string[], figures: readonly FigurePlace[], random: Random): PlantedFault[] {
  return figures.flatMap((figure, index) => {
    const number = /^[\d,.]+/u.exec(figure.text)?.[0] ?? "";
    const unit = figure.text.slice(number.length);
    const other = [figures[index - 1], figures[index + 1]].find((near) => near?.text.endsWith(unit));
    const neighbour = /^[\d,.]+/u.exec(other?.text ?? "")?.[0] ?? number;
    const slips = Object.entries(SLIPS).flatMap(([kind, slip]) => {
      const wrong = slip(number, random, neighbour);
      if (wrong === null || Number(wrong.replace(/,/gu, "")) === Number(number.replace(/,/gu, ""))) return [];
      return [planted(lines, figure, kind, `${tidy(wrong)}${unit}`)];
    });
    const isMoney = unit === "万元" && Number(number) !== 0;
    return isMoney
      ? [...slips, planted(lines, figure, "unit", `${number}元`), planted(lines, figure, "scale", `${number}亿元`)]
      : slips;
  });
}

/** Nobody writes `17,69.90`: separators are set anew. */
function tidy(number: string): string {
  const [whole = "", fraction] = number.replace(/,/gu, "").split(".");
  const grouped = number.includes(",") ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ",") : whole;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function planted(
  lines: readonly string[],
  { paragraph, start, text }: FigurePlace,
  kind: string,
  wrong: string,
): PlantedFault {
  return {
    kind,
    paragraph,
    start,
    right: text,
    wrong,
    lines: lines.map((line, at) =>
      at === paragraph - 1 ? line.slice(0, start) + wrong + line.slice(start + text.length) : line,
    ),
  };
}

/** Faults of words: a pattern of the text, and what stands there instead. */
const WORDS: readonly (readonly [string, RegExp, string])[] = [
  ["direction", /增加(?=[1-9][\d,.]*万元，增长)/gu, "减少"],
  ["direction", /减少(?=[1-9][\d,.]*万元，下降)/gu, "增加"],
  ["year", /(?<=（项）：)2024年/gu, "2023年"],
  ["year", /(?<=财政厅)2024年(?=[^，]*(?:预算|拨款))/gu, "2022年"],
  ["residue", /(?<=预算)增加(?=[\d,.]+万元)/gu, "增加（减少）"],
  ["residue", /(?<=主要原因是)[^。；]{4,}(?=[。；])/gu, ""],
  ["residue", /万元(?=，占)/gu, "万元元"],
  ["residue", /(?<=万元)。/gu, "。。"],
  ["name", /财政事务（款）/gu, "财务事务（款）"],
  ["name", /行政单位医疗（项）/gu, "事业单位离退休（项）"],
  ["name", /(?<=项目名称：)(?=.)/gu, "全区"],
  ["department", /自治区财政厅(?=2024年)/gu, "自治区水利厅"],
  ["statement", /没有使用政府性基金预算/gu, "没有使用一般公共预算"],
  ["statement", /一般公共预算、单位资金/gu, "一般公共预算、政府性基金预算、单位资金"],
  ["statement", /、住房保障支出(?=。)/gu, ""],
];

export function wordFaultsIn(lines: readonly string[]): PlantedFault[] {
  return WORDS.flatMap(([kind, pattern, by]) =>
    lines.flatMap((line, index) =>
      [...line.matchAll(pattern)].map((match) =>
        planted(lines, { paragraph: index + 1, start: match.index, text: match[0] }, kind, by),
      ),
    ),
  );
}

/** Paragraphs that stand twice, copied from above. */
export function copiedIn(lines: readonly string[]): PlantedFault[] {
  return lines.flatMap((line, index) =>
    /（项）：/u.test(line)
      ? [
          {
            kind: "copied",
            paragraph: index + 2,
            start: 0,
            right: "",
            wrong: line,
            lines: [...lines.slice(0, index + 1), line, ...lines.slice(index + 1)],
          },
        ]
      : [],
  );
}

/** Other words for the same, each applied to the whole text: nothing new may be said of any. */
export const REWORDINGS: readonly (readonly [RegExp, string])[] = [
  [/比上年预算/gu, "较上年"],
  [/比上年预算/gu, "与上年预算相比"],
  [/比上年预算/gu, "比2023年"],
  [/收支总预算/gu, "收支预算总额"],
  [/2024年预算数为/gu, "2024年预算安排"],
  [/2024年预算数为/gu, "预算数"],
  [/，增长(?=\d)/gu, "，增幅为"],
  [/，下降(?=\d)/gu, "，降幅"],
  [/，占(?=\d)/gu, "，占比"],
  [/主要原因是/gu, "主要是由于"],
  [/，主要原因是/gu, "。主要原因："],
  [/，其中：/gu, "。其中，"],
  [/，其中：/gu, "，包括："],
  [/万元，占([\d.]+%)/gu, "万元（占$1）"],
  [/([\d,]+\.\d\d)万元/gu, "$1 万元"],
  [/(?<=\d),(?=\d{3})/gu, ""],
  [/自治区财政厅/gu, "本部门"],
  [/因公出国（境）费/gu, "因公出国（境）经费"],
  [/公务用车运行费/gu, "公务用车运行维护费"],
  [/人员经费/gu, "人员支出"],
  [/公用经费/gu, "日常公用经费"],
  [/基本支出(?=[\d,]+\.\d\d万元)/gu, "基本支出预算安排"],
  [/项目支出(?=[\d,]+\.\d\d万元)/gu, "项目支出为"],
  [/一般公共预算拨款合计/gu, "一般公共预算当年拨款"],
  [/(?<=\d万元)；/gu, "，"],
  [/。$/gu, "。 "],
  [/（/gu, "("],
  [/：/gu, ":"],
];
