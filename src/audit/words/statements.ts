import type { Fund } from "../../disclosure/meaning";
import { bareLabel } from "../../disclosure/recognition/label";
import { formatAmount } from "../../disclosure/money";
import type { Fact } from "../facts/fact";
import type { AuditFinding } from "../judgement";
import type { Said } from "../reading/subject";
import { afterLast } from "../reading/stretch";
import { placesOf, wordFinding } from "./finding";
import type { TextInHand } from "./text-in-hand";

const FUNDS: readonly (readonly [RegExp, Fund])[] = [
  [/政府性基金/u, "governmentFund"],
  [/国有资本/u, "stateCapital"],
  [/一般公共预算/u, "generalPublic"],
  [/财政专户/u, "specialFiscalAccount"],
  [/单位资金/u, "unitFunds"],
];
const NOTHING =
  /(?:没有使用|未使用|没有安排|未安排|无)(上级)?((?:一般公共预算|政府性基金|国有资本经营)(?:预算)?(?:当年)?(?:财政)?(?:拨款)?)(?:和((?:政府性基金|国有资本经营)(?:预算)?(?:拨款)?))?(?:安排的支出|支出|收支|预算|收入)?(?=[，。；]|$)/gu;
const NO_CARRYOVER = /没有上年结转结余(?:预算)?安排的支出|无上年结转结余/gu;

const largest = (facts: readonly Fact[]): Fact | null =>
  facts.reduce<Fact | null>((most, fact) => (most === null || fact.amount.gt(most.amount) ? fact : most), null);

/** What the text says is not there, and the tables have. */
export function falseAbsences(hand: TextInHand): AuditFinding[] {
  const { knowledge } = hand.evidence;
  const isReason = (paragraph: number, from: number): boolean =>
    /原因|由于|20\d\d年与/u.test(
      afterLast(hand.reading.paragraphs[paragraph]?.compact.text.slice(0, from) ?? "", "。；"),
    );
  const absences = placesOf(hand, NOTHING).flatMap(({ paragraph, from, to, match }) => {
    if (isReason(paragraph, from)) return [];
    return [match[2], match[3]].flatMap((words) => {
      const fund = FUNDS.find(([pattern]) => words !== undefined && pattern.test(words))?.[1];
      const said: Said[] = match[1] ? [{ fund: fund ?? "all", origin: "transferred" }] : [{ fund: fund ?? "all" }];
      const fact = fund ? largest(said.flatMap((each) => knowledge.of(each, "money"))) : null;
      return fact && !fact.amount.isZero() ? [{ paragraph, from, to, fact }] : [];
    });
  });
  const carried = placesOf(hand, NO_CARRYOVER).flatMap(({ paragraph, from, to }) => {
    const fact = largest(knowledge.of({ flow: "income", origin: "carriedOver" }, "money"));
    return fact && !fact.amount.isZero() ? [{ paragraph, from, to, fact }] : [];
  });
  return [...absences, ...carried].map(({ paragraph, from, to, fact }) =>
    wordFinding(hand, {
      kind: "statement",
      level: "error",
      paragraph,
      from,
      to,
      message: `文中说没有，表中${fact.label.zh}为${formatAmount(fact.amount)}万元`,
      cells: fact.cells,
    }),
  );
}

const LIST = /(收入|支出)(?:预算)?(?:主要)?包括：([^，。；\d]+)。/gu;

/** Lists without figures, 收入预算包括：…: everything that has an amount, and nothing else. */
export function listsOfSources(hand: TextInHand): AuditFinding[] {
  const places = placesOf(hand, LIST);
  return places.flatMap(({ paragraph, from, match }) => {
    const [whole, flow = "", list = ""] = match;
    const told = list.split("、").map(bareLabel);
    const present = flow === "收入" ? presentSources(hand) : presentCategories(hand);
    if (present.size === 0) return [];
    const at = from + whole.indexOf(list);
    const known = flow === "收入" ? SOURCES : null;
    const isFiscal = flow === "收入" && told.some((each) => /^财政拨款(?:收入)?$/u.test(each));
    const missing = [...present].filter(
      ([name]) =>
        !(isFiscal && FISCAL.has(name)) && !told.some((each) => isNamed(each, name) || PARTS[name]?.test(each)),
    );
    const surplus = told.filter(
      (each) =>
        (known === null || known.some(([name]) => isNamed(each, name))) &&
        ![...present].some(([name]) => isNamed(each, name)),
    );
    const fault = (message: string, cells: Fact["cells"]) =>
      wordFinding(hand, {
        kind: "statement",
        level: "error",
        paragraph,
        from: at,
        to: at + list.length,
        message,
        expected: [[...present.keys()].join("、")],
        cells,
      });
    return [
      ...missing.map(([name, fact]) =>
        fault(`${flow}包括的内容漏了“${name}”（表中${formatAmount(fact.amount)}万元）`, fact.cells),
      ),
      ...surplus.map((name) => fault(`${flow}包括的内容多了“${name}”，表中没有金额`, [])),
    ];
  });
}

const isNamed = (told: string, name: string): boolean =>
  told.startsWith(name) || name.startsWith(told.replace(/(?:拨款|收入|支出)$/u, ""));

const SOURCES: readonly (readonly [string, Said])[] = [
  ["一般公共预算", { flow: "income", fund: "generalPublic" }],
  ["政府性基金预算", { flow: "income", fund: "governmentFund" }],
  ["国有资本经营预算", { flow: "income", fund: "stateCapital" }],
  ["财政专户", { flow: "income", fund: "specialFiscalAccount" }],
  ["单位资金", { flow: "income", fund: "unitFunds" }],
];

/** What 财政拨款 stands for, where a list does not part it. */
const FISCAL: ReadonlySet<string> = new Set(["一般公共预算", "政府性基金预算", "国有资本经营预算"]);

/** What a list may name instead: the sources that make up another. */
const PARTS: Readonly<Record<string, RegExp | undefined>> = {
  一般公共预算: /^(?:经费拨款|纳入(?:一般)?公共预算(?:管理)?的?非税|非税收入|(?:一般|本级)财力)/u,
  单位资金: /^(?:事业收入|(?:事业单位)?经营收入|上级补助收入|附属单位上缴收入|其他收入)/u,
};

function presentSources({ evidence: { knowledge } }: TextInHand): Map<string, Fact> {
  return new Map(
    SOURCES.flatMap(([name, said]): [string, Fact][] => {
      const fact = largest(knowledge.of(said, "money"));
      return fact && !fact.amount.isZero() ? [[name, fact]] : [];
    }),
  );
}

function presentCategories({ evidence: { knowledge }, reading }: TextInHand): Map<string, Fact> {
  return new Map(
    reading.codeNames.codes.flatMap(({ code, names }): [string, Fact][] => {
      if (code.length !== 3) return [];
      const fact = largest(knowledge.of({ flow: "expenditure", code }, "money"));
      return fact && !fact.amount.isZero() ? [[names[0] ?? "", fact]] : [];
    }),
  );
}
