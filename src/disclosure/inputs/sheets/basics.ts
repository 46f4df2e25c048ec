import { defineInput } from "../definition";

/** 基本信息: who publishes, for which year, with which units, offices and staff. */
export const basics = defineInput({
  kind: "basics",
  title: { zh: "基本信息表", en: "Basic information" },
  tab: "基本信息",
  also: ["部门基本信息", "单位基本信息"],
  instruction: {
    zh: "填写说明：在“内容”栏填写；名称有多个的用顿号隔开；增减数减少的填负数。",
    en: "Fill in the second column; separate names by 、; a decrease is a negative number.",
  },
  columns: {
    item: { zh: "项目", en: "Item", width: 26 },
    content: { zh: "内容", en: "Content", also: ["填报内容"], width: 80 },
  },
  lines: {
    department: { zh: "部门名称", en: "Department", also: ["单位名称", "部门简称"] },
    fullName: { zh: "部门全称", en: "Full name of the department", also: ["单位全称"] },
    year: { zh: "预算年度", en: "Budget year", also: ["年度"] },
    approvedOn: { zh: "批复日期", en: "Date of approval", also: ["预算批复日期", "批复时间"] },
    publishedOn: { zh: "公开日期", en: "Date of publication", also: ["公布日期"] },
    headquarters: { zh: "本级单位名称", en: "Name of the headquarters", also: ["部门本级名称"] },
    subordinateUnits: { zh: "下属预算单位数", en: "Subordinate units", unit: "家" },
    administrativeUnits: { zh: "行政单位数", en: "Administrative units", unit: "家" },
    institutions: { zh: "事业单位数", en: "Public institutions", unit: "家" },
    unitNames: { zh: "预算单位名称", en: "Names of the units", also: ["纳入预算编制范围的单位"] },
    offices: { zh: "内设处室数", en: "Offices", also: ["处室数", "内设机构数"], unit: "个" },
    officeNames: { zh: "内设处室名称", en: "Names of the offices", also: ["处室名称", "内设机构名称"] },
    posts: { zh: "编制数", en: "Authorised posts", also: ["编制人数"], unit: "人" },
    staff: { zh: "实有人数", en: "Actual staff", unit: "人" },
    inPost: { zh: "在职人数", en: "Staff in post", also: ["其中在职人数"], unit: "人" },
    inPostChange: { zh: "在职人数增减", en: "Change of staff in post", unit: "人" },
    retired: { zh: "退休人数", en: "Retired staff", unit: "人" },
    retiredChange: { zh: "退休人数增减", en: "Change of retired staff", unit: "人" },
    veterans: { zh: "离休人数", en: "Retired veterans", unit: "人" },
    veteransChange: { zh: "离休人数增减", en: "Change of retired veterans", unit: "人" },
  },
});
