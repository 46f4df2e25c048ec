import { directionNamed } from "../../checks/narrative-inputs/direction";
import { ZERO } from "../../disclosure/money";
import type { AuditFinding } from "../judgement";
import { comparisonsOf } from "../claims/comparison";
import { wordFinding } from "./finding";
import type { TextInHand } from "./text-in-hand";

const REASON = /^[，。]?(?:主要)?(?:原因)(?:是|为|：)?([^。；]*)/u;

/** Reasons that go the other way than the change, and paragraphs that stand twice. */
export function reasonsAgainstChanges(hand: TextInHand): AuditFinding[] {
  return hand.reading.frames.flatMap((frame) =>
    comparisonsOf(frame).flatMap(({ change, rate }) => {
      const last = rate ?? change;
      if (!last || last.quantity.amount.eq(ZERO)) return [];
      const text = hand.reading.paragraphs[frame.paragraph]?.compact.text ?? "";
      const match = REASON.exec(text.slice(last.quantity.to));
      const words = match?.[1] ?? "";
      const direction = change?.direction ?? rate?.direction;
      // 新增1辆，但类型不同: what comes after the turn is the reason.
      const named = /但|虽|尽管/u.test(words) ? null : directionNamed(words);
      const isAgainst =
        named !== null && direction !== undefined && direction !== null && (named === "more") !== (direction === 1);
      if (!match || !isAgainst) return [];
      const from = last.quantity.to + match[0].length - words.length;
      return [
        wordFinding(hand, {
          kind: "reason",
          level: "warning",
          paragraph: frame.paragraph,
          from,
          to: from + words.length,
          message: `原因与增减方向相反：${direction === 1 ? "增加" : "减少"}，原因却是“${words.slice(0, 30)}”`,
        }),
      ];
    }),
  );
}

const SHORTEST_COPY = 20;

/** 某局2026年收入预算…: a paragraph that says whose amount it tells, wherever it stands. */
const OWN_SUBJECT = /^[^\d]{0,40}20\d\d年/u;

/** Paragraphs printed twice. 基本支出…万元，占… may read the same below two headings, and is two amounts. */
export function copiedParagraphs(hand: TextInHand): AuditFinding[] {
  const seen = new Map<string, number>();
  let section = 0;
  return hand.reading.paragraphs.flatMap(({ compact, quantities, heading }, paragraph) => {
    if (heading === 1 || heading === 2) section = paragraph;
    if (
      heading > 0 ||
      quantities.length === 0 ||
      !/[，。；]/u.test(compact.text) ||
      compact.text.length < SHORTEST_COPY
    )
      return [];
    const place = `${OWN_SUBJECT.test(compact.text) ? "" : section} ${compact.text}`;
    const before = seen.get(place);
    seen.set(place, before ?? paragraph);
    return before === undefined
      ? []
      : [
          wordFinding(hand, {
            kind: "stated-twice",
            level: "warning",
            paragraph,
            from: 0,
            to: compact.text.length,
            message: `与第${before + 1}段完全相同`,
          }),
        ];
  });
}
