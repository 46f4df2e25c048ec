/** The amount columns that the government fund and the state capital tables share. */
export const FUND_COLUMNS = {
  total: { zh: "合计", en: "Total", also: ["总计"] },
  personnel: { zh: "人员经费", en: "Personnel funds", under: ["基本支出"] },
  operating: { zh: "公用经费", en: "Operating funds", also: ["日常公用经费"], under: ["基本支出"] },
  project: { zh: "项目支出", en: "Project expenditure" },
} as const;
