import { budgetLawRegulation, disclosureTemplate } from "../../disclosure/sources";
import { TOTAL } from "../about";
import { balance } from "../rule";

/** 机关运行经费 is 公用经费 of the agencies: no more than all 公用经费, and all of it where there is no 事业单位. */
export const agencyOperatingWithinOperating = balance({
  id: "agency-operating-within-operating",
  kind: "other-sheets",
  name: { zh: "机关运行经费不超过公用经费", en: "Agency operating funds within operating funds" },
  holds: {
    zh: "机关运行经费不超过一般公共预算基本支出的公用经费；没有事业单位的，两者相等。",
    en: "Agency operating funds are within the operating funds of basic expenditure; where there is no institution they are equal.",
  },
  severity: "verifiable",
  sources: [disclosureTemplate("预算情况说明第十二部分：机关运行经费"), budgetLawRegulation("第六条")],
  remedy: {
    zh: "核对机关运行经费：行政单位和参照公务员法管理的事业单位的公用经费之和。",
    en: "Agency operating funds are the operating funds of agencies and of institutions run like them; check the sum.",
  },
  needs: [],
  equations: (_, { tables, inputs: { statements, basics } }) => {
    const funds = statements.agencyOperatingFunds;
    const hasOnlyAgencies = basics.institutions?.amount.isZero() ?? false;
    return funds
      ? [
          {
            about: TOTAL,
            total: tables.basicExpenditure?.total?.figure("operating"),
            relation: hasOnlyAgencies ? "equals" : "at-least",
            parts: [funds],
          },
        ]
      : [];
  },
});
