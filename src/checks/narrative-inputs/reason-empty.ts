import { plain } from "../../disclosure/recognition/label";
import { disclosureProcedure } from "../../disclosure/sources";
import { examination } from "../rule";
import { cellsOf, knownChanges, nameOf } from "./changes";

/** Words that explain any change, and so none. */
const SAYS_NOTHING =
  /^(?:因|由于|主要是|系)?(?:项目(?:调整|变动|增减)|预算(?:调整|变动)|其他原因|据实(?:安排|填报|列支)|正常(?:变动|增减)|政策性(?:因素|原因)|(?:根据|按照)?(?:实际)?(?:工作)?(?:需要|情况)(?:安排|调整|变动)?|工作需要)[。.]?$/u;

/** 原因空泛: 项目调整, 其他原因, 据实安排. */
export const reasonEmpty = examination({
  id: "reason-empty",
  kind: "narrative-inputs",
  name: { zh: "变动原因空泛", en: "Reason without content" },
  holds: {
    zh: "变动原因写明具体的事由，不以“项目调整”“其他原因”“据实安排”代替。",
    en: "A reason says what happened, not that something was adjusted.",
  },
  severity: "verifiable",
  sources: [disclosureProcedure("公开内容：增减变化情况说明")],
  remedy: {
    zh: "写明是哪些人员、项目或政策引起的增减。",
    en: "Say which staff, project or policy made the change.",
  },
  examine: (subject) =>
    knownChanges(subject).flatMap((line) => {
      const words = line.reason?.reason ?? null;
      if (words === null || line.difference.isZero() || !SAYS_NOTHING.test(plain(words.value))) return [];
      return [
        {
          table: line.table,
          cells: cellsOf(line),
          message: {
            zh: `${nameOf(line)}的变动原因“${words.value}”没有说明具体事由。`,
            en: `The reason for ${nameOf(line)}, “${words.value}”, says nothing in particular.`,
          },
          actual: words.value,
        },
      ];
    }),
});
