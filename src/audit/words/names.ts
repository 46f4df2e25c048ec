import { bareLabel } from "../../disclosure/recognition/label";
import { levelOf } from "../claims/ledger";
import { isStated } from "../claims/levels";
import type { AuditFinding } from "../judgement";
import type { UnknownPath } from "../reading/frame";
import { distance } from "./distance";
import { wordFinding } from "./finding";
import type { TextInHand } from "./text-in-hand";

/** 类款项 that the text names and no table has: mistyped, or a level shifted. */
export function unknownPaths(hand: TextInHand): AuditFinding[] {
  const { codes } = hand.reading.codeNames;
  if (codes.length === 0) return [];
  return hand.reading.unknownPaths.flatMap((path) => {
    const level = path.frame ? levelOf(path.frame) : null;
    // What there was last year and is no more may be told of with zero.
    if (level === null || level.quantity.amount.isZero()) return [];
    if (!codes.some((known) => known.names.length === path.level)) return [];
    const { from, to } = placeOf(hand, path);
    const right = nearest(hand, path);
    return [
      wordFinding(hand, {
        kind: "name",
        level: "error",
        paragraph: path.paragraph,
        from,
        to,
        message: `科目名称与表不符：“${path.names.join("—")}”${right === null ? "，表中没有这个科目" : `，表中为“${right.join("—")}”`}`,
        expected: right === null ? [] : [right.join("—")],
      }),
    ];
  });
}

function placeOf(
  { reading }: TextInHand,
  { paragraph, names }: UnknownPath,
): { readonly from: number; readonly to: number } {
  const text = reading.paragraphs[paragraph]?.compact.text ?? "";
  const from = Math.max(0, text.indexOf(names[0] ?? ""));
  const last = names.at(-1) ?? "";
  return { from, to: Math.max(from + 1, text.indexOf(last, from) + last.length) };
}

/** The code whose amount is told, else the one whose names differ least. */
function nearest(
  { evidence: { knowledge }, reading }: TextInHand,
  { names, level: depth, frame }: UnknownPath,
): readonly string[] | null {
  const level = frame ? levelOf(frame) : null;
  const sameLevel = reading.codeNames.codes
    .filter((known) => known.names.length === depth)
    .map(({ code, names: known }) => ({ code, names: known.slice(-names.length) }));
  const byAmount = level
    ? sameLevel.filter(({ code }) =>
        knowledge
          .of({ flow: "expenditure", fund: "generalPublic", code }, "money")
          .some((fact) => isStated(level.quantity, fact)),
      )
    : [];
  const ranked = (byAmount.length > 0 ? byAmount : sameLevel)
    .map((known) => ({ names: known.names, off: distance(known.names.join(""), names.join("")) }))
    .sort((a, b) => a.off - b.off);
  const [best] = ranked;
  return best && (byAmount.length > 0 || best.off <= Math.min(4, names.join("").length / 2)) ? best.names : null;
}

/** Items and projects of the tables that a text leaves out which tells of most of them. */
export function leftOut(hand: TextInHand): AuditFinding[] {
  return [...itemsLeftOut(hand), ...projectsAmiss(hand)];
}

function itemsLeftOut(hand: TextInHand): AuditFinding[] {
  const { reading, evidence } = hand;
  const frames = reading.frames.filter(({ own }) => own.code?.length === 7);
  const told = new Set(frames.map(({ own }) => own.code));
  const items = reading.codeNames.codes.flatMap(({ code, names }) => {
    const [fact] =
      code.length === 7 ? evidence.knowledge.of({ flow: "expenditure", fund: "generalPublic", code }, "money") : [];
    return fact && !fact.amount.isZero() ? [{ code, names, fact }] : [];
  });
  const missing = items.filter(({ code }) => !told.has(code));
  const last = frames.at(-1);
  if (!last || missing.length === 0 || missing.length * 2 > items.length) return [];
  // A path that is mistyped is said where it stands.
  if (reading.unknownPaths.length >= missing.length) return [];
  return missing.map(({ names, fact }) =>
    wordFinding(hand, {
      kind: "left-out",
      level: "warning",
      paragraph: last.paragraph,
      from: 0,
      to: 1,
      message: `文中漏说了“${names.filter((name) => name !== "").join("—")}”，表中为${fact.amount.toFixed(2)}万元`,
      cells: fact.cells,
    }),
  );
}

const PROJECT = /^(?:（[^）]+）)?(?:\d+[、.])?项目名称：(.+)$/u;

function projectsAmiss(hand: TextInHand): AuditFinding[] {
  const { knowledge } = hand.evidence;
  const told = hand.reading.paragraphs.flatMap(({ compact }, paragraph) => {
    const name = PROJECT.exec(compact.text)?.[1];
    return name === undefined
      ? []
      : [{ name, bare: bareLabel(name), paragraph, from: compact.text.length - name.length }];
  });
  const known = new Set(knowledge.projects);
  const unknown = told.filter(({ bare }) => !known.has(bare));
  if (known.size === 0 || told.length === 0 || unknown.length * 2 > told.length) return [];
  // What was only carried over is told of in a section of its own.
  const isOnlyCarried = (name: string): boolean =>
    knowledge.of({ project: name }, "money").every(({ means }) => means?.origin === "carriedOver");
  const missing = [...known].filter((name) => !told.some(({ bare }) => bare === name) && !isOnlyCarried(name));
  const [first] = told;
  const misnamed = unknown.map(({ name, bare, paragraph, from }) => {
    const [near] = [...missing].map((each) => ({ each, off: distance(each, bare) })).sort((a, b) => a.off - b.off);
    const right = near && near.off * 2 <= near.each.length ? near.each : null;
    if (right !== null) missing.splice(missing.indexOf(right), 1);
    return wordFinding(hand, {
      kind: "name",
      level: "error",
      paragraph,
      from,
      to: from + name.length,
      message: `项目名称与表不符：“${name}”${right === null ? "，表中没有这个项目" : `，表中为“${right}”`}`,
      expected: right === null ? [] : [right],
    });
  });
  const omitted = missing.map((name) =>
    wordFinding(hand, {
      kind: "left-out",
      level: "warning",
      paragraph: first?.paragraph ?? 0,
      from: 0,
      to: 1,
      message: `文中漏说了项目“${name}”`,
      cells: knowledge.of({ project: name }, "money").flatMap(({ cells }) => cells),
    }),
  );
  return [...misnamed, ...omitted];
}
