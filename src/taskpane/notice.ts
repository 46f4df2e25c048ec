import type { Deed, Happening } from "../actions/desk";
import { say, textsIn, type Language } from "../text";
import { qualifiedAddress } from "../workbook/address";
import { said, type CellContent } from "../workbook/edits";
import { HostRefusal } from "../workbook/ports";

/** What the pane says after an action. */
export interface Notice {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly text: string;
  /** The host's own words, for whoever helps the officer. */
  readonly detail?: string;
}

/** What happened, in the officer's words. */
export function noticeOf(what: Happening, language: Language): Notice {
  const texts = textsIn(language);
  switch (what.kind) {
    case "done":
      return {
        intent: what.deed.edits.length === 0 ? "info" : "success",
        text: doneSentence(what.deed, language),
      };
    case "undone":
      return { intent: "success", text: texts.undone };
    case "cancelled":
      return { intent: "info", text: texts.day.cancelled };
    case "was-outdated":
      return { intent: "warning", text: texts.wasOutdated(what.cells.length) };
    case "shown-outdated":
      return { intent: "warning", text: texts.shownOutdated(what.cells.length) };
    case "cleared":
      return { intent: "success", text: texts.cleared(what.marks) };
    case "not-marked":
      return {
        intent: "warning",
        text: texts.notMarked(what.sheet, texts.refusals[what.reason](what.sheet)),
        detail: what.detail,
      };
    case "unhidden":
      return { intent: "info", text: texts.unhidden(what.sheet) };
    case "sheets-added":
      return { intent: "success", text: texts.sheetsAdded(what.sheets.join(texts.listSeparator)) };
    case "text-written":
      return { intent: "success", text: say(what.sentence, language) };
    case "copied":
      return what.isCopied
        ? { intent: "success", text: texts.copied(what.own ?? 0) }
        : { intent: "warning", text: texts.copyFailed };
    case "exported":
      return { intent: "success", text: texts.exported(what.file, what.own ?? 0) };
    case "file-unreadable":
      return { intent: "error", text: texts.fileNotRead(what.file, say(what.sentence, language)) };
    case "codes-loaded":
      return { intent: "success", text: texts.codesLoaded(what.list.title, what.list.codes.length) };
    case "codes-removed":
      return { intent: "success", text: texts.codesRemoved(what.list.title) };
    case "list-read":
      return { intent: "success", text: texts.day.listRead(what.file, what.taken, what.kept) };
    case "list-refused":
    case "not-audited":
      return { intent: "warning", text: say(what.sentence, language) };
    case "failed": {
      const notice = failureNotice(what.failure, language);
      return what.isReadAgain ? { ...notice, text: texts.validatedAgain(notice.text) } : notice;
    }
  }
}

/** The name under which a deed can be taken back. */
export function deedName(deed: Deed, language: Language): string {
  switch (deed.kind) {
    case "accepted":
      return addresses(deed, language);
    case "repaired":
      return say(deed.name, language);
    case "last-year-taken":
      return textsIn(language).lastYear;
    case "filled-in":
      return textsIn(language).day.filledIn(deed.edits.length);
    case "text-corrected":
      return addresses(deed, language);
  }
}

function doneSentence(deed: Deed, language: Language): string {
  const texts = textsIn(language);
  switch (deed.kind) {
    case "accepted":
      return texts.accepted(
        addresses(deed, language),
        deed.edits.map(({ after }) => shownContent(after.content)).join(texts.listSeparator),
      );
    case "repaired":
      return texts.repaired(deed.edits.length);
    case "last-year-taken":
      return texts.lastYearTaken(deed.edits.length);
    case "filled-in":
      return texts.day.filledInSaid(deed.edits.length);
    case "text-corrected":
      return texts.audit.written(addresses(deed, language));
  }
}

function addresses({ edits }: Deed, language: Language): string {
  return edits.map(({ cell }) => qualifiedAddress(cell)).join(textsIn(language).listSeparator);
}

/** A content as a sentence says it: amounts with thousands separators, nothing as 空. */
export function contentSaid(content: CellContent, language: Language): string {
  return content === null || content === "" ? textsIn(language).emptyCell : shownContent(content);
}

function shownContent(content: CellContent): string {
  return typeof content === "number"
    ? content.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 20 })
    : said(content);
}

/** A failure of any kind as one sentence with what to do. */
function failureNotice(failure: unknown, language: Language): Notice {
  const texts = textsIn(language);
  if (failure instanceof HostRefusal)
    return { intent: "error", text: texts.refusals[failure.reason](failure.where), detail: failure.detail };
  return {
    intent: "error",
    text: texts.unexpected,
    detail: failure instanceof Error ? failure.message : String(failure),
  };
}
