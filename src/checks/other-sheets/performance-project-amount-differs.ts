import { projectFormName } from "../../disclosure/performance";
import { bareLabel } from "../../disclosure/recognition/label";
import { disclosureTemplate } from "../../disclosure/sources";
import type { Row, TableOf } from "../../disclosure/table";
import { eitherWay, type EitherWay } from "../carried-over";
import { balance } from "../rule";

/** One project with two amounts: 财政拨款 of its target form and its amount in 表7. */
export const performanceProjectAmountDiffers = balance({
  id: "performance-project-amount-differs",
  kind: "other-sheets",
  name: { zh: "绩效目标表的财政拨款等于项目支出表的金额", en: "A project has one amount" },
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
  needs: [],
  equations: (_, { targets, tables: { carryover } }) =>
    eitherWay(
      (targets?.matches ?? []).flatMap(({ rows, targets: forms }): EitherWay[] => {
        const [row] = rows;
        const [form] = forms;
        if (!row || !form) return [];
        const carriedOver = carriedOverFor(carryover, rows);
        // Several forms of one project come to its amount; else one form to that of its projects.
        return forms.length > 1
          ? [
              {
                about: { zh: row.label, en: row.label },
                total: row.figure("total"),
                parts: forms.map(({ fiscal }) => fiscal),
                carriedOver: [],
                beside: carriedOver,
              },
            ]
          : [
              {
                about: projectFormName(form),
                total: form.fiscal,
                parts: rows.map((each) => each.figure("total")),
                carriedOver,
                beside: carriedOver,
              },
            ];
      }),
    ),
});

/** What was carried over for projects of these names, where the carry-over table lists them. */
function carriedOverFor(table: TableOf<"carryover"> | undefined, rows: readonly Row[]): EitherWay["carriedOver"] {
  const names = new Set(rows.map(({ name }) => bareLabel(name)));
  return (table?.rows ?? [])
    .filter(({ kind, name }) => kind !== "total" && names.has(bareLabel(name)))
    .map((row) => row.figure("fiscalProject") ?? row.figure("fiscal"));
}
