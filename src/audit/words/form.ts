import { DOUBLED, onceOf, openerOf, RESIDUE, unbalancedAt } from "../../checks/narrative-inputs/draft-marks";
import type { AuditFinding } from "../judgement";
import { withoutExtraDigit } from "../claims/slips";
import type { Claim } from "../reading/frame";
import { printedNumber, type Quantity } from "../reading/quantity";
import { MASK } from "../reading/masks";
import { placesOf, wordFinding } from "./finding";
import type { TextInHand } from "./text-in-hand";

/** What a template leaves behind, and a reason that gives none. */
const LEFT: readonly (readonly [RegExp, string])[] = [...RESIDUE, [/原因(?:是|为|：)?[。；]/gu, "没有写原因"]];

export function residues(hand: TextInHand): AuditFinding[] {
  return LEFT.flatMap(([pattern, what]) =>
    placesOf(hand, pattern).map(({ paragraph, from, to, match }) =>
      wordFinding(hand, { kind: "residue", level: "error", paragraph, from, to, message: `${what}：“${match[0]}”` }),
    ),
  );
}

export function doubledMarks(hand: TextInHand): AuditFinding[] {
  return DOUBLED.flatMap(([pattern, right]) =>
    placesOf(hand, pattern).map(({ paragraph, from, to, match: [found] }) =>
      wordFinding(hand, {
        kind: "punctuation",
        level: "error",
        paragraph,
        from,
        to,
        message: `多了字或标点：“${found}”`,
        expected: [onceOf(found, right)],
      }),
    ),
  );
}

/** Brackets and quotation marks of which one is missing; a pair on two lines of a wrapped text is whole. */
export function unbalancedMarks(hand: TextInHand): AuditFinding[] {
  const places = hand.reading.paragraphs.flatMap(({ compact }, paragraph) => {
    const text = compact.text.replace(/^(?:\d{1,2}|[一二三四五六七八九十]+|[①-⑳])）/u, (found) =>
      MASK.repeat(found.length),
    );
    const place = unbalancedAt(text);
    return place === null ? [] : [{ paragraph, place, mark: text[place] ?? "" }];
  });
  return places
    .filter(({ paragraph, mark }, index) => {
      const [before, after] = [places[index - 1], places[index + 1]];
      const isClosedBelow = after?.paragraph === paragraph + 1 && openerOf(after.mark) === mark;
      const isOpenedAbove = before?.paragraph === paragraph - 1 && openerOf(mark) === before.mark;
      return !isClosedBelow && !isOpenedAbove;
    })
    .map(({ paragraph, place, mark }) =>
      wordFinding(hand, {
        kind: "punctuation",
        level: "warning",
        paragraph,
        from: place,
        to: place + 1,
        message: `“${mark}”没有与它成对的另一半`,
      }),
    );
}

const SENTENCE_END = /[。！？：；”）]$/u;

/** Running text of more than one clause ends in a full stop, where the text does so as a rule. */
export function missingStops(hand: TextInHand): AuditFinding[] {
  const bodies = hand.reading.paragraphs.flatMap(({ compact, heading }, paragraph) =>
    heading === 0 && /，./u.test(compact.text) && compact.text.length >= 15 && !/[，、]$/u.test(compact.text)
      ? [{ text: compact.text, paragraph }]
      : [],
  );
  const missing = bodies.filter(({ text }) => !SENTENCE_END.test(text));
  if (missing.length * 5 > bodies.length) return [];
  return missing.map(({ text, paragraph }) =>
    wordFinding(hand, {
      kind: "punctuation",
      level: "warning",
      paragraph,
      from: text.length - 1,
      to: text.length,
      message: "段末没有标点",
      expected: [`${text.slice(-1)}${/(?:情况|说明)?(?:为|如下|包括)$/u.test(text) ? "：" : "。"}`],
    }),
  );
}

const BAD_NUMBER =
  /(?<![\d.,])(?:\d+(?:,\d{3})*,\d{1,2}(?=\D|$)(?!,)|\d+(?:,\d{3})*,\d{4,}|\d+(?:,\d{3})*\.\d+\.\d+|\d+\.\.\d+|\d+,,\d+|0\d[\d,]*|\.\d+)(?:\.\d+)?(?=[万亿元%])/gu;

/** Separators out of place, two points, an amount without its unit. */
export function numberForms(hand: TextInHand): AuditFinding[] {
  const { reading } = hand;
  const bad = reading.paragraphs.flatMap(({ masked, quantities }, paragraph) =>
    [...masked.matchAll(BAD_NUMBER)].map((match) => {
      const quantity = quantities.find(({ from }) => from === match.index);
      return wordFinding(hand, {
        kind: "number-form",
        level: "error",
        paragraph,
        from: match.index,
        to: match.index + match[0].length,
        message: `数字写法有误：“${match[0]}”`,
        expected: (quantity && hand.stated(quantity)) ?? [],
      });
    }),
  );
  // Who writes 万 throughout means to.
  const short = reading.claims.filter(({ quantity }) => quantity.unit === "万").length;
  const without = reading.claims.flatMap(({ quantity, role, frame }) =>
    quantity.kind === "money" && (quantity.unit === "" || quantity.unit === "万") && role !== "note"
      ? [
          wordFinding(hand, {
            kind: "number-form",
            level: quantity.unit === "万" && short >= HABIT ? "info" : "error",
            paragraph: frame.paragraph,
            from: quantity.from,
            to: quantity.to,
            message: `数字没有写全单位：“${quantity.text}”`,
            expected: [
              `${quantity.text.replace(/万$/u, "")}${/[占长降率幅]$/u.test(before(hand, frame.paragraph, quantity.from)) ? "%" : "万元"}`,
            ],
          }),
        ]
      : [],
  );
  return [...bad, ...without];
}

/** Decimals, or a unit, that the text has nowhere else: a digit added or lost, or 元 for 万元. */
export function oddFigures(hand: TextInHand): AuditFinding[] {
  const claims = hand.reading.claims.filter(({ quantity }) => quantity.kind !== "count" && !quantity.isLoose);
  const money = claims.filter(({ quantity }) => quantity.kind === "money");
  const inWan = money.filter(({ quantity }) => quantity.unit === "万元").length;
  return claims.flatMap(({ quantity, frame, role }) => {
    const at = { paragraph: frame.paragraph, from: quantity.from, to: quantity.to };
    // 605.3万元 in a text of whole numbers: zeros behind the point are left out, as some write.
    const isTrimmed = quantity.usual === 0 && quantity.decimals <= 2;
    if (quantity.unit !== "" && quantity.decimals > quantity.usual && !isTrimmed)
      return [
        wordFinding(hand, {
          kind: "number-form",
          level: "warning",
          ...at,
          message: `“${quantity.text}”有${quantity.decimals}位小数，全文为${quantity.usual}位`,
          expected: hand.stated(quantity) ?? withoutExtraDigit(printedNumber(quantity), quantity.usual),
        }),
      ];
    if (isShort(quantity, claims))
      return [
        wordFinding(hand, {
          kind: "number-form",
          level: "warning",
          ...at,
          message: `“${quantity.text}”只有${quantity.decimals}位小数，全文其他各处都是${quantity.usual}位`,
          expected: hand.stated(quantity) ?? [],
        }),
      ];
    const isOdd = (quantity.unit === "元" || quantity.unit === "亿元") && inWan >= MANY && role !== "note";
    if (!isOdd || hand.stated(quantity) !== null) return [];
    const value = quantity.amount.div(quantity.scale).div(quantity.scale);
    return [
      wordFinding(hand, {
        kind: "unit",
        level: "warning",
        ...at,
        message: `“${quantity.text}”的单位与全文不同，全文为万元`,
        expected: [value.toFixed(Math.max(quantity.decimals, 0))],
      }),
    ];
  });
}

const MANY = 20;
const HABIT = 3;

/** A digit after the point lost: the only figure of its unit with fewer decimals. A whole number is how some write it. */
function isShort(quantity: Quantity, claims: readonly Claim[]): boolean {
  if (quantity.decimals === 0 || quantity.decimals >= quantity.usual) return false;
  const alike = claims.filter((claim) => claim.quantity.unit === quantity.unit);
  const short = alike.filter((claim) => claim.quantity.decimals < claim.quantity.usual);
  return short.length === 1 && alike.length > MANY;
}

const before = ({ reading }: TextInHand, paragraph: number, from: number): string =>
  reading.paragraphs[paragraph]?.compact.text.slice(Math.max(0, from - 2), from) ?? "";
