import type { Asset } from "../../facts/other-matters";
import { list } from "../../phrases/list";
import { changeAndReason } from "../../phrases/reason";
import { asSentence } from "../../punctuation";
import { say, saying } from "../../say";
import { either, numbered, section, subsection } from "../../section";

/**
 * 十二、其他重要事项的情况说明. As published (自治区财政厅, 2024):
 *
 *   自治区财政厅2024年的机关运行经费财政拨款预算889.00万元，比上年预算增加12.97万元，增长1.48%。主要原因是……。
 *   2024年，自治区财政厅政府采购预算5,992.81万元，其中：政府采购货物预算159.70万元，……。
 *   截至2023年底，自治区财政厅占用使用国有资产总体情况为……
 */
export const otherMatters = section({
  id: "other-matters",
  heading: () => say`其他重要事项的情况说明`,
  needs: [],
  says: ({
    department,
    year,
    lastYear,
    body,
    other: {
      agencyOperatingFunds,
      hasNoAgencies,
      procurement,
      assets,
      performance,
      hasOtherMatters,
      otherMatters: matters,
    },
  }) => [
    subsection("agency-operating-funds", say`机关运行经费情况`, [
      either(
        hasNoAgencies,
        [
          body === "单位"
            ? say`本单位为事业单位，不涉及机关运行经费。`
            : say`本部门所属单位均为事业单位，不涉及机关运行经费。`,
        ],
        [
          say`${department}${year}年的机关运行经费财政拨款预算${agencyOperatingFunds}，${changeAndReason(
            agencyOperatingFunds,
            { joint: "。", whenNeverBudgeted: say`${lastYear}年与${year}年均未安排机关运行经费` },
          )}。`,
        ],
      ),
    ]),
    subsection("procurement", say`政府采购情况`, [
      either(
        procurement.hasNone,
        [say`${year}年，${department}未安排政府采购预算。`],
        [
          say`${year}年，${department}政府采购预算${procurement.total}，其中：政府采购货物预算${procurement.goods}，政府采购工程预算${procurement.works}，政府采购服务预算${procurement.services}。`,
          say`${year}年，${department}面向中小企业预留政府采购项目预算金额${procurement.smallAndMedium}，小微企业预留政府采购项目预算金额${procurement.microAndSmall}。`,
        ],
      ),
    ]),
    subsection("assets", say`国有资产占用使用情况`, [
      say`截至${lastYear}年底，${department}占用使用国有资产总体情况为：`,
      numbered(
        [
          { key: "buildings", says: say`房屋${assets.buildings.quantity}，价值${assets.buildings.value}。` },
          { key: "vehicles", says: say`${holding(assets.vehicles)}${kinds(assets.vehicleKinds)}。` },
          { key: "furniture", says: say`办公家具价值${assets.furniture}。` },
          { key: "other", says: say`其他资产价值${assets.other}。` },
        ],
        ({ says }) => says,
        "1.",
      ),
      say`单位价值50万元以上大型设备${assets.above50}，单位价值100万元以上大型设备${assets.above100}。`,
      either(
        assets.plansNoVehicles,
        [
          say`${year}年${body}预算未安排购置车辆经费，安排购置50万元以上大型设备${assets.plannedAbove50}，单位价值100万元以上大型设备${assets.plannedAbove100}。`,
        ],
        [
          say`${year}年${body}预算安排购置车辆${assets.plannedVehicles.quantity}，经费${assets.plannedVehicles.value}，安排购置50万元以上大型设备${assets.plannedAbove50}，单位价值100万元以上大型设备${assets.plannedAbove100}。`,
        ],
      ),
    ]),
    subsection("performance", say`预算绩效情况`, [
      say`${year}年，本${body}预算绩效管理整体预算绩效目标${performance.overall.count}，涉及金额${performance.overall.amount}；当年财政拨款项目${performance.fiscal.count}，涉及预算金额${performance.fiscal.amount}；当年非财政拨款项目${performance.other.count}，涉及预算金额${performance.other.amount}。${performance.hasProjects ? "具体情况见下表（按项目分别填报）：" : ""}`,
    ]),
    subsection("further", say`其他需说明的事项`, [
      either(hasOtherMatters, [[saying(matters, asSentence)]], [say`本${body}无其他需说明事项。`]),
    ]),
  ],
});

const holding = ({ label, quantity, value }: Asset) => say`${label}${quantity}，价值${value}`;
const kinds = (assets: readonly Asset[]) =>
  assets.length === 0 ? [] : say`；其中：${list(assets.map(holding), "；")}`;
