import { disclosureTemplate } from "../../disclosure/sources";
import { balance } from "../rule";
import { countBalance } from "./counted";

/** 人员: the number of offices is the length of the list that names them. */
export const officesCountAgrees = balance({
  id: "offices-count-agrees",
  kind: "other-sheets",
  name: { zh: "处室数等于所列处室的个数", en: "Number of offices agrees with their list" },
  holds: { zh: "内设处室数等于内设处室名称所列的个数。", en: "The number of offices is that of the names listed." },
  severity: "logical",
  sources: [disclosureTemplate("部门概况：机构设置及人员情况")],
  remedy: {
    zh: "数一数名称，改正个数，或补上漏列、删去重列的处室。",
    en: "Count the names; correct the number or the list.",
  },
  needs: [],
  equations: (_, { inputs: { basics } }) =>
    countBalance({ zh: "内设处室", en: "offices" }, basics.offices, basics.officeNames),
});
