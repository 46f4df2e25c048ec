import { withCells } from "../../support/grid-draft";
import type { RuleCase } from "../../support/rule-case";
import { wholeSample } from "../../support/sample";
import { soundSample, withPublishedError } from "../../support/sound-sample";

const broken = (changes: Parameters<typeof withCells>[1]) => () => withCells(wholeSample(), changes);

/** One workbook for each rule about the sheets beside the disclosure tables. */
export const OTHER_SHEET_CASES: readonly RuleCase[] = [
  {
    rule: "units-count-agrees",
    when: "下属单位数多写一家",
    from: wholeSample,
    workbook: broken({ "基本信息!B9": 2 }),
    sentence: "下属预算单位数2（基本信息!B9）应等于所列下属单位的个数1（基本信息!B12），多1家。",
  },
  {
    rule: "offices-count-agrees",
    when: "撤并一个处室后个数未改",
    from: wholeSample,
    workbook: broken({ "基本信息!B13": 40 }),
    sentence: "内设处室数40（基本信息!B13）应等于所列内设处室的个数39（基本信息!B14），多1个。",
  },
  {
    rule: "listed-twice",
    when: "一个处室列了两次，个数照数",
    from: wholeSample,
    workbook: broken({ "基本信息!B13": 3, "基本信息!B14": "办公室、综合处、办公室" }),
    sentence: "内设处室名称（基本信息!B14）中“办公室”列了不止一次。",
  },
  {
    rule: "vehicles-bought-count",
    when: "安排购置两辆车，没有安排经费",
    from: wholeSample,
    workbook: broken({ "国有资产!B13": 2 }),
    sentence: "安排购置车辆2辆，购置金额却为零（国有资产!B13、D13、表10!B11）。",
  },
  {
    rule: "staff-adds-up",
    when: "实有人数漏加离休人员",
    from: wholeSample,
    workbook: broken({ "基本信息!B16": 582 }),
    sentence:
      "实有人数582（基本信息!B16）应等于在职人数315（基本信息!B17）、退休人数267（基本信息!B19）与离休人数4（基本信息!B21）之和586，少4人。",
  },
  {
    rule: "staff-within-posts",
    when: "在职人数多于编制数",
    from: wholeSample,
    workbook: broken({ "基本信息!B15": 300 }),
    sentence: "编制数300（基本信息!B15）不应少于在职人数315（基本信息!B17），少15人。",
  },
  {
    rule: "prior-year-change-adds-up",
    when: "项目支出的上年数含结转，合计不含，与公开的样本一样",
    from: broken({ "上年预算数!D12": 8695 }),
    workbook: wholeSample,
    sentence:
      "一般公共预算：上年预算数16,165.95（上年预算数!D4）应等于一般公共预算支出的基本支出7,470.95（上年预算数!D11）与一般公共预算支出的项目支出10,431.92（上年预算数!D12）之和17,902.87，少1,736.92万元（恰为上年财政拨款结转1,736.92万元，见上年预算数!D8，可能一处的上年预算数含结转、另一处不含）。",
  },
  {
    rule: "staff-reason-contradicts",
    when: "在职人数减少，原因却写人员增加",
    from: wholeSample,
    workbook: broken({ "基本信息!B18": -21 }),
    sentence: "在职人数比上年减少21人（基本信息!B18），却有11项变动原因说人员增加（变动原因!D4、D9、D11、D13…D32）。",
  },
  {
    rule: "project-names-agree",
    when: "项目名称差几个字",
    from: wholeSample,
    workbook: broken({ "项目情况!A6": "社保资金系统运维费" }),
    sentence:
      "项目情况中的“社保资金系统运维费”（项目情况!A6）与表7中的“社保资金管理系统运维费”（表7!E18）金额相同，名称不一致。",
  },
  {
    rule: "project-scale-agrees",
    when: "规模仍是上一稿的数",
    from: wholeSample,
    workbook: broken({
      "项目情况!C6": 58,
      "项目情况!E6": "社保资金管理系统研发更新20.00万元；技术服务运维费38.00万元。",
    }),
    sentence:
      "社保资金管理系统运维费：预算安排规模58.00（项目情况!C6）应等于表7项目支出合计48.00（表7!F18），多10.00万元。",
  },
  {
    rule: "project-allocation-adds-up",
    when: "三部分之和多于规模",
    from: soundSample,
    workbook: () => withPublishedError("项目情况!E11"),
    sentence:
      "新疆会计领军（后备）人才培养专项经费：预算安排规模180.00（项目情况!C11）应等于资金分配情况所列49.00、40.00与100.00之和189.00（项目情况!E11），少9.00万元。",
  },
  {
    rule: "project-period-in-year",
    when: "执行时间照抄上年",
    from: wholeSample,
    workbook: broken({ "项目情况!F6": "2023年1月1日-2023年12月31日" }),
    sentence: "项目“社保资金管理系统运维费”的资金执行时间“2023年1月1日-2023年12月31日”（项目情况!F6）不在2024年之内。",
  },
  {
    rule: "procurement-adds-up",
    when: "服务预算少写",
    from: wholeSample,
    workbook: broken({ "政府采购!B7": 5587.01 }),
    sentence:
      "政府采购预算5,992.81（政府采购!B4）应等于政府采购货物预算159.70（政府采购!B5）、政府采购工程预算246.00（政府采购!B6）与政府采购服务预算5,587.01（政府采购!B7）之和5,992.71，多0.10万元。",
  },
  {
    rule: "procurement-reserved-within-total",
    when: "小微企业预留多于中小企业预留",
    from: wholeSample,
    workbook: broken({ "政府采购!B9": 5990 }),
    sentence: "面向中小企业预留5,982.42（政府采购!B8）不应少于面向小微企业预留5,990.00（政府采购!B9），少7.58万元。",
  },
  {
    rule: "vehicles-add-up",
    when: "其他车辆多写一辆",
    from: wholeSample,
    workbook: broken({ "国有资产!B8": 5 }),
    sentence:
      "车辆：数量29（国有资产!B5）应等于一般公务用车25（国有资产!B6）、执法执勤用车0（国有资产!B7）与其他车辆5（国有资产!B8）之和30，少1辆。",
  },
  {
    rule: "asset-counts-whole",
    when: "设备台数填成了小数",
    from: wholeSample,
    workbook: broken({ "国有资产!B11": 31.5 }),
    sentence: "单位价值50万元以上大型设备的数量31.5台（国有资产!B11）不是整数。",
  },
];
