import { defineInput } from "../definition";

/** 国有资产: what state-owned assets are occupied and used, in number and value. */
export const assets = defineInput({
  kind: "assets",
  title: { zh: "国有资产情况表", en: "State-owned assets" },
  tab: "国有资产",
  also: ["国有资产", "国有资产占用使用情况", "国有资产占用使用情况表"],
  instruction: {
    zh: "填写说明：数量以平方米、辆、台填写，价值以万元填写；没有的填0。",
    en: "Quantities in 平方米, 辆, 台; values in 万元; 0 where there is none.",
  },
  columns: {
    item: { zh: "项目", en: "Item", width: 40 },
    quantity: { zh: "数量", en: "Quantity", width: 16 },
    unit: { zh: "计量单位", en: "Unit", optional: true, width: 12 },
    value: { zh: "价值", en: "Value", also: ["金额"], width: 18 },
  },
  lines: {
    buildings: { zh: "房屋", en: "Buildings", also: ["房屋面积", "土地房屋"], unit: "平方米" },
    vehicles: { zh: "车辆", en: "Vehicles", also: ["公务用车", "车辆合计"], unit: "辆" },
    leadersVehicles: {
      zh: "领导干部用车",
      en: "Leaders' vehicles",
      also: ["副部（省）级及以上领导用车", "主要领导干部用车"],
      unit: "辆",
    },
    confidentialVehicles: {
      zh: "机要通信用车",
      en: "Confidential communication vehicles",
      also: ["机要通信和应急用车"],
      unit: "辆",
    },
    emergencyVehicles: { zh: "应急保障用车", en: "Emergency vehicles", unit: "辆" },
    generalVehicles: { zh: "一般公务用车", en: "General official vehicles", unit: "辆" },
    lawEnforcementVehicles: { zh: "执法执勤用车", en: "Law enforcement vehicles", unit: "辆" },
    specialVehicles: { zh: "特种专业技术用车", en: "Special technical vehicles", unit: "辆" },
    veteransVehicles: {
      zh: "离退休干部用车",
      en: "Retired cadres' vehicles",
      also: ["离退休干部服务用车"],
      unit: "辆",
    },
    otherVehicles: { zh: "其他车辆", en: "Other vehicles", also: ["其他用车"], unit: "辆" },
    furniture: { zh: "办公家具", en: "Office furniture" },
    otherAssets: { zh: "其他资产", en: "Other assets" },
    equipmentAbove50: {
      zh: "单位价值50万元以上大型设备",
      en: "Equipment above 500,000",
      also: ["单价50万元以上通用设备", "单位价值50万元以上通用设备"],
      unit: "台",
    },
    equipmentAbove100: {
      zh: "单位价值100万元以上大型设备",
      en: "Equipment above 1,000,000",
      also: ["单价100万元以上专用设备", "单位价值100万元以上专用设备"],
      unit: "台",
    },
    plannedVehicles: { zh: "安排购置车辆", en: "Vehicles to be bought", also: ["安排购置车辆经费"], unit: "辆" },
    plannedAbove50: { zh: "安排购置50万元以上大型设备", en: "Equipment above 500,000 to be bought", unit: "台" },
    plannedAbove100: {
      zh: "安排购置100万元以上大型设备",
      en: "Equipment above 1,000,000 to be bought",
      also: ["安排购置单位价值100万元以上大型设备"],
      unit: "台",
    },
  },
});

/** The kinds of vehicles that add up to 车辆. */
export const VEHICLE_KINDS = [
  "leadersVehicles",
  "confidentialVehicles",
  "emergencyVehicles",
  "generalVehicles",
  "lawEnforcementVehicles",
  "specialVehicles",
  "veteransVehicles",
  "otherVehicles",
] as const satisfies readonly (keyof typeof assets.lines)[];
