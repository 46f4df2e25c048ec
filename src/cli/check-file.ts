import { basename } from "node:path";
import { validateWorkbook } from "../actions/validate";
import { addCodes, NO_SETTINGS, parseSettings, SETTINGS_KEY } from "../checks/settings";
import { unitsData, unitsReport } from "../report/consolidation";
import { checkedFile } from "../report/json";
import type { Validation } from "../report/report";
import { sarifResults } from "../report/sarif";
import { textReport } from "../report/text";
import { readSetting, readWorkbook } from "../xlsx";
import { shownAs, uncheckedFile, type CheckedFile, type CheckOptions } from "./checked-file";
import { inspectedUnit } from "./inspection/unit";
import { readBytes } from "./read-file";
import { bilingualFor } from "./system-errors";
import { consolidated } from "./units-files";

/** Checks one file. Whatever is wrong with it becomes part of the result. */
export function checkFile(path: string, options: CheckOptions): CheckedFile {
  try {
    const bytes = readBytes(path);
    const stored = options.ignoreSettings ? NO_SETTINGS : parseSettings(readSetting(bytes, SETTINGS_KEY));
    const settings = options.codes.reduce(addCodes, stored);
    const validation = validateWorkbook(readWorkbook(bytes, basename(path)), settings);
    const compared = options.units === null ? null : consolidated(path, validation.book, options.units);
    const isWrong = [...validation.result.findings, ...(compared?.consolidation.findings ?? [])].some(isError);
    return {
      path,
      status: (compared?.unread.length ?? 0) > 0 ? "unchecked" : isWrong ? "wrong" : "clean",
      shown: shownIn(path, validation, compared, options),
      unit: options.forReport
        ? inspectedUnit(path, validation, compared && { consolidation: compared.consolidation, own: basename(path) })
        : null,
      error: null,
    };
  } catch (error) {
    return uncheckedFile(path, bilingualFor(error), options);
  }
}

const isError = (finding: { readonly severity: string; readonly explanation?: string | null }): boolean =>
  finding.severity === "logical" && (finding.explanation ?? null) === null;

function shownIn(
  path: string,
  validation: Validation,
  compared: ReturnType<typeof consolidated> | null,
  { shape, language }: CheckOptions,
): string {
  switch (shape) {
    case "text": {
      const shown = textReport(path, validation, language);
      return compared === null ? shown : `${shown}\n\n${unitsReport(compared.consolidation, compared.unread)}`;
    }
    case "json": {
      const data = checkedFile(path, validation);
      return shownAs(compared === null ? data : { ...data, units: unitsData(compared.consolidation, compared.unread) });
    }
    case "sarif":
      return sarifResults(path, validation, language)
        .map((result) => JSON.stringify(result))
        .join(",\n");
    case "none":
      return "";
  }
}
