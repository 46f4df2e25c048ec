/** A tab that calls itself last year's: `上年表3`, `2023表3` in a workbook of 2024. */
export function isNamedOld(tab: string, year: number | null): boolean {
  const named = /20\d\d/u.exec(tab)?.[0];
  return /上年(?!结转|结余)|去年|往年|^旧/u.test(tab) || (named !== undefined && year !== null && Number(named) < year);
}
