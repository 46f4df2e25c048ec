import { plain } from "../disclosure/recognition/label";

/**
 * A department's name as it is compared: 新疆维吾尔自治区财政厅本级, 自治区财政厅（本级） and 自治区财政厅
 * are one department.
 */
export function bareDepartment(name: string): string {
  return plain(name)
    .replace(/\(?本级\)?$/u, "")
    .replace(/^.*自治区/u, "自治区")
    .replace(/,$/u, "");
}
