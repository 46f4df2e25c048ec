/** What this folder needs of `Excel` and `Office`; tests give Microsoft's library over the embedded host. */
export interface OfficeConnection {
  /** @param waits the batch may wait until no cell is being edited; for reading only (office-js 1393) */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>, waits?: boolean): Promise<T>;
  /** Runs in the context in which an event handler was registered. */
  runIn<T>(
    context: OfficeExtension.ClientRequestContext,
    batch: (context: Excel.RequestContext) => Promise<T>,
  ): Promise<T>;
  /** True where Excel has this ExcelApi set, `1.9`. */
  has(set: string): boolean;
}

/** The connection to the Excel this page runs in; call it once `Office.onReady` has answered. */
export function officeConnection(excel: typeof Excel = Excel, office: typeof Office = Office): OfficeConnection {
  return {
    run: (batch, waits = false) => excel.run({ delayForCellEdit: waits }, batch),
    runIn: (context, batch) => excel.run(context as Excel.RequestContext, batch),
    has: (set) => office.context.requirements.isSetSupported("ExcelApi", set),
  };
}
