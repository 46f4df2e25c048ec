import { recogniseInputs } from "../../disclosure/inputs";
import { INPUTS } from "../../disclosure/inputs/sheets";
import { disclosureTemplate } from "../../disclosure/sources";
import { examination } from "../rule";
import { faultsOf, named } from "./stated-balance";

const { lines } = INPUTS.basics;

/** 人员: no more staff in post than authorised posts, or it is explained. */
export const staffWithinPosts = examination({
  id: "staff-within-posts",
  kind: "other-sheets",
  name: { zh: "在职人数不超过编制数", en: "Staff within authorised posts" },
  holds: {
    zh: "在职人数不超过编制数；超编的应当说明。",
    en: "Staff in post is within the authorised posts, or it is explained.",
  },
  severity: "verifiable",
  sources: [disclosureTemplate("部门概况：机构设置及人员情况")],
  remedy: {
    zh: "核对编制数和在职人数；确有超编的，说明原因。",
    en: "Check both numbers; where staff exceeds the posts, say why.",
  },
  examine: ({ workbook }) => {
    const { posts, inPost } = recogniseInputs(workbook).basics;
    return faultsOf({ total: named(posts, lines.posts), relation: "at-least", parts: [named(inPost, lines.inPost)] });
  },
});
