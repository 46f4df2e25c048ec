/** What the views say about the cell selected, a list read back, gaps filled in and the first run, in Chinese. */
export const dayZh = {
  aboutSelected: "选中格的问题与勾稽",
  atCell: (address: string, equations: number, broken: number) =>
    `${address}${equations === 0 ? "" : `：${equations} 条勾稽${broken === 0 ? "成立" : `，${broken} 条不平`}`}`,
  equationsAt: (count: number) => `所在的勾稽（${count}）`,
  findingsAt: (count: number) => `问题（${count}）`,
  holds: "成立",
  fails: "不平",
  showInList: "在列表中打开",
} as const;
