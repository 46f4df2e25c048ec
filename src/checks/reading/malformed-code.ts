import { classification } from "../../disclosure/sources";
import { tableName } from "../names";
import { examination } from "../rule";
import { faultsOf, places } from "./problems";

/** Something in the code columns that is no code. */
export const malformedCode = examination({
  id: "malformed-code",
  kind: "reading",
  name: { zh: "科目编码无法辨认", en: "Code cannot be read" },
  holds: { zh: "科目编码由规定位数的数字组成。", en: "Codes are digits, as many as their level demands." },
  severity: "logical",
  sources: [classification("科目编码")],
  remedy: {
    zh: "按政府收支分类科目填写编码。",
    en: "Write the code as in the official classification.",
  },
  examine: ({ book }) =>
    faultsOf(book, "malformed-code", ({ table, cells, found, expected }) => {
      const name = tableName(book, table);
      return {
        zh: `${name.zh}的“${found}”${places(cells).zh}不是科目编码，应为${expected}，该行金额未参与校验。`,
        en: `“${found}” in ${name.en}${places(cells).en} is not a code; the amounts of the row were not checked.`,
      };
    }),
});
