import type { AuditFinding } from "../judgement";
import type { TextInHand } from "./text-in-hand";

/** What every disclosure's text has to tell, and the words that tell it. */
interface Demand {
  readonly name: string;
  readonly told: RegExp;
  readonly source: string;
}

const BUDGET_LAW = "《中华人民共和国预算法》第十四条";
const DISCLOSURE_RULES = "财政部《地方预决算公开操作规程》";

/**
 * Source: 预算法 Art. 14 (运行经费 and 政府采购 are to be explained); 地方预决算公开操作规程 (财预〔2016〕143号):
 * “三公” in total and by kind, assets held, targets of performance.
 */
const DEMANDS: readonly Demand[] = [
  { name: "“三公”经费总额", told: /三公.{0,3}经费/u, source: DISCLOSURE_RULES },
  { name: "因公出国（境）费", told: /出国（境）|因公出国/u, source: DISCLOSURE_RULES },
  { name: "公务用车购置及运行费", told: /公务用?车/u, source: DISCLOSURE_RULES },
  { name: "公务接待费", told: /公务接待|接待费/u, source: DISCLOSURE_RULES },
  { name: "机关运行经费", told: /(?:机关|单位)运行经费|不(?:属于|是)?[^，。]{0,12}机关运行/u, source: BUDGET_LAW },
  { name: "政府采购情况", told: /政府采购/u, source: BUDGET_LAW },
  { name: "国有资产占用情况", told: /国有资产|资产占[有用]|车辆\d+辆|公务用车保有/u, source: DISCLOSURE_RULES },
  { name: "预算绩效情况", told: /绩效/u, source: DISCLOSURE_RULES },
];

/** Parts that a whole text has, whatever its form; one that tells of fewer is an excerpt. */
const PARTS: readonly RegExp[] = [
  /收支|收入(?:支出)?(?:预算)?总/u,
  /收入预算|预算收入/u,
  /支出预算|预算支出/u,
  /财政拨款/u,
  /一般公共预算/u,
  /政府性基金/u,
  /基本支出/u,
  /项目支出/u,
];
const SHORTEST_WHOLE = 15;

/** What regulations demand and a whole text leaves out. A hint: it may be published on a page of its own. */
export function notTold(hand: TextInHand): AuditFinding[] {
  const { paragraphs } = hand.reading;
  const whole = paragraphs.map(({ compact }) => compact.text).join("\n");
  if (paragraphs.length < SHORTEST_WHOLE || !PARTS.every((part) => part.test(whole))) return [];
  return DEMANDS.filter(({ told }) => !told.test(whole)).map(({ name, source }) => {
    const place = { paragraph: 1, start: 0, text: "", expected: [] };
    const message = `全文没有说到${name}。${source}要求公开，没有的也要写明；如在别处公开，可说明理由。`;
    return { level: "info", kind: "not-told", message, ...place, suspects: [place], cells: [] };
  });
}
