import { beijing2026 } from "./beijing-2026";
import { chongqing2026 } from "./chongqing-2026";
import { definitionOf } from "../kinds";
import type { TableKind } from "../kinds/definition";
import type { Form } from "./form";
import { fujian2026 } from "./fujian-2026";
import { guangdong2026 } from "./guangdong-2026";
import { hunan2026 } from "./hunan-2026";
import { jiangsu2026 } from "./jiangsu-2026";
import { jilin2026 } from "./jilin-2026";
import { nationalBase } from "./national-base";
import { shaanxi2026 } from "./shaanxi-2026";
import { shandong2026 } from "./shandong-2026";
import { shanghaiDepartment } from "./shanghai-department";
import { shanghaiUnit } from "./shanghai-unit";
import { shenzhen2026 } from "./shenzhen-2026";
import { xinjiang2024 } from "./xinjiang-2024";
import { xinjiangUnit2023 } from "./xinjiang-unit-2023";
import { zhejiangCodes2026 } from "./zhejiang-codes-2026";
import { zhejiangNames2026 } from "./zhejiang-names-2026";

/** What the law asks of every place; the form where none is known. */
export const NATIONAL_BASE: Form = nationalBase;

/** Every form that is known. */
export const FORMS: readonly Form[] = [
  xinjiang2024,
  xinjiangUnit2023,
  nationalBase,
  beijing2026,
  jiangsu2026,
  zhejiangCodes2026,
  zhejiangNames2026,
  fujian2026,
  guangdong2026,
  shenzhen2026,
  chongqing2026,
  hunan2026,
  shandong2026,
  shaanxi2026,
  jilin2026,
  shanghaiUnit,
  shanghaiDepartment,
];

/** Every title that some form gives a kind of table, longest first. */
export function titlesOf(kind: TableKind): readonly string[] {
  const titles = FORMS.flatMap(({ tables }) => tables.filter((table) => table.kind === kind).map(({ title }) => title));
  return [...new Set([definitionOf(kind).title.zh, ...titles])].sort((a, b) => b.length - a.length);
}
