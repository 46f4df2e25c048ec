import type { Figure } from "../../disclosure/figure";
import type { ColumnKey } from "../../disclosure/kinds";
import type { Row } from "../../disclosure/table";
import { PAYMENTS_IN_BOTH_CLASSIFICATIONS } from "../../disclosure/codes/purpose-codes";
import { classification } from "../../disclosure/sources";
import { aboutRow } from "../about";
import { balance } from "../rule";

/** 一般公共预算基本支出情况表 ↔ 一般公共预算支出情况表: payments that have both an economic code and an item of their own. */
export const basicExpenditureByPurposeAgrees = balance({
  id: "basic-expenditure-by-purpose-agrees",
  kind: "between-tables",
  name: {
    zh: "养老保险、职业年金、住房公积金按功能与经济分类一致",
    en: "Pension contributions and housing fund agree in both classifications",
  },
  holds: {
    zh: "基本支出表的机关事业单位基本养老保险缴费（301 08）、职业年金缴费（301 09）、住房公积金（301 13），等于一般公共预算支出表相应项（208 05 05、208 05 06、221 02 01）的基本支出。",
    en: "Pension contributions (301 08), occupational annuity (301 09) and housing fund (301 13) of basic expenditure equal the basic expenditure of the items 208 05 05, 208 05 06 and 221 02 01.",
  },
  severity: "verifiable",
  sources: [classification("301 08与208 05 05、301 09与208 05 06、301 13与221 02 01")],
  remedy: {
    zh: "核对两表口径；部分单位的缴费列在其他功能科目的，加以说明。",
    en: "Compare the scope of both tables; where some units charge the payment to another item, explain.",
  },
  needs: ["basicExpenditure", "generalPublicExpenditure"],
  equations: ({ basicExpenditure, generalPublicExpenditure }) =>
    PAYMENTS_IN_BOTH_CLASSIFICATIONS.flatMap(({ economic, functional }) => {
      const [paid, ...more] = basicExpenditure.allByCode(economic);
      const charged = generalPublicExpenditure.allByCode(functional);
      if (!paid || charged.length === 0) return [];
      return [
        {
          about: aboutRow(basicExpenditure, paid),
          total: paid.figure("total"),
          parts: charged.flatMap((row) => basicOf(row)),
          minus: more.map((row) => row.figure("total")),
        },
      ].filter(({ parts }) => parts.length > 0);
    }),
});

/** Basic expenditure of a row, or, where the form has no column for it, its two parts. */
function basicOf(row: Row<ColumnKey<"generalPublicExpenditure">>): (Figure | null)[] {
  const basic = row.figure("basic");
  if (basic !== undefined) return [basic];
  return [row.figure("personnel"), row.figure("operating")].flatMap((figure) => (figure === undefined ? [] : [figure]));
}
