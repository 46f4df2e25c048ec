import { parseArgs } from "node:util";
import type { Bilingual } from "../disclosure/bilingual";
import { said, speak } from "./language";
import { Refusal } from "./system-errors";

/** An option of a command. */
export interface Option {
  readonly type: "string" | "boolean";
  readonly short?: string;
  readonly multiple?: boolean;
  /** What its value is, for the sentence that says it is missing: `输出文件名`. */
  readonly value?: Bilingual;
}

export type Options = Readonly<Record<string, Option>>;

/** What every command understands. */
export const COMMON_OPTIONS = {
  lang: { type: "string", value: { zh: "语言（zh或en）", en: "a language (zh or en)" } },
  help: { type: "boolean", short: "h" },
} as const satisfies Options;

export const COMMON_USAGE: Bilingual = {
  zh: `  --lang zh|en       用中文或英文说明结果（默认中文）
  -h, --help         显示本说明`,
  en: `  --lang zh|en       the language of the result (Chinese unless told otherwise)
  -h, --help         show this help`,
};

export type Token = ReturnType<typeof parseArgs<{ tokens: true; strict: false }>>["tokens"][number];

/** The words of a command, understood. */
export interface Words {
  readonly positionals: readonly string[];
  /** In the order typed, for commands in which the order matters. */
  readonly tokens: readonly Token[];
  has(name: string): boolean;
  /** `null` where it was not given. */
  text(name: string): string | null;
  /** All values of an option that may be given several times. */
  texts(name: string): readonly string[];
}

/**
 * Understands the words of a command.
 * @returns `null` where help is asked for
 * @throws Refusal for an unknown option, one without its value, with a value it does not take, or given twice
 */
export function understood(words: readonly string[], options: Options, usage: Bilingual): Words | null {
  const known: Options = { ...COMMON_OPTIONS, ...options };
  const described = Object.fromEntries(
    Object.entries(known).map(([name, { type, short, multiple = false }]) => [
      name,
      { type, multiple, ...(short === undefined ? {} : { short }) },
    ]),
  );
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options: described,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const lang = [values["lang"]].flat()[0];
  const isKnown = lang === "zh" || lang === "en";
  if (isKnown) speak(lang);
  if (values["help"] === true) return null;
  const given = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    refuseOption(token, option, given.has(token.name), usage);
    given.add(token.name);
  }
  if (lang !== undefined && !isKnown)
    throw misused({ zh: `--lang后面应为zh或en，现为“${String(lang)}”。`, en: `--lang takes zh or en.` }, usage);
  const texts = (name: string): string[] =>
    [values[name] ?? []].flat().flatMap((value) => (typeof value === "string" ? [value] : []));
  return {
    positionals,
    tokens,
    has: (name) => given.has(name),
    text: (name) => texts(name)[0] ?? null,
    texts,
  };
}

function refuseOption(
  { rawName, value }: Extract<Token, { kind: "option" }>,
  option: Option | undefined,
  isRepeated: boolean,
  usage: Bilingual,
): void {
  if (option === undefined) throw misused({ zh: `不认识选项${rawName}。`, en: `Unknown option ${rawName}.` }, usage);
  if (option.type === "boolean" && value !== undefined)
    throw misused({ zh: `${rawName}后面不写内容。`, en: `${rawName} takes no value.` }, usage);
  if (option.type === "string" && (value === undefined || value === "" || value.startsWith("--"))) {
    const what = option.value ?? { zh: "文件名", en: "a file name" };
    throw misused({ zh: `${rawName}后面缺少${what.zh}。`, en: `${rawName} needs ${what.en} after it.` }, usage);
  }
  if (isRepeated && option.multiple !== true)
    throw misused({ zh: `${rawName}写了两次，没有执行。`, en: `${rawName} is given twice; nothing was done.` }, usage);
}

/** A refusal of the words themselves: the sentence, then how the command is used. */
export function misused({ zh, en }: Bilingual, usage: Bilingual): Refusal {
  return new Refusal({ zh: `${zh}\n\n${usage.zh}`, en: `${en}\n\n${usage.en}` });
}

/** The help of a command. */
export const helpOf = (usage: Bilingual): string => `${said(usage)}\n`;
