import { disclosureProcedure } from "../../disclosure/sources";
import type { Located } from "../../disclosure/table";
import { qualifiedAddress } from "../../workbook/address";
import { addressList } from "../names";
import { examination } from "../rule";

/** Retired people are staff of another kind: 退休人员增加 says nothing of those in post. */
const OTHER_STAFF = /(?:离?退休|遗属|供养|编外|聘用|临时)人员/gu;
const MORE_STAFF =
  /人员(?:数量|编制)?(?:有所)?(?:增加|增多|增长)|(?:增加|新增|新进|新录用|招录)(?:在职|在编)?人员|增人增资/u;
const LESS_STAFF = /人员(?:数量|编制)?(?:有所)?减少|减少(?:在职|在编)?人员|人员调出|减人/u;

/** 变动原因: more staff as a reason while the staff in post fell, or the reverse. One finding for all of them. */
export const staffReasonContradicts = examination({
  id: "staff-reason-contradicts",
  kind: "other-sheets",
  name: { zh: "原因中的人员增减与在职人数相反", en: "Reason contradicts the change of staff" },
  holds: {
    zh: "以人员增加、减少为原因的，应当与在职人数的增减一致。",
    en: "A reason that gives more or fewer staff agrees with the change of staff in post.",
  },
  severity: "verifiable",
  sources: [disclosureProcedure("公开内容：增减变化情况说明")],
  remedy: {
    zh: "核对在职人数增减和各项原因；确因人员结构等变化的，写明实际原因。",
    en: "Check the change of staff and the reasons; where the make-up of the staff changed, say that.",
  },
  examine: ({ book }) => {
    const { basics, reasons } = book.inputs;
    const change = basics.inPostChange;
    if (change === null || change.amount.isZero()) return [];
    const isFewer = change.amount.isNegative();
    const [claimed, other] = isFewer ? [MORE_STAFF, LESS_STAFF] : [LESS_STAFF, MORE_STAFF];
    const said = reasons.flatMap(({ reason }): Located[] => {
      const words = reason?.value.replace(OTHER_STAFF, "") ?? "";
      return reason !== null && claimed.test(words) && !other.test(words) ? [reason] : [];
    });
    if (said.length === 0) return [];
    const people = change.amount.abs().toFixed();
    const places = addressList(said.map(({ cell }) => cell));
    const at = qualifiedAddress(change.cell);
    return [
      {
        table: null,
        cells: [change.cell, ...said.map(({ cell }) => cell)],
        message: {
          zh: `在职人数比上年${isFewer ? "减少" : "增加"}${people}人（${at}），却有${said.length}项变动原因说人员${isFewer ? "增加" : "减少"}（${places.zh}）。`,
          en: `Staff in post ${isFewer ? "fell" : "rose"} by ${people} (${at}), yet ${said.length} reasons give ${isFewer ? "more" : "fewer"} staff (${places.en}).`,
        },
        actual: said[0]?.value ?? "",
      },
    ];
  },
});
