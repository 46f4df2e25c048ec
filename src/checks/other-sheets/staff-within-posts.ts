import { disclosureTemplate } from "../../disclosure/sources";
import { balance } from "../rule";
import { aboutFigure } from "./counted";

/** 人员: no more staff in post than authorised posts, or it is explained. */
export const staffWithinPosts = balance({
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
  needs: [],
  equations: (_, { inputs: { basics } }) => {
    const { posts, inPost } = basics;
    return posts ? [{ about: aboutFigure(posts), total: posts, relation: "at-least", parts: [inPost] }] : [];
  },
});
