import type { AuditFinding } from "../judgement";
import { placesOf, wordFinding } from "./finding";
import type { TextInHand } from "./text-in-hand";

const ORGANISATION =
  "(?:厅|局|委员会|委|办公室|办|院|会|部|中心|校|学校|学院|大学|所|站|处|馆|支队|大队|总队|联合会|政府|协会|图书馆|医院)";
const NAMED = new RegExp(
  `(?:^|[，。；：]|关于|是)([\\p{Script=Han}]{2,24}?${ORGANISATION})(?:本级|部门)?20\\d\\d年(?!\\d{1,2}月)`,
  "gu",
);
const ISSUED = /^(?:度)?(?:下达|印发|发布|出台|下发|制定|修订)/u;

/** Another department's name where this one's belongs: left from a text that was copied. */
export function otherDepartments(hand: TextInHand): AuditFinding[] {
  const places = placesOf(hand, NAMED).filter(({ paragraph, to }) => {
    const text = hand.reading.paragraphs[paragraph]?.compact.text ?? "";
    return !ISSUED.test(text.slice(to)) && !/依据/u.test(text.slice(0, to));
  });
  const counts = new Map<string, number>();
  for (const { match } of places) counts.set(match[1] ?? "", (counts.get(match[1] ?? "") ?? 0) + 1);
  const [own, most = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (own === undefined || most < 3) return [];
  const known = [own, ...hand.evidence.departments];
  return places.flatMap(({ paragraph, from, match }) => {
    const name = match[1] ?? "";
    const isKnown = known.some((each) => each.endsWith(name) || name.endsWith(each));
    if (isKnown || (counts.get(name) ?? 0) * 4 > most) return [];
    const place = from + match[0].indexOf(name);
    return [
      wordFinding(hand, {
        kind: "department",
        level: "error",
        paragraph,
        from: place,
        to: place + name.length,
        message: `写了别的部门“${name}”，本文为“${own}”`,
        expected: [own],
      }),
    ];
  });
}

/** 本单位 once in a text that says 本部门 throughout, or the other way round. */
export function kindOfUnit(hand: TextInHand): AuditFinding[] {
  const places = placesOf(hand, /本(部门|单位)/gu);
  const departments = places.filter(({ match }) => match[1] === "部门");
  const units = places.filter(({ match }) => match[1] === "单位");
  const [few, many] = departments.length < units.length ? [departments, units] : [units, departments];
  const [only] = few;
  if (!only || few.length !== 1 || many.length < 4) return [];
  const right = many[0]?.match[0] ?? "";
  return [
    wordFinding(hand, {
      kind: "kind-of-unit",
      level: "warning",
      paragraph: only.paragraph,
      from: only.from,
      to: only.to,
      message: `全文称“${right}”，此处称“${only.match[0]}”`,
      expected: [right],
    }),
  ];
}
