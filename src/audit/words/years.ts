import type { AuditFinding } from "../judgement";
import { afterLast, beforeFirst } from "../reading/stretch";
import { wordFinding } from "./finding";
import type { TextInHand } from "./text-in-hand";

const YEAR = /(?<!\d)(20\d\d)年(?!\d{1,2}月)/gu;
const COMPARING = /(?:比|较|与|同|和|占)$/u;
const CLOSING = /^(?:度)?(?:底|末|决算|执行|结转|结余|以来|起)/u;
const OF_BUDGET = /预算|收入|支出|收支|拨款|经费|安排/u;
/** Where other years are told of rightly: what a project rests on, why an amount changed. */
const ELSEWHERE = /依据|文件|通知|办法|印发|规划|原因|由于|执行时间|起止/u;

/** Years that are neither the budget's nor the one before, or stand where the other belongs. */
export function wrongYears(hand: TextInHand): AuditFinding[] {
  const year = hand.evidence.year;
  if (year === null) return [];
  const wrong = yearsAmiss(hand, year);
  const ofYear = hand.reading.paragraphs.filter(({ compact }) => compact.text.includes(`${year}年`)).length;
  const [first] = wrong;
  // A text of another year is one mistake, not a hundred.
  if (!first || wrong.length < MANY || ofYear * 2 > wrong.length) return wrong;
  return [{ ...first, message: `全文多处写“${first.text}”，工作簿为${year}年：文字和工作簿不是同一年的。` }];
}

const MANY = 5;

function yearsAmiss(hand: TextInHand, year: number): AuditFinding[] {
  return hand.reading.paragraphs.flatMap(({ compact, heading, masked }, paragraph) => {
    const { text } = compact;
    if (/^(?:项目名称|设立的|政策依据|立项依据)/u.test(text)) return [];
    return [...masked.matchAll(YEAR)].flatMap((match) => {
      const from = match.index;
      const named = Number(match[1]);
      const right = rightYear({ text, from, named, heading, year });
      return right === null
        ? []
        : [
            wordFinding(hand, {
              kind: "year",
              level: "error",
              paragraph,
              from,
              to: from + 5,
              message: `年度有误：写“${named}年”，应为${right}年`,
              expected: [`${right}年`],
            }),
          ];
    });
  });
}

interface Mention {
  readonly text: string;
  readonly from: number;
  readonly named: number;
  readonly heading: number;
  readonly year: number;
}

/** The year that would have to stand there; `null` where nothing is wrong. */
function rightYear({ text, from, named, heading, year }: Mention): number | null {
  const before = text.slice(0, from);
  const after = text.slice(from + 5);
  const clauseBefore = afterLast(before, "，。；");
  const clauseAfter = beforeFirst(after, "，。；");
  const sentence = `${afterLast(before, "。；")}${text.slice(from, from + 5)}${beforeFirst(after, "。；")}`;
  if (ELSEWHERE.test(afterLast(before, "。；"))) return null;
  if (heading > 0) return named !== year && /预算|情况/u.test(after) ? year : null;
  if (/截[至止]$/u.test(clauseBefore)) return named === year || named === year - 1 ? null : year - 1;
  if (COMPARING.test(clauseBefore)) return named === year - 1 || /与$/u.test(clauseBefore) ? null : year - 1;
  if (named === year || CLOSING.test(after) || ELSEWHERE.test(clauseAfter)) return null;
  if (!OF_BUDGET.test(clauseAfter) && !/^(?:度)?，/u.test(after)) return null;
  const saysThisYear = sentence.includes(`${year}年`) || /本年|今年|当年/u.test(sentence);
  if (
    named === year - 1 &&
    (saysThisYear || /上年|去年/u.test(sentence) || /(?:增加|增长|减少|下降)/u.test(clauseBefore))
  )
    return null;
  if (/^(?:度)?，/u.test(after) && !OF_BUDGET.test(sentence)) return null;
  return saysThisYear && named < year ? null : year;
}
