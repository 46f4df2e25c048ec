import { basename } from "node:path";
import { validateWorkbook } from "../actions/validate";
import { addCodes, NO_SETTINGS, parseSettings, SETTINGS_KEY } from "../checks/settings";
import { checkedFile } from "../report/json";
import { unitsData, unitsReport } from "../report/consolidation";
import { textReport } from "../report/text";
import { readSetting, readWorkbook } from "../xlsx";
import { shownAs, uncheckedFile, type CheckedFile, type CheckOptions } from "./checked-file";
import { readBytes } from "./read-file";
import { sentenceFor } from "./system-errors";
import { consolidated } from "./units-files";

/** Checks one file. Whatever is wrong with it becomes part of the result. */
export function checkFile(path: string, { ignoreSettings, asJson, codes, units }: CheckOptions): CheckedFile {
  try {
    const bytes = readBytes(path);
    const stored = ignoreSettings ? NO_SETTINGS : parseSettings(readSetting(bytes, SETTINGS_KEY));
    const settings = codes.reduce(addCodes, stored);
    const validation = validateWorkbook(readWorkbook(bytes, basename(path)), settings);
    const data = checkedFile(path, validation);
    const status = data.counts.error > 0 ? "wrong" : "clean";
    const shown = asJson ? shownAs(data) : textReport(path, validation);
    if (units === null) return { status, shown };
    const { consolidation, unread } = consolidated(path, validation.book, units);
    const isWrong = consolidation.findings.some(({ severity }) => severity === "logical");
    return {
      status: unread.length > 0 ? "unchecked" : isWrong ? "wrong" : status,
      shown: asJson
        ? shownAs({ ...data, units: unitsData(consolidation, unread) })
        : `${shown}\n\n${unitsReport(consolidation, unread)}`,
    };
  } catch (error) {
    return uncheckedFile(path, sentenceFor(error), asJson);
  }
}
