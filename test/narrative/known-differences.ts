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
      { line: 109, published: "（一十）项", ours: "（十）项" },
      { line: 115, published: "（一十一）", ours: "（十一）" },
      { line: 121, published: "（一十二）", ours: "（十二）" },
      { line: 127, published: "（一十三）", ours: "（十三）" },
      { line: 133, published: "（一十四）", ours: "（十四）" },
      { line: 139, published: "（一十五）", ours: "（十五）" },
      { line: 145, published: "（一十六）", ours: "（十六）" },
      { line: 151, published: "（一十七）", ours: "（十七）" },
      { line: 157, published: "（一十八）", ours: "（十八）" },
      { line: 163, published: "（一十九）", ours: "（十九）" },
    ],
  },
  {
    reason:
      "Half-width brackets, commas and a space inside Chinese text; the form has full-width punctuation and no space.",
    differences: [
      { line: 110, published: "彻落实(中共中", ours: "彻落实（中共中" },
      { line: 110, published: "的意见)的通知", ours: "的意见）的通知" },
      { line: 116, published: "线使用,中央、", ours: "线使用，中央、" },
      { line: 128, published: "（试行)的通知", ours: "（试行）的通知" },
      { line: 128, published: "于印发(新疆维", ours: "于印发（新疆维" },
      { line: 128, published: "试行）)的通知", ours: "试行））的通知" },
      { line: 128, published: "于印发(加强企", ours: "于印发（加强企" },
      { line: 134, published: "厅关于印发(新疆维吾尔", ours: "厅关于印发（新疆维吾尔" },
      { line: 134, published: "的规定)的通知", ours: "的规定）的通知" },
      { line: 134, published: "标，《关于印发(新疆维吾尔自治", ours: "标，《关于印发（新疆维吾尔自治" },
      { line: 134, published: "暂行）)的通知", ours: "暂行））的通知" },
      { line: 134, published: "于印发(厅机关", ours: "于印发（厅机关" },
      { line: 134, published: "行办法)的通知", ours: "行办法）的通知" },
      { line: 134, published: "）、《关于印发(新疆维吾尔自治", ours: "）、《关于印发（新疆维吾尔自治" },
      { line: 134, published: "额标准)的通知", ours: "额标准）的通知" },
      { line: 146, published: "通知》(新财规", ours: "通知》（新财规" },
      { line: 146, published: "11号)、《新", ours: "11号）、《新" },
      { line: 146, published: "行）》(新党农", ours: "行）》（新党农" },
      { line: 146, published: "12号)。", ours: "12号）。" },
      { line: 152, published: "通知）(会考〔", ours: "通知）（会考〔" },
      { line: 152, published: "11号)以及》", ours: "11号）以及》" },
      { line: 152, published: "通知》(会考〔", ours: "通知》（会考〔" },
      { line: 152, published: "〕3号)文件要", ours: "〕3号）文件要" },
      { line: 158, published: "通知》(新党组", ours: "通知》（新党组" },
      { line: 158, published: "17号)，谋划", ours: "17号），谋划" },
      { line: 175, published: "因是与上年相比,2024年公车", ours: "因是与上年相比，2024年公车" },
      { line: 175, published: "因是与上年相比,2024年公务", ours: "因是与上年相比，2024年公务" },
      { line: 179, published: "(一) 单位运", ours: "（一）单位运" },
      { line: 181, published: "(二) 政府采", ours: "（二）政府采" },
      { line: 184, published: "(三) 国有资", ours: "（三）国有资" },
      { line: 192, published: "(四) 预算绩", ours: "（四）预算绩" },
      { line: 194, published: "(五) 其他需", ours: "（五）其他需" },
    ],
  },
  {
    reason: "0万元 beside 0.00万元 in the same sentence.",
    differences: [{ line: 174, published: "置费0万元，", ours: "置费0.00万元，" }],
  },
  {
    reason: "Thousands separators missing, which every other amount has.",
    differences: [
      { line: 193, published: "额17690", ours: "额17,690" },
      { line: 193, published: "金额9678", ours: "金额9,678" },
    ],
  },
  {
    reason: "1. to 4. here, 1、 everywhere else.",
    differences: [
      { line: 186, published: "1.房屋5", ours: "1、房屋5" },
      { line: 187, published: "2.车辆2", ours: "2、车辆2" },
      { line: 188, published: "3.办公家", ours: "3、办公家" },
      { line: 189, published: "4.其他资", ours: "4、其他资" },
    ],
  },
  {
    reason: "Two paragraphs run together; every other source has a paragraph of its own for the transfers from above.",
    differences: [{ line: 12, published: "预算。上级国", ours: "预算。\n上级国" }],
  },
  {
    reason: "The sentence that introduces a list ends without a colon.",
    differences: [{ line: 185, published: "情况为", ours: "情况为：" }],
  },
  {
    reason: "是 left out after 主要原因.",
    differences: [{ line: 41, published: "要原因自治区", ours: "要原因是自治区" }],
  },
  {
    reason:
      "Last year's amount includes carry-over (10,431.92) while the totals do not: the changes of the parts must add up to +1,098.19, so 项目支出 rose by 983.31 from 8,695.00. And a comma where the paragraph above has a full stop.",
    differences: [
      {
        line: 28,
        published: "年预算减少753.61万元，下降7.22%，主要原",
        ours: "年预算增加983.31万元，增长11.31%。主要原",
      },
    ],
  },
];
