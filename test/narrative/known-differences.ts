/** A place where the published text is itself wrong or irregular, so that ours differs from it on purpose. */
export interface KnownDifference {
  /** Line of the published text, from 1. */
  readonly line: number;
  /** Occurs in that line. */
  readonly published: string;
  /** What stands there in ours; a line break where ours begins a new paragraph. */
  readonly ours: string;
}

/** All differences between the published text and ours, by their reason. */
export const KNOWN_DIFFERENCES: readonly {
  readonly reason: string;
  readonly differences: readonly KnownDifference[];
}[] = [
  {
    reason: "（一十）to（一十九）are no Chinese numbers: ten is 十, eleven 十一.",
    differences: [
      { line: 110, published: "（一十）项", ours: "（十）项" },
      { line: 116, published: "（一十一）", ours: "（十一）" },
      { line: 122, published: "（一十二）", ours: "（十二）" },
      { line: 128, published: "（一十三）", ours: "（十三）" },
      { line: 134, published: "（一十四）", ours: "（十四）" },
      { line: 140, published: "（一十五）", ours: "（十五）" },
      { line: 146, published: "（一十六）", ours: "（十六）" },
      { line: 152, published: "（一十七）", ours: "（十七）" },
      { line: 158, published: "（一十八）", ours: "（十八）" },
      { line: 164, published: "（一十九）", ours: "（十九）" },
    ],
  },
  {
    reason:
      "Half-width commas, and brackets and a space in headings; the form has full-width punctuation and no space.",
    differences: [
      { line: 117, published: "线使用,中央、", ours: "线使用，中央、" },
      { line: 176, published: "因是与上年相比,2024年公车", ours: "因是与上年相比，2024年公车" },
      { line: 176, published: "因是与上年相比,2024年公务", ours: "因是与上年相比，2024年公务" },
      { line: 182, published: "(二) 政府采", ours: "（二）政府采" },
      { line: 185, published: "(三) 国有资", ours: "（三）国有资" },
      { line: 193, published: "(四) 预算绩", ours: "（四）预算绩" },
      { line: 195, published: "(五) 其他需", ours: "（五）其他需" },
    ],
  },
  {
    reason: "0万元 beside 0.00万元 in the same sentence.",
    differences: [{ line: 175, published: "置费0万元，", ours: "置费0.00万元，" }],
  },
  {
    reason: "Thousands separators missing, which every other amount has.",
    differences: [
      { line: 194, published: "额17690", ours: "额17,690" },
      { line: 194, published: "金额9678", ours: "金额9,678" },
    ],
  },
  {
    reason: "The sentence that introduces a list ends without a colon.",
    differences: [{ line: 186, published: "情况为", ours: "情况为：" }],
  },
  {
    reason: "是 left out after 主要原因.",
    differences: [{ line: 42, published: "要原因自治区", ours: "要原因是自治区" }],
  },
  {
    reason: "A comma before 主要原因是, where the paragraphs beside it have a full stop.",
    differences: [{ line: 29, published: "7.22%，主要原", ours: "7.22%。主要原" }],
  },
  {
    reason:
      "The heading speaks of 单位运行经费, the paragraph below it of 机关运行经费: one thing, one term. And its brackets.",
    differences: [{ line: 180, published: "(一) 单位运行经费", ours: "（一）机关运行经费" }],
  },
];
