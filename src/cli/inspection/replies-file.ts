import { basename } from "node:path";
import { readWorkbook } from "../../xlsx";
import { readBytes } from "../read-file";
import { Refusal } from "../system-errors";
import { repliesIn, type EarlierUnit } from "../../report/rounds/replies";

/**
 * The earlier report in a file.
 * @throws UnreadableFile, Refusal where it is none, or the system's own error
 */
export function repliesFile(path: string): readonly EarlierUnit[] {
  const replies = repliesIn(readWorkbook(readBytes(path), basename(path)));
  if (replies !== null) return replies;
  throw new Refusal({
    zh: `${path}不是检查底稿，应为--report写出的.xlsx文件，其中有“处理情况”和“核对码”两列。没有校验。`,
    en: `${path} is no report of an inspection; an .xlsx written by --report is expected, with the columns 处理情况 and 核对码. Nothing was checked.`,
  });
}
