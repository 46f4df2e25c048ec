/// <reference path="../../../node_modules/et-jsapi-declare/index.d.ts" />
// Proves by types alone that Kingsoft's declarations of WPS 表格 have what src/wps asks for. Compiled apart
// from everything else, since they declare globals of their own.
import type {
  WpsFont,
  WpsFormatCondition,
  WpsFormatConditions,
  WpsRange,
  WpsSheet,
  WpsSheetChange,
  WpsSheets,
  WpsWorkbook,
  WpsXmlPart,
  WpsXmlParts,
  WpsApplication,
} from "../../../src/wps/jsapi";

export const range = (real: Et.Range): WpsRange => real;
export const font = (real: Et.Font): WpsFont => real;
export const conditions = (real: Et.FormatConditions): WpsFormatConditions => real;
export const condition = (real: Et.FormatCondition): WpsFormatCondition => real;
export const sheet = (real: Et.Worksheet): WpsSheet => real;
export const sheets = (real: Et.Worksheets): WpsSheets => real;
export const workbook = (real: Et.Workbook): WpsWorkbook => real;
export const xmlParts = (real: Kso.CustomXMLParts): WpsXmlParts => real;
export const xmlPart = (real: Kso.CustomXMLPart): WpsXmlPart => real;
/** Overloads are proved by a call. */
export const events = (real: typeof Application, hear: WpsSheetChange): void => {
  real.ApiEvent.AddApiEventListener("SheetChange", hear);
  real.ApiEvent.RemoveApiEventListener("SheetChange", hear);
  real.ApiEvent.AddApiEventListener("SheetSelectionChange", hear);
  real.ApiEvent.RemoveApiEventListener("SheetSelectionChange", hear);
};
export const application = (real: typeof Application): Omit<WpsApplication, "ApiEvent"> => real;
