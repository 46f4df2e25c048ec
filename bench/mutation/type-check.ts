import path from "node:path";
import ts from "typescript";

/** A piece of a file replaced. Lines and columns count from one. */
export interface Replacement {
  readonly file: string;
  readonly start: Place;
  readonly end: Place;
  readonly text: string;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** Tells whether a file still compiles with a piece of it replaced. */
export function typeChecker(files: readonly string[]): (replacement: Replacement) => boolean {
  const { config } = ts.readConfigFile("tsconfig.json", (file) => ts.sys.readFile(file)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, ".");
  const versions = new Map<string, { readonly version: number; readonly text: string }>();
  const textOf = (file: string): string | undefined => versions.get(file)?.text ?? ts.sys.readFile(file);
  const service = ts.createLanguageService({
    getCompilationSettings: () => ({ ...options, types: [] }),
    getScriptFileNames: () => files.map((file) => path.resolve(file)),
    getScriptVersion: (file) => String(versions.get(file)?.version ?? 0),
    getScriptSnapshot: (file) => {
      const text = textOf(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => process.cwd(),
    getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
    fileExists: (file) => ts.sys.fileExists(file),
    readFile: (file) => ts.sys.readFile(file),
  });
  const put = (file: string, text: string): void => {
    versions.set(file, { version: (versions.get(file)?.version ?? 0) + 1, text });
  };
  return ({ file, start, end, text }) => {
    const name = path.resolve(file);
    const source = ts.sys.readFile(name) ?? "";
    const lines = ts.createSourceFile(name, source, ts.ScriptTarget.ES2022);
    const at = ({ line, column }: Place): number => lines.getPositionOfLineAndCharacter(line - 1, column - 1);
    put(name, `${source.slice(0, at(start))}${text}${source.slice(at(end))}`);
    const faults = [...service.getSyntacticDiagnostics(name), ...service.getSemanticDiagnostics(name)];
    put(name, source);
    return faults.length === 0;
  };
}
