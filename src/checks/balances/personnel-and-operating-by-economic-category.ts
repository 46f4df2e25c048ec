import type { Figure } from "../../disclosure/figure";
import { FUNDS_OF_CATEGORY } from "../../disclosure/codes/purpose-codes";
import { budgetLawRegulation, classification } from "../../disclosure/sources";
import { aboutRow } from "../about";
import { balance } from "../rule";

/** The column in which a category has nothing to look for. */
const FOREIGN_COLUMN = { personnel: "operating", operating: "personnel" } as const;

/** 一般公共预算基本支出情况表: wages and subsidies to individuals are personnel, goods, services and capital operating funds. */
export const personnelAndOperatingByEconomicCategory = balance({
  id: "personnel-and-operating-by-economic-category",
  kind: "within-table",
  name: { zh: "人员经费与公用经费按经济分类归口", en: "Personnel and operating funds follow the economic categories" },
  holds: {
    zh: "工资福利支出（301）、对个人和家庭的补助（303）列人员经费，商品和服务支出（302）、债务利息（307）、资本性支出（309、310）列公用经费；另一栏为零。",
    en: "Wages (301) and subsidies to individuals (303) are personnel funds, goods and services (302), debt interest (307) and capital expenditure (309, 310) operating funds; the other column is zero.",
  },
  severity: "verifiable",
  sources: [budgetLawRegulation("第五条"), classification("支出经济分类科目：301、302、303、307、309、310")],
  remedy: {
    zh: "核对金额是否错栏；本地区口径允许的（如公务交通补贴列人员经费），加以说明。",
    en: "See whether the amount is in the wrong column; where local practice allows it (such as transport allowances), explain.",
  },
  needs: ["basicExpenditure"],
  equations: ({ basicExpenditure }) =>
    basicExpenditure.ofKind("category").flatMap((row) => {
      const funds = FUNDS_OF_CATEGORY.get(row.code ?? "");
      if (funds === undefined) return [];
      const foreign = row.figure(FOREIGN_COLUMN[funds]);
      // Many places list 工会经费, 公务交通补贴 and the like as personnel funds: a part of a 类 is no wrong column.
      if (foreign === undefined || isMinorPart(foreign, row.figure("total"))) return [];
      return [{ about: aboutRow(basicExpenditure, row), total: foreign, parts: [] }];
    }),
});

function isMinorPart(foreign: Figure | null, total: Figure | null | undefined): boolean {
  if (!foreign || !total || foreign.amount.isZero()) return false;
  return foreign.amount.abs().times(2).lt(total.amount.abs());
}
