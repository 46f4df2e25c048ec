import { useCallback, useEffect, useRef, useState, type ReactElement } from "react";
import { canWriteInPlace, choose, type Asked } from "./asked";
import { isUnchanged } from "./changed-file";
import type { SheetGrid } from "./grid/sheet-grid";
import { nextPicture, unhurried } from "./next-picture";
import { openDocument, type OpenDocument } from "./open-document";
import { BUNDLED_NAMES, type Bundled, type PaneLink, type Premises } from "./premises";
import { Ribbon } from "./ribbon";
import { saveDocument } from "./save-document";
import { DISPLAY_LANGUAGES, putPageInto } from "./speak";
import { Simulation } from "./simulation";
import { TaskPane } from "./task-pane";
import { textsIn, type Language } from "./text";
import { TitleBar } from "./title-bar";
import { UnsavedDialog, type UnsavedChoice } from "./unsaved-dialog";
import { useDarkMode } from "./use-dark-mode";
import { useDroppedFile } from "./use-dropped-file";
import { useEdited } from "./use-edited";
import { useKeys } from "./use-keys";
import { factsOf, refuseLargeFile, UnreadableFile } from "../xlsx";
import { PatchRefused } from "../xlsx/patch";

interface Notice {
  readonly kind: "info" | "error";
  readonly text: string;
}

interface WorkbenchProps {
  readonly premises: Premises;
  /** The one to begin with. */
  readonly language: Language;
  /** Shows switches that play Excel's awkward moments. */
  readonly simulates: boolean;
}

/** Sheets and task pane side by side, as in Excel, for whoever has none. */
export function Workbench({ premises, language: first, simulates }: WorkbenchProps): ReactElement {
  const [language, setLanguage] = useState(first);
  const texts = textsIn(language);
  const [document, setDocument] = useState<OpenDocument | null>(null);
  const [waiting, setWaiting] = useState<Asked | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [panePage, setPanePage] = useState<Window | null>(null);
  const [isOpening, setOpening] = useState(false);
  const isEdited = useEdited(document);
  const isDark = useDarkMode();
  const gridPlace = useRef<HTMLDivElement>(null);
  const grid = useRef<SheetGrid | null>(null);
  const shell = useRef<HTMLDivElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const work = useRef<HTMLElement>(null);
  useEffect(() => {
    // What were typed into a workbook about to be replaced would be lost.
    if (work.current) work.current.inert = isOpening;
  }, [isOpening]);

  const fail = useCallback((text: string) => {
    setNotice({ kind: "error", text });
  }, []);

  const opening = useRef(0);
  const show = useCallback(
    async (read: () => Promise<Uint8Array>, name: string, handle: FileSystemFileHandle | null = null) => {
      // Of two that are opened at once the one asked for last is wanted, however long each takes to come.
      const turn = ++opening.current;
      setOpening(true);
      try {
        const file = await read();
        if (turn !== opening.current) return;
        setNotice({ kind: "info", text: texts.opening(name, file.length) });
        await nextPicture();
        const [opened, { SheetGrid }] = await Promise.all([
          openDocument(file, name, handle, DISPLAY_LANGUAGES[language], premises),
          import("./grid/sheet-grid"),
        ]);
        if (!gridPlace.current || turn !== opening.current) return;
        grid.current ??= new SheetGrid({
          container: gridPlace.current,
          language,
          isDark: matchMedia("(prefers-color-scheme: dark)").matches,
          onRefused: (sheet) => {
            fail(texts.protectedSheet(sheet));
          },
        });
        await grid.current.show(opened.model, opened.looks, unhurried());
        if (turn !== opening.current) return;
        setPanePage(null);
        setDocument(opened);
        setNotice(null);
      } catch (error) {
        if (turn !== opening.current) return;
        if (!(error instanceof UnreadableFile)) throw error;
        fail(texts.cannotRead(name, error.sentence[language]));
      } finally {
        if (turn === opening.current) setOpening(false);
      }
    },
    [fail, language, premises, texts],
  );

  const showBundled = useCallback(
    async (which: Bundled) => {
      try {
        await show(() => premises.bundled(which), BUNDLED_NAMES[which]);
      } catch {
        fail(texts.sampleMissing);
      }
    },
    [fail, premises, show, texts],
  );

  const openNow = useCallback(
    async (asked: Asked) => {
      if (typeof asked === "string") {
        await showBundled(asked);
        return;
      }
      const { file, handle } = asked;
      try {
        refuseLargeFile(file.size);
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error;
        fail(texts.cannotRead(file.name, error.sentence[language]));
        return;
      }
      await show(async () => new Uint8Array(await file.arrayBuffer()), file.name, handle);
    },
    [fail, language, show, showBundled, texts],
  );

  const open = useCallback(
    (asked: Asked) => {
      if (isEdited) setWaiting(asked);
      else void openNow(asked);
    },
    [isEdited, openNow],
  );

  /** The workbook stays open, with what was changed in it; only the pane begins anew. */
  const speak = useCallback(
    (other: Language) => {
      setLanguage(other);
      putPageInto(other);
      grid.current?.setLanguage(other);
      setNotice(null);
      if (document === null) return;
      setPanePage(null);
      setDocument({ ...document, link: premises.link(document.model, DISPLAY_LANGUAGES[other]) });
    },
    [document, premises],
  );

  const save = useCallback(async (): Promise<boolean> => {
    await grid.current?.confirmEdit();
    if (!document) return false;
    try {
      const { changes, document: saved } = await saveDocument(document);
      setDocument(saved);
      const isInPlace = document.handle !== null;
      setNotice({
        kind: "info",
        text: isUnchanged(changes)
          ? texts.savedUnchanged(document.name, isInPlace)
          : texts.saved(document.name, changes.cells, changes.newSheets, isInPlace) +
            (factsOf(document.file).isSigned ? texts.signatureLost : ""),
      });
      return true;
    } catch (error) {
      fail(
        error instanceof UnreadableFile || error instanceof PatchRefused
          ? texts.notWritten(error.sentence[language])
          : texts.notSaved(error instanceof Error ? error.message : String(error)),
      );
      return false;
    }
  }, [document, fail, language, texts]);

  const decide = async (choice: UnsavedChoice): Promise<void> => {
    const asked = waiting;
    setWaiting(null);
    if (asked === null || choice === "cancel" || (choice === "save" && !(await save()))) return;
    await openNow(asked);
  };

  const press = async (action: string): Promise<void> => {
    await grid.current?.confirmEdit();
    if (!document || !(await pressPatiently(document.link, action))) fail(texts.paneNotReady);
  };

  const hasBegun = useRef(false);
  useEffect(() => {
    // Another language makes other functions, and no other workbook.
    if (hasBegun.current) return;
    hasBegun.current = true;
    void showBundled("sample");
  }, [showBundled]);
  useEffect(() => {
    grid.current?.setDark(isDark);
  }, [isDark]);
  useEffect(() => {
    // Clicking into the task pane confirms what is being typed, so that the add-in finds no cell in edit mode.
    const confirm = (): void => void grid.current?.confirmEdit();
    window.addEventListener("blur", confirm);
    return () => {
      window.removeEventListener("blur", confirm);
    };
  }, []);
  const isDropping = useDroppedFile(
    (file) => {
      open({ file, handle: null });
    },
    () => {
      fail(texts.onlyOneFile);
    },
  );
  const chooseFile = useCallback(async () => {
    if (!canWriteInPlace) {
      picker.current?.click();
      return;
    }
    const chosen = await choose(texts.workbookFile);
    if (chosen) open(chosen);
  }, [open, texts]);

  useKeys(
    {
      "Ctrl+O": () => void chooseFile(),
      "Ctrl+S": () => void save(),
      F6: (isBackwards) => {
        const areas = [
          () => {
            shell.current?.querySelector<HTMLElement>(".command")?.focus();
          },
          () => {
            grid.current?.focus();
          },
          () => {
            focusPage(panePage);
          },
        ];
        const at = areaOf(window.document.activeElement);
        areas[(at + (isBackwards ? areas.length - 1 : 1)) % areas.length]?.();
      },
    },
    panePage,
  );

  return (
    <div className="workbench" ref={shell}>
      <TitleBar
        picker={picker}
        texts={texts}
        language={language}
        file={document?.name ?? null}
        isEdited={isEdited}
        icon={premises.icon("icon")}
        onOpen={open}
        onChoose={() => void chooseFile()}
        onSave={() => void save()}
        onOtherLanguage={() => {
          speak(language === "zh" ? "en" : "zh");
        }}
      />
      <Ribbon
        premises={premises}
        texts={texts}
        isReady={panePage !== null && !isOpening}
        onPress={(action) => void press(action)}
      />
      {notice ? (
        <div className={`notice ${notice.kind}`} role={notice.kind === "error" ? "alert" : "status"}>
          <span>{notice.text}</span>
          <button
            type="button"
            aria-label={texts.dismiss}
            onClick={() => {
              setNotice(null);
            }}
          >
            ×
          </button>
        </div>
      ) : null}
      {simulates && document ? <Simulation texts={texts} document={document} /> : null}
      <main ref={work} aria-busy={isOpening}>
        <section className="grid" aria-label={texts.grid}>
          <div className="sheets" ref={gridPlace} />
          {document ? null : <p className="starting">{texts.starting}</p>}
        </section>
        <TaskPane
          texts={texts}
          link={document?.link ?? null}
          onLoaded={(page) => {
            setPanePage(page);
          }}
        />
      </main>
      {isDropping ? <div className="drop">{texts.dropHere}</div> : null}
      {waiting !== null && document ? (
        <UnsavedDialog texts={texts} file={document.name} onChoice={(choice) => void decide(choice)} />
      ) : null}
    </div>
  );
}

const TRIES = 20;
const BETWEEN_TRIES = 100;

/** The page in the frame is loaded a moment before its add-in has set itself up. */
async function pressPatiently(link: PaneLink, action: string): Promise<boolean> {
  for (let tried = 0; tried < TRIES; tried++) {
    if (await link.press(action)) return true;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES));
  }
  return false;
}

/** Which of ribbon, sheets and task pane has the keyboard. */
function areaOf(element: Element | null): number {
  if (element?.tagName === "IFRAME") return 2;
  return element?.closest(".grid") ? 1 : 0;
}

/** Puts the keyboard into a page, on the first thing in it that takes it. */
function focusPage(page: Window | null): void {
  page?.focus();
  page?.document.querySelector<HTMLElement>("button:enabled, a[href], input:enabled, [tabindex='0']")?.focus();
}
