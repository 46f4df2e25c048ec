/** What 推算, 盲区 and the pictures of 总览 say, in Chinese. */
export const seeingZh = {
  inferred: "推算",
  inferredHint: "各表已有的数字足以确定这些格；采纳前请与原始资料核对。",
  inferredProof: (count: number) => `依据：${count} 条勾稽`,
  inferredHere: "推算值",
  andMore: (count: number) => `…（共 ${count} 项）`,
  acceptAll: (count: number) => `全部采纳（${count} 格）`,
} as const;
