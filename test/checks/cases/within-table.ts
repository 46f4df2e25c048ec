import { withCells } from "../../support/grid-draft";
import type { RuleCase } from "../../support/rule-case";
import { sample } from "../../support/sample";
import { withFunds } from "../../support/with-funds";

/** One broken workbook for each rule. */
export const WITHIN_TABLE_CASES: readonly RuleCase[] = [
  {
    rule: "income-of-the-year-adds-up",
    when: "本年收入两位数字颠倒",
    workbook: () => withCells(sample(), { "表1!B6": 17609.9 }),
    sentence: "本年收入17,609.90（表1!B6）应等于5项之和17,690.90（表1!B7、B10、B13、B16:B17），少81.00万元。",
    also: ["total-income-adds-up"],
  },
  {
    rule: "income-sources-add-up",
    when: "其他收入两位数字颠倒",
    workbook: () => withCells(sample(), { "表1!B22": 426.67 }),
    sentence: "单位资金426.76（表1!B17）应等于5项之和426.67（表1!B18:B22），多0.09万元。",
  },
  {
    rule: "carried-over-income-adds-up",
    when: "结转结余少列",
    workbook: () => withCells(withFunds("counted"), { "表1!B23": 20 }),
    from: () => withFunds("counted"),
    sentence:
      "上年结转结余20.00（表1!B23）应等于财政拨款结转30.00（表1!B24）与非财政拨款结转结余0.00（表1!B28）之和30.00，少10.00万元。",
    also: ["carryover-agrees-with-overview", "total-income-adds-up"],
  },
  {
    rule: "total-income-adds-up",
    when: "收入总计小数颠倒",
    workbook: () => withCells(sample(), { "表1!B36": 17690.09 }),
    sentence:
      "收入总计17,690.09（表1!B36）应等于本年收入17,690.90（表1!B6）与上年结转结余0.00（表1!B23）之和17,690.90，少0.81万元。",
    also: ["overview-income-equals-expenditure", "total-income-agrees"],
  },
  {
    rule: "overview-expenditure-adds-up",
    when: "一类支出多列一位",
    workbook: () => withCells(sample(), { "表1!D25": 4899.2 }),
    sentence: "支出总计17,690.90（表1!D36）应等于30项之和22,100.18（表1!D6:D35），少4,409.28万元。",
    also: ["expenditure-by-category-agrees"],
  },
  {
    rule: "overview-income-equals-expenditure",
    when: "支出总计没有更新",
    workbook: () => withCells(sample(), { "表1!D36": 17600.9 }),
    sentence: "收入总计17,690.90（表1!B36）应等于支出总计17,600.90（表1!D36），多90.00万元。",
    also: ["overview-expenditure-adds-up", "total-expenditure-agrees"],
  },
  {
    rule: "income-row-total-adds-up",
    when: "一项的总计两位数字颠倒",
    workbook: () => withCells(sample(), { "表2!E12": 1841.65 }),
    sentence: "机关服务（201 06 03）：总计1,841.65（表2!E12）应等于5项之和1,814.65（表2!F12、M12:P12），多27.00万元。",
    also: ["income-levels-add-up", "income-matches-expenditure-by-code"],
  },
  {
    rule: "income-appropriation-adds-up",
    when: "一项的小计两位数字颠倒",
    workbook: () => withCells(sample(), { "表2!F12": 1378.89 }),
    sentence:
      "机关服务（201 06 03）：财政拨款（补助）小计1,378.89（表2!F12）应等于6项之和1,387.89（表2!G12:L12），少9.00万元。",
    also: ["income-levels-add-up", "income-row-total-adds-up"],
  },
  {
    rule: "income-levels-add-up",
    when: "一项的金额填错",
    workbook: () => withCells(sample(), { "表2!M12": 462.76 }),
    sentence:
      "财政事务（201 06）：财政专户（教育收费）0.00（表2!M9）应等于8项之和462.76（表2!M10:M17），少462.76万元。",
    also: ["income-row-total-adds-up"],
  },
  {
    rule: "expenditure-row-total-adds-up",
    when: "一项的合计两位数字颠倒",
    workbook: () => withCells(sample(), { "表3!E13": 516 }),
    sentence:
      "机关服务（201 06 03）：合计516.00（表3!E13）应等于基本支出389.89（表3!F13）与项目支出1,424.76（表3!G13）之和1,814.65，少1,298.65万元。",
    also: ["expenditure-levels-add-up", "income-matches-expenditure-by-code"],
  },
  {
    rule: "expenditure-levels-add-up",
    when: "一项的项目支出两位数字颠倒",
    workbook: () => withCells(sample(), { "表3!G13": 516 }),
    sentence: "财政事务（201 06）：项目支出10,105.07（表3!G10）应等于8项之和9,196.31（表3!G11:G18），多908.76万元。",
    also: ["expenditure-row-total-adds-up", "general-public-within-department-expenditure"],
  },
  {
    rule: "appropriation-income-adds-up",
    when: "财政拨款的来源两位数字颠倒",
    workbook: () => withCells(sample(), { "表4!B7": 17264.41 }),
    sentence:
      "财政拨款（补助）17,264.14（表4!B6）应等于一般公共预算17,264.41（表4!B7）、政府性基金预算0.00（表4!B8）与国有资本经营预算0.00（表4!B9）之和17,264.41，少0.27万元。",
    also: ["appropriation-sources-agree", "appropriation-sources-are-spent"],
  },
  {
    rule: "appropriation-row-total-adds-up",
    when: "一类的合计两位数字颠倒",
    workbook: () => withCells(sample(), { "表4!D15": 573.07 }),
    sentence:
      "卫生健康支出（210）573.07（表4!D15）应等于一般公共预算570.37（表4!E15）、政府性基金预算0.00（表4!F15）与国有资本经营预算0.00（表4!G15）之和570.37，多2.70万元。",
    also: ["appropriation-expenditure-adds-up"],
  },
  {
    rule: "appropriation-expenditure-adds-up",
    when: "一类的金额两位数字颠倒",
    workbook: () => withCells(sample(), { "表4!E15": 573.07 }),
    sentence: "支出总计：一般公共预算17,264.14（表4!E36）应等于30项之和17,266.84（表4!E6:E35），少2.70万元。",
    also: ["appropriation-matches-general-public-by-category", "appropriation-row-total-adds-up"],
  },
  {
    rule: "appropriation-sources-are-spent",
    when: "支出总计的一栏没有更新",
    workbook: () => withCells(sample(), { "表4!E36": 17246.14 }),
    sentence: "支出总计：一般公共预算17,246.14（表4!E36）应等于一般公共预算17,264.14（表4!B7），少18.00万元。",
    also: [
      "appropriation-expenditure-adds-up",
      "appropriation-matches-general-public-by-category",
      "appropriation-row-total-adds-up",
    ],
  },
  {
    rule: "appropriation-income-equals-expenditure",
    when: "支出总计没有更新",
    workbook: () => withCells(sample(), { "表4!D36": 17246.14 }),
    sentence: "收入总计17,264.14（表4!B36）应等于支出总计17,246.14（表4!D36），多18.00万元。",
    also: ["appropriation-expenditure-adds-up", "appropriation-row-total-adds-up"],
  },
  {
    rule: "general-public-expenditure-row-total-adds-up",
    when: "一项的合计两位数字颠倒",
    workbook: () => withCells(sample(), { "表5!E13": 9738.9 }),
    sentence:
      "机关服务（201 06 03）：合计9,738.90（表5!E13）应等于基本支出389.89（表5!F13）与项目支出998.00（表5!G13）之和1,387.89，多8,351.01万元。",
    also: ["general-public-expenditure-levels-add-up", "general-public-income-matches-expenditure"],
  },
  {
    rule: "general-public-expenditure-levels-add-up",
    when: "一项的基本支出两位数字颠倒",
    workbook: () => withCells(sample(), { "表5!F11": 4047.63 }),
    sentence: "财政事务（201 06）：基本支出5,196.17（表5!F10）应等于8项之和5,169.18（表5!F11:F18），多26.99万元。",
    also: ["general-public-expenditure-row-total-adds-up"],
  },
  {
    rule: "basic-expenditure-row-total-adds-up",
    when: "一款的合计漏一位",
    workbook: () => withCells(sample(), { "表6!D21": 8.85 }),
    sentence:
      "办公费（302 01）：合计8.85（表6!D21）应等于人员经费0.00（表6!E21）与公用经费89.85（表6!F21）之和89.85，少81.00万元。",
    also: ["basic-expenditure-levels-add-up"],
  },
  {
    rule: "basic-expenditure-levels-add-up",
    when: "一款的公用经费两位数字颠倒",
    workbook: () => withCells(sample(), { "表6!F28": 520.38 }),
    sentence: "商品和服务支出（302）：公用经费889.00（表6!F20）应等于14项之和1,159.01（表6!F21:F34），少270.01万元。",
    also: ["basic-expenditure-row-total-adds-up"],
  },
  {
    rule: "personnel-and-operating-by-economic-category",
    when: "公用经费错填在人员经费栏",
    workbook: () => withCells(sample(), { "表6!E20": 872.54, "表6!F20": 16.46 }),
    sentence: "商品和服务支出（302）：人员经费872.54（表6!E20）应为0.00，多872.54万元。",
    also: ["basic-expenditure-levels-add-up"],
  },
  {
    rule: "projects-row-total-adds-up",
    when: "一个项目的合计两位数字颠倒",
    workbook: () => withCells(sample(), { "表7!F15": 1040 }),
    sentence:
      "自治区国库代理银行手续费：项目支出合计1,040.00（表7!F15）应等于10项之和1,400.00（表7!G15:P15），少360.00万元。",
    also: ["projects-levels-add-up", "projects-make-up-project-expenditure"],
  },
  {
    rule: "projects-levels-add-up",
    when: "一个项目的商品服务支出两位数字颠倒",
    workbook: () => withCells(sample(), { "表7!H15": 1040 }),
    sentence:
      "财政事务（201 06）：商品服务支出8,035.31（表7!H10）应等于18项之和7,675.31（表7!H11:H28），多360.00万元。",
    also: ["projects-row-total-adds-up"],
  },
  {
    rule: "government-fund-row-total-adds-up",
    when: "一项的合计填错",
    workbook: () => withCells(withFunds("counted"), { "表8!E11": 90 }),
    from: () => withFunds("counted"),
    sentence:
      "征地和拆迁补偿支出（212 08 01）：合计90.00（表8!E11）应等于人员经费0.00（表8!F11）、公用经费0.00（表8!G11）与项目支出100.00（表8!H11）之和100.00，少10.00万元。",
    also: ["government-fund-levels-add-up"],
  },
  {
    rule: "government-fund-levels-add-up",
    when: "一项的项目支出填错",
    workbook: () => withCells(withFunds("counted"), { "表8!H11": 90 }),
    from: () => withFunds("counted"),
    sentence:
      "国有土地使用权出让收入安排的支出（212 08）：项目支出100.00（表8!H10）应等于征地和拆迁补偿支出（212 08 01）90.00（表8!H11），多10.00万元。",
    also: ["government-fund-row-total-adds-up"],
  },
  {
    rule: "state-capital-row-total-adds-up",
    when: "一项的合计填错",
    workbook: () => withCells(withFunds("counted"), { "表9!E11": 60 }),
    from: () => withFunds("counted"),
    sentence:
      "其他国有资本经营预算支出（223 99 99）：合计60.00（表9!E11）应等于人员经费0.00（表9!F11）、公用经费0.00（表9!G11）与项目支出50.00（表9!H11）之和50.00，多10.00万元。",
    also: ["state-capital-levels-add-up"],
  },
  {
    rule: "state-capital-levels-add-up",
    when: "一项的项目支出填错",
    workbook: () => withCells(withFunds("counted"), { "表9!H11": 60 }),
    from: () => withFunds("counted"),
    sentence:
      "其他国有资本经营预算支出（223 99）：项目支出50.00（表9!H10）应等于其他国有资本经营预算支出（223 99 99）60.00（表9!H11），少10.00万元。",
    also: ["state-capital-row-total-adds-up"],
  },
  {
    rule: "three-public-expenses-row-total-adds-up",
    when: "公务接待费的来源填错",
    workbook: () => withCells(sample(), { "表10!C9": 11 }),
    sentence:
      "公务接待费：合计10.00（表10!B9）应等于一般公共预算11.00（表10!C9）、政府性基金0.00（表10!D9）与国有资本经营预算0.00（表10!E9）之和11.00，少1.00万元。",
    also: ["three-public-expenses-add-up"],
  },
  {
    rule: "three-public-expenses-add-up",
    when: "公务用车运行费两位数字颠倒",
    workbook: () => withCells(sample(), { "表10!B12": 84.92 }),
    sentence:
      "公务用车购置及运行费（小计）：合计84.29（表10!B10）应等于公务用车购置费0.00（表10!B11）与公务用车运行费84.92（表10!B12）之和84.92，少0.63万元。",
    also: ["three-public-expenses-row-total-adds-up"],
  },
  {
    rule: "carryover-row-total-adds-up",
    when: "结转项目的总计填错",
    workbook: () => withCells(withFunds("counted"), { "表11!B9": 20 }),
    from: () => withFunds("counted"),
    sentence:
      "财政业务费：总计20.00（表11!B9）应等于财政拨款合计30.00（表11!C9）与非财政拨款合计0.00（表11!G9）之和30.00，少10.00万元。",
    also: ["carryover-projects-add-up"],
  },
  {
    rule: "carryover-funds-add-up",
    when: "结转项目的项目支出填错",
    workbook: () => withCells(withFunds("counted"), { "表11!F9": 20 }),
    from: () => withFunds("counted"),
    sentence:
      "财政业务费：财政拨款合计30.00（表11!C9）应等于财政拨款人员经费0.00（表11!D9）、财政拨款公用经费0.00（表11!E9）与财政拨款项目支出20.00（表11!F9）之和20.00，多10.00万元。",
    also: ["carryover-projects-add-up"],
  },
  {
    rule: "carryover-projects-add-up",
    when: "结转项目少列",
    workbook: () => withCells(withFunds("counted"), { "表11!B9": 20 }),
    from: () => withFunds("counted"),
    sentence: "总计30.00（表11!B8）应等于财政业务费20.00（表11!B9），多10.00万元。",
    also: ["carryover-row-total-adds-up"],
  },
];
