import type { Bounds, Ended, Job } from "./job";

const DOING: Readonly<Record<Job["kind"], string>> = { check: "校验", repair: "修复", narrate: "撰写情况说明" };

/** Why there is no result of a file, in one sentence with what to do. */
export function sentenceForEnded(why: Ended, kind: Job["kind"], { seconds, megabytes }: Bounds): string {
  const doing = DOING[kind];
  const smaller = "请删去无关的工作表和表格以外的内容后另存再试";
  switch (why) {
    case "time":
      return `${doing}超过${seconds}秒（处理器时间）仍未完成，已停止：文件内容远超预算公开工作簿，或有异常内容。${smaller}，或用--max-seconds放宽时间。`;
    case "memory":
      return `${doing}所需内存超过${megabytes}MB，已停止：文件内容远超预算公开工作簿。${smaller}，或用--max-memory放宽内存。`;
    case "crash":
      return `${doing}时程序中断，没有结果。请单独${doing}这个文件；仍不行时，请用Excel打开后另存再试。`;
  }
}
