import type { FileData } from "./json";

/** A file that could not be read. @param error one plain sentence */
export function unreadableFile(file: string, error: string): FileData {
  return {
    file,
    department: null,
    year: null,
    form: null,
    status: "unreadable",
    error,
    tables: [],
    counts: { equations: 0, cells: 0, uncovered: 0, error: 0, warning: 0, format: 0, rounding: 0 },
    findings: [],
    diagnoses: [],
  };
}
