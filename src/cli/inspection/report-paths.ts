import { Refusal } from "../system-errors";

export const isXlsx = (path: string): boolean => /\.xlsx$/iu.test(path);
const isHtml = (path: string): boolean => /\.html?$/iu.test(path);

/** @throws Refusal where a report is asked for in a format that is not written */
export function refuseReportPaths(paths: readonly string[]): void {
  const other = paths.find((path) => !isXlsx(path) && !isHtml(path));
  if (other === undefined) return;
  throw new Refusal({
    zh: `检查底稿${other}应以.xlsx或.html结尾，没有校验。请换一个文件名。`,
    en: `The report ${other} should end in .xlsx or .html; nothing was checked. Choose another name.`,
  });
}
