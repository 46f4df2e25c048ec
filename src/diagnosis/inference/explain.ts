import type { Bilingual } from "../../disclosure/bilingual";
import { formatAmount } from "../../disclosure/money";
import { inUnit } from "../../disclosure/unit";
import { qualifiedAddress } from "../../workbook/address";
import type { Inference } from "./inference";

/** `表3!F11（行政运行（201 06 01）·项目支出）是空的，按2条勾稽应为 4,074.63。` */
export function explainInference(inference: Inference): Bilingual {
  const { figure, found, proof } = inference;
  const place = qualifiedAddress(figure.cell);
  const amount = inferredAmount(inference);
  const about = `${figure.row}·${figure.column}`;
  return {
    zh: `${place}（${about}）${found === "" ? "是空的" : `是“${found}”，不是金额`}，按${proof.length}条勾稽应为 ${amount}。`,
    en: `${place} (${about}) ${found === "" ? "is empty" : `holds “${found}”, which is no amount`}; by ${proof.length} balance(s) it should be ${amount}.`,
  };
}

/** The amount offered, as its table prints amounts: `4,074.63`. */
export function inferredAmount({ figure, amount }: Inference): string {
  return formatAmount(inUnit(amount, figure.unit), figure.decimals);
}
