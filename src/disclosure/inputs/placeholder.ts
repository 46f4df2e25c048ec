import { plain } from "../recognition/label";

/** What stands in a cell where words are wanted and says nothing: a dash, 无, 略. */
export function isPlaceholder(text: string): boolean {
  return /^(?:[-—–―－/／\\]+|无|略|暂无|暂缺|待定|待填|待补充?)[。.]?$/u.test(plain(text));
}
