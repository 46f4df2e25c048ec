import { useCallback, useEffect, useRef, useState, type ReactElement } from "react";
import { isUnchanged } from "./changed-file";
import type { SheetGrid } from "./grid/sheet-grid";
import { openDocument, type OpenDocument } from "./open-document";
import { Ribbon } from "./ribbon";
import { saveDocument } from "./save-document";
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

const SAMPLE = "disclosure-2024.xlsx";

interface Notice {
  readonly kind: "info" | "error";
  readonly text: string;
}

interface WorkbenchProps {
  readonly language: Language;
  /** Shows switches that play Excel's awkward moments. */
  readonly simulates: boolean;
}

/** Sheets and task pane side by side, as in Excel, for whoever has none. */
export function Workbench({ language, simulates }: WorkbenchProps): ReactElement {
  const texts = textsIn(language);
  const [document, setDocument] = useState<OpenDocument | null>(null);
  const [waiting, setWaiting] = useState<File | "sample" | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [panePage, setPanePage] = useState<Window | null>(null);
  const isEdited = useEdited(document);
  const isDark = useDarkMode();
  const gridPlace = useRef<HTMLDivElement>(null);
  const grid = useRef<SheetGrid | null>(null);
  const shell = useRef<HTMLDivElement>(null);
  const picker = useRef<HTMLInputElement>(null);

  const fail = useCallback((text: string) => {
    setNotice({ kind: "error", text });
  }, []);

  const show = useCallback(
    async (file: Uint8Array, name: string) => {
      try {
        const opened = await openDocument(file, name, language === "zh" ? "zh-CN" : "en-US");
        const { SheetGrid } = await import("./grid/sheet-grid");
        if (!gridPlace.current) return;
        grid.current ??= new SheetGrid({
          container: gridPlace.current,
          language,
          isDark: matchMedia("(prefers-color-scheme: dark)").matches,
          onRefused: (sheet) => {
            fail(texts.protectedSheet(sheet));
          },
        });
        grid.current.show(opened.model, opened.looks);
        setPanePage(null);
        setDocument(opened);
        setNotice(null);
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error;
        fail(texts.cannotRead(name, error.sentence[language]));
      }
    },
    [fail, language, texts],
  );

  const showSample = useCallback(async () => {
    try {
      const answer = await fetch(`assets/sample/${SAMPLE}`);
      if (!answer.ok) throw new Error(String(answer.status));
      await show(new Uint8Array(await answer.arrayBuffer()), SAMPLE);
    } catch {
      fail(texts.sampleMissing);
    }
  }, [fail, show, texts]);

  const openNow = useCallback(
    async (asked: File | "sample") => {
      if (asked === "sample") return showSample();
      try {
        refuseLargeFile(asked.size);
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error;
        fail(texts.cannotRead(asked.name, error.sentence[language]));
        return;
      }
      await show(new Uint8Array(await asked.arrayBuffer()), asked.name);
    },
    [fail, language, show, showSample, texts],
  );

  const open = useCallback(
    (asked: File | "sample") => {
      if (isEdited) setWaiting(asked);
      else void openNow(asked);
    },
    [isEdited, openNow],
  );

  const save = useCallback(async (): Promise<boolean> => {
    await grid.current?.confirmEdit();
    if (!document) return false;
    try {
      const changes = saveDocument(document);
      setNotice({
        kind: "info",
        text: isUnchanged(changes)
          ? texts.savedUnchanged(document.name)
          : texts.saved(document.name, changes.cells, changes.newSheets) +
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
    if (!document || !(await pressPatiently(document, action))) fail(texts.paneNotReady);
  };

  useEffect(() => {
    void showSample();
  }, [showSample]);
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
  const isDropping = useDroppedFile(open, () => {
    fail(texts.onlyOneFile);
  });

  useKeys(
    {
      "Ctrl+O": () => {
        picker.current?.click();
      },
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
        onOpen={open}
        onSave={() => void save()}
      />
      <Ribbon texts={texts} isReady={panePage !== null} onPress={(action) => void press(action)} />
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
      <main>
        <section className="grid" aria-label={texts.grid}>
          <div className="sheets" ref={gridPlace} />
          {document ? null : <p className="starting">{texts.starting}</p>}
        </section>
        <TaskPane
          texts={texts}
          document={document}
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
async function pressPatiently(document: OpenDocument, action: string): Promise<boolean> {
  for (let tried = 0; tried < TRIES; tried++) {
    if (await document.press(action)) return true;
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
