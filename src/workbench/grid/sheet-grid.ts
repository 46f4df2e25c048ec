import { LocaleType, mergeLocales } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import formatsEnglish from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import formatsChinese from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import "@univerjs/preset-sheets-core/lib/index.css";
import english from "@univerjs/preset-sheets-core/locales/en-US";
import chinese from "@univerjs/preset-sheets-core/locales/zh-CN";
import type { HostWorkbook } from "../../embedded-host";
import type { WorkbookLooks } from "../looks/looks";
import { createUniver } from "./create-univer";
import { followGrid } from "./grid-to-model";
import { followModel } from "./model-to-grid";
import { isPermitted } from "./permitted-commands";
import { snapshot } from "./snapshot";
import type { Turn } from "./turn";

export interface SheetGridOptions {
  readonly container: HTMLElement;
  readonly language: "zh" | "en";
  readonly isDark: boolean;
  /** A protected sheet did not take what a person typed; the grid shows the old content again. */
  readonly onRefused: (sheet: string) => void;
}

/** The sheets of a workbook in Univer: shows what the model holds and brings a person's edits into it. */
export class SheetGrid {
  private readonly univer: FUniver;
  private locale: LocaleType;
  private shown = 0;
  private stopFollowing: () => void = () => undefined;

  constructor(private readonly options: SheetGridOptions) {
    this.locale = localeOf(options.language);
    const univer = createUniver({
      locale: this.locale,
      locales: {
        [LocaleType.ZH_CN]: mergeLocales(chinese, formatsChinese),
        [LocaleType.EN_US]: mergeLocales(english, formatsEnglish),
      },
      darkMode: options.isDark,
      presets: [
        UniverSheetsCorePreset({
          container: options.container,
          header: true,
          toolbar: false,
          contextMenu: false,
          disableAutoFocus: true,
          disableTextFormatAlert: true,
          disableTextFormatMark: true,
          footer: { menus: false, zoomSlider: false, addSheetButtonConfig: { show: false } },
          formula: { initialFormulaComputing: CalculationMode.WHEN_EMPTY },
        }),
        UniverSheetsConditionalFormattingPreset(),
      ],
    });
    this.univer = univer;
    univer.addEvent(univer.Event.BeforeCommandExecute, (command) => {
      if (!isPermitted(command.id)) command.cancel = true;
    });
    // Once Univer has begun to rename or to drag a tab, its bar does not recover from being refused.
    options.container.addEventListener("pointerdown", keepTabInFront, { capture: true });
  }

  /**
   * Shows another workbook instead of the present one, which stays until the other is ready.
   * @param pause lets the page go on between two sheets
   */
  async show(workbook: HostWorkbook, looks: WorkbookLooks, pause: () => Promise<void>): Promise<void> {
    const turn = ++this.shown;
    const pictured = await snapshot(workbook, looks, this.locale, pause);
    // Another was asked for meanwhile.
    if (turn !== this.shown) return;
    this.stopFollowing();
    const present = this.univer.getActiveWorkbook();
    if (present) this.univer.disposeUnit(present.getId());
    const grid = this.univer.createWorkbook(pictured);
    const speaking: Turn = { isModelSpeaking: false, isGridSpeaking: false };
    const stopGrid = followGrid(this.univer, grid, workbook, speaking, this.options.onRefused);
    const stopModel = followModel(this.univer, grid, workbook, looks, speaking);
    this.stopFollowing = () => {
      stopGrid();
      stopModel();
    };
  }

  /** Menus and hints in another language; the sheets stay as they are. */
  setLanguage(language: "zh" | "en"): void {
    this.locale = localeOf(language);
    this.univer.setLocale(this.locale);
  }

  /** Puts the keyboard into the sheet. */
  focus(): void {
    this.options.container.querySelector<HTMLElement>('[data-u-comp="editor"]')?.focus();
  }

  setDark(isDark: boolean): void {
    this.univer.toggleDarkMode(isDark);
  }

  /** Confirms what is being typed, as Enter would; the pane and the ribbon ask for it when they take over. */
  async confirmEdit(): Promise<void> {
    const workbook = this.univer.getActiveWorkbook();
    if (workbook?.isCellEditing()) await workbook.endEditingAsync(true);
  }
}

/** A double click or a long press on the tab in front would rename or move the sheet, which cannot be saved. */
function keepTabInFront(event: PointerEvent): void {
  const isOnTab = event.target instanceof Element && event.target.closest('[role="tab"][aria-selected="true"]');
  if (isOnTab) event.stopPropagation();
}

const localeOf = (language: "zh" | "en"): LocaleType => (language === "zh" ? LocaleType.ZH_CN : LocaleType.EN_US);
