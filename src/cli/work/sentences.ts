import type { Bilingual } from "../../disclosure/bilingual";
import type { Bounds, Ended, Job } from "./job";

const DOING: Readonly<Record<Job["kind"], Bilingual>> = {
  check: { zh: "校验", en: "Checking" },
  repair: { zh: "修复", en: "Repairing" },
  narrate: { zh: "撰写情况说明", en: "Writing the text" },
  audit: { zh: "核对", en: "Auditing" },
  codes: { zh: "读取科目表", en: "Reading the list of codes" },
  replies: { zh: "读取上轮底稿", en: "Reading the earlier report" },
};

/** Why there is no result of a file, in one sentence with what to do. */
export function sentenceForEnded(why: Ended, kind: Job["kind"], { seconds, megabytes }: Bounds): Bilingual {
  const doing = DOING[kind];
  const smaller = "请删去无关的工作表和表格以外的内容后另存再试";
  const less = "Remove unrelated sheets and whatever stands beside the tables, save it and try again";
  switch (why) {
    case "time":
      return {
        zh: `${doing.zh}超过${seconds}秒（处理器时间）仍未完成，已停止：文件内容远超预算公开工作簿，或有异常内容。${smaller}，或用--max-seconds放宽时间。`,
        en: `${doing.en} took more than ${seconds} s of processor time and was stopped: the file is far larger than a disclosure, or damaged. ${less}, or give it more by --max-seconds.`,
      };
    case "memory":
      return {
        zh: `${doing.zh}所需内存超过${megabytes}MB，已停止：文件内容远超预算公开工作簿。${smaller}，或用--max-memory放宽内存。`,
        en: `${doing.en} took more than ${megabytes} MB of memory and was stopped: the file is far larger than a disclosure. ${less}, or give it more by --max-memory.`,
      };
    case "crash":
      return {
        zh: `${doing.zh}时程序中断，没有结果。请单独${doing.zh}这个文件；仍不行时，请用Excel打开后另存再试。`,
        en: `${doing.en} was broken off, without a result. Try this file by itself; if that fails too, save it from Excel and try again.`,
      };
  }
}
