import { disclosureTemplate } from "../../disclosure/sources";
import { balance } from "../rule";
import { aboutFigure } from "./counted";

/** 人员: actual staff = in post + retired + 离休. */
export const staffAddsUp = balance({
  id: "staff-adds-up",
  kind: "other-sheets",
  name: { zh: "实有人数等于在职、退休、离休之和", en: "Staff adds up" },
  holds: {
    zh: "实有人数等于在职、退休、离休人数之和。",
    en: "Actual staff is the sum of those in post, retired and retired veterans.",
  },
  severity: "logical",
  sources: [disclosureTemplate("部门概况：机构设置及人员情况")],
  remedy: { zh: "核对基本信息中的实有人数和在职、退休、离休人数。", en: "Check the four numbers in 基本信息." },
  needs: [],
  equations: (_, { inputs: { basics } }) => {
    const { staff, inPost, retired, veterans } = basics;
    return staff ? [{ about: aboutFigure(staff), total: staff, parts: [inPost, retired, veterans] }] : [];
  },
});
