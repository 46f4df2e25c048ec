import { MEMBERS_OF_CONDITIONAL_FORMATS } from "./conditional-formats";
import { MEMBERS_OF_RANGE } from "./range";
import { MEMBERS_OF_RANGE_FORMAT } from "./range-format";
import { MEMBERS_OF_SETTINGS } from "./settings";
import { MEMBERS_OF_WORKBOOK } from "./workbook";
import { MEMBERS_OF_WORKSHEETS } from "./worksheets";

/** What this host has: for each type of the object model, the names of its members. */
export const MEMBERS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [
    ...MEMBERS_OF_WORKBOOK,
    ...MEMBERS_OF_WORKSHEETS,
    ...MEMBERS_OF_SETTINGS,
    ...MEMBERS_OF_RANGE,
    ...MEMBERS_OF_RANGE_FORMAT,
    ...MEMBERS_OF_CONDITIONAL_FORMATS,
  ].map((type) => [
    type.name,
    [
      type.scalars,
      "objects" in type ? type.objects : {},
      "makes" in type ? type.makes : {},
      "calls" in type ? type.calls : {},
    ].flatMap((members) => Object.keys(members ?? {})),
  ]),
);
