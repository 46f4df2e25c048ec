import type { AuditFinding } from "../judgement";
import { wordFinding } from "./finding";
import type { TextInHand } from "./text-in-hand";

/** Terms of which a section is about one: a heading that names another than its text was copied from elsewhere. */
const ALTERNATIVES: readonly (readonly string[])[] = [
  ["机关运行经费", "单位运行经费"],
  ["一般公共预算", "政府性基金", "国有资本经营"],
  ["收入预算", "支出预算"],
];

/**
 * Headings against the first paragraph below them: 单位运行经费情况 above a text about 机关运行经费. Said only where the
 * heading names one of the alternatives and the paragraph only others.
 */
export function headingsAgainstBodies(hand: TextInHand): AuditFinding[] {
  const { paragraphs } = hand.reading;
  return paragraphs.flatMap(({ compact, heading }, at) => {
    const body = paragraphs[at + 1];
    if (heading === 0 || !body || body.heading > 0 || /项目名称：/u.test(body.masked)) return [];
    return ALTERNATIVES.flatMap((alternatives): AuditFinding[] => {
      const [named, ...others] = alternatives.filter((term) => compact.text.includes(term));
      const told = alternatives.filter((term) => body.masked.includes(term));
      const [instead] = told;
      if (named === undefined || others.length > 0 || instead === undefined || told.includes(named)) return [];
      const from = compact.text.indexOf(named);
      return [
        wordFinding(hand, {
          kind: "statement",
          level: "warning",
          paragraph: at,
          from,
          to: from + named.length,
          message: `标题写“${named}”，正文写“${instead}”`,
          expected: told.length === 1 ? [instead] : [],
        }),
      ];
    });
  });
}
