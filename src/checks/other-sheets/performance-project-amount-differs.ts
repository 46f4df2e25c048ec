import { formatAmount, plainAmount } from "../../disclosure/money";
import { disclosureTemplate } from "../../disclosure/sources";
import { qualifiedAddress } from "../../workbook/address";
import { quoted, tableName } from "../names";
import { examination, type Fault } from "../rule";
import { targetMatches } from "./performance-matches";

/** One project with two amounts: 财政拨款 of its target form and its amount in 表7. */
export const performanceProjectAmountDiffers = examination({
  id: "performance-project-amount-differs",
  kind: "other-sheets",
  name: { zh: "绩效目标表的财政拨款与项目支出表不一致", en: "Amounts of a project differ" },
  holds: {
    zh: "绩效目标表的财政拨款等于项目支出情况表中该项目的金额。",
    en: "The fiscal funds of a target form are the project's amount in the project table.",
  },
  severity: "logical",
  sources: [disclosureTemplate("项目支出绩效目标表：财政拨款")],
  remedy: {
    zh: "以批复的项目预算为准，改正绩效目标表或项目支出表。",
    en: "Correct the form or the table by the approved budget.",
  },
  examine: (subject) => {
    const name = tableName(subject.book, "projects");
    return (targetMatches(subject)?.matches ?? []).flatMap(
      ({ rows: [row], targets: [target], isAmountAlike }): Fault[] => {
        const figure = row?.figure("total");
        const fiscal = target?.fiscal;
        if (isAmountAlike || !row || !figure || !fiscal || !target.name) return [];
        const difference = fiscal.amount.minus(figure.amount);
        const off = formatAmount(difference.abs());
        const [here, there] = [qualifiedAddress(fiscal.cell), qualifiedAddress(figure.cell)];
        return [
          {
            table: null,
            cells: [fiscal.cell, figure.cell],
            message: {
              zh: `项目${quoted(target.name.value)}绩效目标表的财政拨款${formatAmount(fiscal.amount)}（${here}）应等于${name.zh}${quoted(row.name)}的${formatAmount(figure.amount)}（${there}），${difference.isPositive() ? "多" : "少"}${off}万元。`,
              en: `The fiscal funds of ${quoted(target.name.value)} in its target form, ${formatAmount(fiscal.amount)} (${here}), should equal those of ${quoted(row.name)} in ${name.en}, ${formatAmount(figure.amount)} (${there}), ${off} too ${difference.isPositive() ? "much" : "little"}.`,
            },
            expected: plainAmount(figure.amount),
            actual: plainAmount(fiscal.amount),
            difference: plainAmount(difference),
          },
        ];
      },
    );
  },
});
