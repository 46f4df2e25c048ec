import { validateWorkbook } from "../src/actions/validate";
import { EmbeddedHost, fromWorkbook } from "../src/embedded-host";
import { loadOffice } from "../src/embedded-host/seams/load-office";
import { officeConnection } from "../src/excel/connection";
import { readWorkbook } from "../src/excel/read";
import { newSession } from "../src/excel/session";
import type { Workbook } from "../src/workbook/workbook";
import { amongOtherSheets, largerSample } from "./larger";
import { milliseconds, printTable, quantile } from "./report";

/** Prints what one 校验 costs over Microsoft's library: round trips, bytes, time. The host is the embedded one, so Excel's own time is not in it. */
export async function benchReading(sample: Workbook): Promise<void> {
  const workbooks: [string, Workbook][] = [
    ...[1, 10, 100].map((times): [string, Workbook] => [`${times}× rows`, largerSample(sample, times)]),
    ...[3, 30, 300].map((sheets): [string, Workbook] => [`${sheets} sheets`, amongOtherSheets(sample, sheets)]),
  ];
  const rows = [["", "round trips", "kB read", "read ms", "recognise, check, diagnose ms"]];
  for (const [name, workbook] of workbooks) rows.push([name, ...(await costs(workbook))]);
  printTable("校验 over the embedded host", rows);
}

async function costs(workbook: Workbook): Promise<string[]> {
  const reading: number[] = [];
  const validating: number[] = [];
  let trips = 0;
  let bytes = 0;
  for (let run = 0; run < 3; run += 1) {
    const host = new EmbeddedHost(fromWorkbook(workbook));
    const { excel, office } = loadOffice(host);
    const connection = officeConnection(excel, office);
    const start = performance.now();
    const read = await readWorkbook(connection, newSession());
    const afterReading = performance.now();
    validateWorkbook(read);
    validating.push(performance.now() - afterReading);
    reading.push(afterReading - start);
    trips = host.roundTrips;
    bytes = host.trips.reduce((total, trip) => total + trip.responseBytes, 0);
  }
  return [
    String(trips),
    (bytes / 1024).toFixed(0),
    milliseconds(quantile(reading, 0)),
    milliseconds(quantile(validating, 0)),
  ];
}
