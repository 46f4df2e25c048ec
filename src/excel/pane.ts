import { PANE_COMMANDS, type PanePort } from "../workbook/ports";

/** Excel around the task pane, which a shared runtime keeps alive behind the ribbon. Call it once `Office.onReady` has answered. */
export function createExcelPane(office: typeof Office = Office): PanePort {
  return {
    language: office.context.displayLanguage,
    background: () => {
      // Excel on the web does not tell its theme.
      const { officeTheme } = office.context as { readonly officeTheme?: { readonly bodyBackgroundColor?: string } };
      return officeTheme?.bodyBackgroundColor ?? null;
    },
    files: { sample: "assets/sample/disclosure-2024.xlsx", template: "assets/template/disclosure-template.xlsx" },
    onCommand: (run) => {
      for (const command of PANE_COMMANDS) {
        office.actions.associate(command, (event: { completed(): void }) => {
          void run(command).finally(() => {
            event.completed();
          });
        });
      }
    },
    show: async () => {
      try {
        await office.addin.showAsTaskpane();
      } catch {
        // Without a shared runtime Excel cannot be asked; there the pane that hears this is already shown.
      }
    },
  };
}
