import type { Form } from "../../disclosure/forms/form";
import type { Wording } from "../tell";
import { national } from "./national";
import { shanghai } from "./shanghai";
import { xinjiang } from "./xinjiang";

/** Places whose forms prescribe a wording of their own. */
const WORDINGS: Readonly<Partial<Record<string, Wording>>> = {
  上海市: shanghai,
  新疆维吾尔自治区: xinjiang,
};

/** The wording of a form's place; the national one where it has none, or where the form is not known. */
export function wordingOf(form: Form | null): Wording {
  return (form && WORDINGS[form.province]) ?? national;
}
