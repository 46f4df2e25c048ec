import type { StatedFigure } from "../../disclosure/figure";
import { decimal, formatAmount, type Decimal } from "../../disclosure/money";
import type { Source } from "../../disclosure/sources";
import { qualifiedAddress } from "../../workbook/address";
import { addressList } from "../names";
import { examination, type Fault } from "../rule";

const SMALL_FIRMS: Source = {
  title: "政府采购促进中小企业发展管理办法",
  number: "财库〔2020〕46号",
  article: "第八条",
  checkedOn: "2026-11",
};

const OF_ALL = decimal("0.3");
const OF_RESERVED = decimal("0.6");

/** 面向中小企业预留: a third or so of what is bought, most of it for 小微企业, and seldom all of it. */
export const procurementReservedShare = examination({
  id: "procurement-reserved-share",
  kind: "other-sheets",
  name: { zh: "面向中小企业预留的份额", en: "Share reserved for small and medium enterprises" },
  holds: {
    zh: "面向中小企业预留的采购份额一般不低于30%，其中预留给小微企业的不低于60%；两数相同的，核实是否照抄。",
    en: "At least 30% of procurement is reserved for small and medium enterprises as a rule, 60% of it for micro and small ones; the same amount for both is looked at.",
  },
  severity: "verifiable",
  sources: [SMALL_FIRMS],
  remedy: {
    zh: "核对两项预留金额；不适宜由中小企业提供的，说明情况。",
    en: "Check both amounts; say so where small firms cannot supply.",
  },
  examine: ({ book: { inputs } }) => {
    const { total, smallAndMedium, microAndSmall } = inputs.procurement;
    return [
      ...(total && smallAndMedium ? tooLittle(smallAndMedium, total, OF_ALL) : []),
      ...(smallAndMedium && microAndSmall ? tooLittle(microAndSmall, smallAndMedium, OF_RESERVED) : []),
      ...(smallAndMedium && microAndSmall ? alike(smallAndMedium, microAndSmall) : []),
    ];
  },
});

function tooLittle(reserved: StatedFigure, of: StatedFigure, least: Decimal): Fault[] {
  if (of.amount.isZero() || reserved.amount.gte(of.amount.times(least))) return [];
  const [share, wanted] = [percent(reserved.amount.div(of.amount), 2), percent(least, 0)];
  const [a, b] = [formatAmount(reserved.amount), formatAmount(of.amount)];
  const [here, there] = [qualifiedAddress(reserved.cell), qualifiedAddress(of.cell)];
  return [
    {
      table: null,
      cells: [reserved.cell, of.cell],
      message: {
        zh: `${reserved.row}${a}（${here}）占${of.row}${b}（${there}）的${share}，低于${wanted}，请核实。`,
        en: `${reserved.english.row} ${a} (${here}) is ${share} of ${of.english.row} ${b} (${there}), less than ${wanted}.`,
      },
      actual: share,
    },
  ];
}

const percent = (share: Decimal, decimals: number): string => `${share.times(100).toFixed(decimals)}%`;

function alike(one: StatedFigure, other: StatedFigure): Fault[] {
  if (one.amount.isZero() || !one.amount.eq(other.amount)) return [];
  const said = formatAmount(one.amount);
  const cells = [one.cell, other.cell];
  const places = addressList(cells);
  return [
    {
      table: null,
      cells,
      message: {
        zh: `${one.row}与${other.row}同为${said}（${places.zh}），请核实是否照抄。`,
        en: `${one.english.row} and ${other.english.row} are both ${said} (${places.en}).`,
      },
      actual: said,
    },
  ];
}
