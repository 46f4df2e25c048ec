import { linksOf } from "../../src/diagnosis/formula-links";
import { LinearSystem } from "../../src/diagnosis/linear-system";
import { cellAddress } from "../../src/workbook/address";
import { onPaper, type Sheet } from "./equations-on-paper";

const gives = (formula: string, value: string) => ({ formula, value });

/** The links among all cells of a sheet. */
function linked(cells: Sheet) {
  const addresses = Object.keys(cells);
  const system = new LinearSystem(
    onPaper(
      cells,
      addresses.map((address) => `${address} = ${address}`),
    ).verdicts,
  );
  const links = linksOf(system);
  const name = (variable: number): string => cellAddress(system.figure(variable).cell);
  const at = (address: string): number => addresses.indexOf(address);
  return {
    influence: (address: string) =>
      Object.fromEntries([...links.influence(at(address))].map(([variable, factor]) => [name(variable), factor])),
    reads: (address: string) => [...links.readThrough(at(address))].map(name).sort(),
  };
}

test("a typed cell moves itself alone and reads nothing", () => {
  const { influence, reads } = linked({ A1: "3.00", A2: "1.00" });
  expect([influence("A1"), reads("A1")]).toEqual([{ A1: 1 }, []]);
});

test("a formula follows what it adds and takes away, each as often as it reads it", () => {
  const { influence, reads } = linked({
    ...{ A1: gives("=B1-C1+B1", "5.00"), A2: gives("=SUM(B1:C1)", "4.00") },
    ...{ B1: "3.00", C1: "1.00" },
  });
  expect(influence("B1")).toEqual({ B1: 1, A1: 2, A2: 1 });
  expect(influence("C1")).toEqual({ C1: 1, A1: -1, A2: 1 });
  expect(reads("A1")).toEqual(["B1", "C1"]);
});

test("formulas of formulas follow through all of them, along every way", () => {
  const { influence, reads } = linked({
    ...{ A1: gives("=A2+A3", "4.00"), A2: gives("=B1", "3.00"), A3: gives("=C1-B1", "1.00") },
    ...{ B1: "3.00", C1: "4.00" },
  });
  expect(influence("B1")).toEqual({ B1: 1, A2: 1, A3: -1, A1: 0 });
  expect(influence("C1")).toEqual({ C1: 1, A3: 1, A1: 1 });
  expect(reads("A1")).toEqual(["A2", "A3", "B1", "C1"]);
  const doubled = linked({ A1: gives("=B1+B1", "6.00"), A2: gives("=A1", "6.00"), B1: "3.00" });
  expect(doubled.influence("B1")).toEqual({ B1: 1, A1: 2, A2: 2 });
});

test("a range is read cell by cell, in rows and columns, and on its own sheet where it names none", () => {
  const { influence, reads } = linked({
    ...{ A1: gives("=SUM(B2:C3)", "10.00"), B2: "1.00", C2: "2.00", B3: "3.00", C3: "4.00", B4: "9.00", D2: "9.00" },
    ...{ A2: gives("=表1!B4", "9.00"), A3: gives("=表2!B4", "9.00") },
  });
  expect(reads("A1")).toEqual(["B2", "B3", "C2", "C3"]);
  expect(influence("B4")).toEqual({ B4: 1, A2: 1 });
  expect(reads("A3")).toEqual([]);
});

test("a formula that also does something else, or whose result is an old one, is taken as typed", () => {
  const { influence } = linked({
    ...{ A1: gives("=B1", "3.00"), A2: gives("=B1*1", "3.00"), A3: gives("=B1+B2", "9.00"), A4: gives("=Z9", "3.00") },
    ...{ B1: "3.00", B2: "1.00" },
  });
  expect(influence("B1")).toEqual({ B1: 1, A1: 1 });
});

test("a result may be off by what its digits round away, and no more", () => {
  const sum = (value: string) => linked({ A1: gives("=B1+C1", value), B1: "1.00", C1: "2.00" }).reads("A1").length;
  expect([sum("3.01"), sum("2.99"), sum("3.02"), sum("2.98")]).toEqual([2, 2, 0, 0]);
  expect(linked({ A1: gives("=B1", "3.01"), B1: "3.0" }).reads("A1")).toEqual(["B1"]);
});

test("a formula that reads itself is taken as typed, and a circle of formulas ends", () => {
  expect(linked({ A1: gives("=A1+B1", "3.00"), B1: "0.00" }).reads("A1")).toEqual([]);
  const circle = linked({ A1: gives("=A2", "3.00"), A2: gives("=A1", "3.00") });
  expect(circle.influence("A1")).toEqual({ A1: 2, A2: 1 });
  expect([circle.reads("A1"), circle.reads("A2")]).toEqual([["A2"], ["A1"]]);
});

test("a range of more cells than a table has sums a sheet, and is taken as typed", () => {
  const summed = (rows: number) => linked({ A1: gives(`=SUM(B1:K${rows})`, "3.00"), B1: "3.00" }).reads("A1");
  expect(summed(20_000)).toEqual(["B1"]);
  expect(summed(20_001)).toEqual([]);
});
