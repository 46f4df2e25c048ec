/** Phrases that hold a direction word and yet say nothing of a change. */
const NO_DIRECTION = /只减不增|只降不升|零增长|增减|不增加|不减少|未增加|未减少/gu;
const MORE = /增加|增长|新增|增设|增多|上涨|上升|上调|提高|扩大|调增|追加/u;
const LESS = /减少|下降|降低|压减|压缩|缩减|核减|调减|下调|减员|取消|节约|不再|退出/u;
const SAME =
  /(?:无|没有|未|不)(?:发生)?(?:任何)?(?:变化|变动|调整|增减)|不变|持平|一致|相同|未安排|没有安排|无安排|只减不增|零增长|未发生|均未|均无/u;

/** A rule that lets nothing rise speaks of a fall where nothing else is said. */
const ONLY_LESS = /只减不增|只降不升/u;
/** The whole reason says that nothing changed. */
const ALL_SAME =
  /^(?:[^,，;；。]*(?:与|同|和|较|比)?(?:上年|去年|20\d\d年)(?:度)?(?:预算)?(?:数|相比)?|(?:预算|项目|经费|支出)?规模|总体|本年(?:度)?)?(?:基本)?(?:上)?(?:保持)?(?:持平|一致|相同|不变|稳定|一样|(?:无|没有|未|不)(?:发生)?(?:任何)?(?:变化|变动|增减))[。.]?$/u;

/** Whether a reason says of the line that it is as last year. */
export function saysAsLastYear(reason: string): boolean {
  return ALL_SAME.test(reason);
}

/** Which way a reason speaks: it names a rise or a fall; `null` where it names none or both. */
export function directionNamed(reason: string): "more" | "less" | null {
  const text = reason.replace(NO_DIRECTION, "");
  const [more, less] = [MORE.test(text), LESS.test(text)];
  if (!more && !less) return ONLY_LESS.test(reason) ? "less" : null;
  return more === less ? null : more ? "more" : "less";
}

/** Whether a reason says why nothing changed. */
export function saysUnchanged(reason: string): boolean {
  return SAME.test(reason);
}
