import { createDirectHost, fromWorkbook, toWorkbook, type HostWorkbook } from "../../src/embedded-host";
import type { HostPort } from "../../src/workbook/ports";
import type { Workbook } from "../../src/workbook/workbook";
import { createWpsHost } from "../../src/wps";
import { readWorkbook } from "../../src/xlsx";
import { patchWorkbook } from "../../src/xlsx/patch";
import { changesBetween } from "../../src/workbench/changed-cells";
import { opened } from "../excel/support/opened";
import { fakeWps } from "../wps/support/fake-wps";
import { workbookFile } from "./workbook-file";

/** A program that holds a workbook, seen from the add-in and from the person before it. */
export interface OpenHost {
  readonly port: HostPort;
  /** What the person works on. */
  readonly model: HostWorkbook;
  /** The workbook as whoever opens it next will find it. */
  seen(): Workbook;
}

/** A pane opened on a workbook in one program after another. */
export type OpenIn = (model: HostWorkbook) => OpenHost;

const inExcel: OpenIn = (model) => ({ port: opened(model).port, model, seen: () => toWorkbook(model) });

const inWps: OpenIn = (model) => ({
  port: createWpsHost(fakeWps(model, { fileOf: workbookFile }).app),
  model,
  seen: () => toWorkbook(model),
});

/** Read from a file, worked on in the page, seen after saving and opening again. */
const inFile: OpenIn = (model) => {
  const file = workbookFile(toWorkbook(model));
  return {
    port: createDirectHost(model),
    model,
    seen: () => {
      const { edits } = changesBetween(readWorkbook(file, model.name), toWorkbook(model));
      return readWorkbook(edits.length === 0 ? file : patchWorkbook(file, edits), model.name);
    },
  };
};

export const HOSTS: readonly (readonly [name: string, openIn: OpenIn])[] = [
  ["Excel", inExcel],
  ["WPS", inWps],
  ["a file in the page", inFile],
];

/** A workbook in memory, as if read from its file. */
export const modelOf = (workbook: Workbook): HostWorkbook =>
  fromWorkbook(readWorkbook(workbookFile(workbook), workbook.name));
