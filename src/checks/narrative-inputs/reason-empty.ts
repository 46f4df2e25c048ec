import { plain } from "../../disclosure/recognition/label";
import { disclosureProcedure } from "../../disclosure/sources";
import { examination } from "../rule";
import { cellsOf, knownChanges, nameOf } from "./changes";

/** Words that fit any change; a reason made of nothing else explains none. */
const FILLING =
  /(?:据实|按需|如实|因为?|由于|主要|原因|是|系|为|根据|按照?|依据|结合|其他|其它|各|等|正常|政策性|因素|实际|工作|业务|任务|发展|需要|需求|情况|安排|填报|列支|核定|编制|调整|变动|变化|有所|增减|增加|减少|增长|下降|提高|降低|项目|预算|资金|经费|支出|收入|费用|本年度?|今年|当年|上年度?|去年|20\d\d年度?|无|较|比|与|和|及|以及|、|，|,|的|了|数|额|上|下|而|致|所|导)/gu;

/** Without change nothing needs to be said; a word like 持平 is judged by the direction it names. */
const saysNothing = (reason: string): boolean => {
  const text = plain(reason).replace(/[。.；;]$/u, "");
  return text !== "" && text.replace(FILLING, "") === "";
};

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
      if (words === null || line.difference.isZero() || !saysNothing(words.value)) return [];
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
