import { disclosureProcedure } from "../../disclosure/sources";
import { plain } from "../../disclosure/recognition/label";
import { examination, type Fault, type Subject } from "../rule";
import { cellsOf, knownChanges, nameOf, type KnownChange } from "./changes";

/** The same words for different changes, last year's words, or words about other years. */
export const reasonCopied = examination({
  id: "reason-copied",
  kind: "narrative-inputs",
  name: { zh: "变动原因照抄", en: "Copied reason" },
  holds: {
    zh: "各项的变动原因应当针对该项、该年填写，不照抄其他项目或上年的文字。",
    en: "A reason is about its own line and year, not copied from another.",
  },
  severity: "verifiable",
  sources: [disclosureProcedure("公开内容：增减变化情况说明")],
  remedy: {
    zh: "核实原因是否适用于该项；适用的可以保留并作说明。",
    en: "See whether the reason holds for the line; where it does, keep it and say so.",
  },
  examine: (subject) => [...copiedFromOtherLines(subject), ...copiedFromLastYear(subject), ...aboutOtherYears(subject)],
});

/** One finding for each reason that explains several changes of different size. */
function copiedFromOtherLines(subject: Subject): Fault[] {
  const byReason = new Map<string, { readonly words: string; readonly lines: KnownChange[] }>();
  for (const line of knownChanges(subject)) {
    const words = line.reason?.reason?.value;
    // Unchanged lines may well share the reason why nothing changed.
    if (words === undefined || line.difference.isZero()) continue;
    const group = byReason.get(plain(words)) ?? { words, lines: [] };
    group.lines.push(line);
    byReason.set(plain(words), group);
  }
  return [...byReason.values()].flatMap(({ words, lines }) => {
    const different = new Set(lines.map(({ difference }) => difference.toFixed(2)));
    if (different.size < 2) return [];
    const names = lines.map(nameOf);
    return [
      {
        table: null,
        cells: lines.flatMap(({ reason }) => (reason ? [reason.cell] : [])),
        message: {
          zh: `${names.join("、")}增减各不相同，原因却都是“${words}”，请核实是否照抄。`,
          en: `${names.join(", ")} changed differently, yet all give the reason “${words}”.`,
        },
        actual: words,
      },
    ];
  });
}

function copiedFromLastYear(subject: Subject): Fault[] {
  return knownChanges(subject).flatMap((line) => {
    const [now, then] = [line.reason?.reason?.value, line.reason?.lastReason?.value];
    if (now === undefined || then === undefined || line.difference.isZero() || plain(now) !== plain(then)) return [];
    return [
      {
        table: line.table,
        cells: cellsOf(line),
        message: {
          zh: `${nameOf(line)}的变动原因与上年所述完全相同：“${now}”，请核实是否照抄。`,
          en: `The reason for ${nameOf(line)} is word for word last year's: “${now}”.`,
        },
        actual: now,
      },
    ];
  });
}

/** A reason whose latest year lies before last year, or that pairs two years other than last and this. */
function aboutOtherYears(subject: Subject): Fault[] {
  const year = subject.book.year ?? subject.book.inputs.basics.year?.value ?? null;
  if (year === null) return [];
  return knownChanges(subject).flatMap((line) => {
    const words = line.reason?.reason?.value ?? "";
    const years = [...words.matchAll(/(20\d\d)年/gu)].map(([, digits]) => Number(digits));
    const paired = /(20\d\d)年(?:与|和|及)(20\d\d)年/u.exec(words);
    const isOld = years.length > 0 && Math.max(...years) < year - 1;
    const isOtherPair = paired !== null && Math.max(Number(paired[1]), Number(paired[2])) !== year;
    if (!isOld && !isOtherPair) return [];
    return [
      {
        table: line.table,
        cells: cellsOf(line),
        message: {
          zh: `${nameOf(line)}的变动原因“${words}”说的不是${year - 1}年与${year}年，请核实是否照抄往年文字。`,
          en: `The reason for ${nameOf(line)}, “${words}”, is not about ${year - 1} and ${year}.`,
        },
        actual: words,
      },
    ];
  });
}
