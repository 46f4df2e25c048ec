import { disclosureTemplate } from "../../disclosure/sources";
import { linesOf } from "../lines";
import { balance } from "../rule";

/** 部门收支总体情况表: each source is the sum of its 其中 lines. */
export const incomeSourcesAddUp = balance({
  id: "income-sources-add-up",
  kind: "within-table",
  name: { zh: "各项收入等于其中各行之和", en: "Each source of income is the sum of its lines" },
  holds: {
    zh: "一般公共预算拨款、基金预算拨款、国有资本经营预算拨款各等于本级收入与上级转移支付之和，单位资金等于其中各项收入之和。",
    en: "Each appropriation is the sum of own funds and transfers from the superior budget; unit funds are the sum of the incomes listed under them.",
  },
  severity: "logical",
  sources: [disclosureTemplate("部门收支总体情况表：各来源“其中”行")],
  remedy: {
    zh: "核对该行是否漏加、重加其下各行，或某行是否仍是上一稿的数。",
    en: "See whether the line leaves out or repeats one of its lines, or a line still shows an earlier draft.",
  },
  needs: ["overview"],
  equations: ({ overview }, book) => {
    const { sum } = linesOf(book, overview);
    return [
      ...sum("generalPublicAppropriation", ["ownGeneralPublic", "transferredGeneralPublic"], "income"),
      ...sum("governmentFundAppropriation", ["ownGovernmentFund", "transferredGovernmentFund"], "income"),
      ...sum("stateCapitalAppropriation", ["ownStateCapital", "transferredStateCapital"], "income"),
      ...sum(
        "unitFunds",
        ["institutionalIncome", "superiorSubsidies", "subordinatePayments", "businessIncome", "otherIncome"],
        "income",
      ),
    ];
  },
});
