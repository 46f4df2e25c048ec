import { wordsOf, type Words } from "./clause-words";
import { lastClauseOf, lastPart, subjectClause } from "./clauses";
import type { CodeNames } from "./code-names";
import type { Claim, Frame, UnknownPath } from "./frame";
import { pairedWords } from "./pairs";
import type { Quantity } from "./quantity";
import type { ReadParagraph } from "./read-paragraph";
import { isReason, readRole, type Reading } from "./roles";
import { LONGEST } from "./stretch";
import { readingsOf, saysNothing, subjectKey, within, type Said } from "./subject";

/** What is known while reading, and what is found. */
export interface Around {
  readonly frames: Frame[];
  readonly unknownPaths: UnknownPath[];
  readonly codeNames: CodeNames;
  readonly departments: readonly string[];
  readonly year: number | null;
  readonly projects: ReadonlySet<string>;
  /** The frame whose parts the paragraphs below enumerate. */
  lead: Frame | null;
  leadSaid: Said;
  lists: number;
  /** Whether the heading above says that an amount is divided by 经济分类. */
  isEconomic: boolean;
  /** Whether items of the classification were told below this heading: what follows may go on about the last of them. */
  hasItems: boolean;
}

interface Level {
  readonly current: Frame | null;
  readonly parent: Frame | null;
  readonly list: number;
}

/** What leads to the parts of an amount. */
const PART_WORDS = /^(?:其中)?(?:：|，)?(?:主要)?(?:包括|含|包含)?(?:：|，)?/u;
const OPENS_LIST = /(?:其中|如下|包括|分别|情况)?(?:包括)?：$|其中，?$|如下。$/u;
const TITLE_SENTENCE =
  /^(\ue000*(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\ue000)[^，。；：\d]{2,20})。(?=20\d\d年)/u;
/** “三公”经费以外，培训费…: beside the list above, and no part of it. */
const BESIDE = /^[^，。：；]{0,20}(?:以外|之外)，|^(?:此外|另外|另)，/u;
const FROM_NOTHING = /^（(?:20\d\d年度?|上年度?|去年)(?:预算)?(?:未|没有)安排/u;
const PROJECT_HEADING = /^(?:（[^）]+）)?(?:\d+[、.])?项目名称：(.+)$/u;

/** Reads one paragraph from left to right; what it learns of the ones below goes into `around`. */
export class ParagraphReader {
  #current: Frame | null = null;
  #parent: Frame | null;
  #list: number;
  #context: Said;
  readonly #brackets: Level[] = [];
  #depth = 0;
  #isEconomic: boolean;

  constructor(
    readonly around: Around,
    readonly paragraph: number,
    readonly heading: Said,
  ) {
    this.#parent = around.lead;
    this.#list = around.lists;
    this.#context = within(heading, around.leadSaid);
    this.#isEconomic = around.isEconomic;
  }

  saidByHeading(text: string): Said {
    const project = PROJECT_HEADING.exec(text)?.[1];
    return project !== undefined ? { project } : this.#words(text.replace(/.*?20\d\d年/u, "")).said;
  }

  read({ masked: told, quantities }: ReadParagraph): void {
    // 1.因公出国（境）费用。2026年预算数0万元: a title that ends in a full stop is what the rest is about.
    const masked = told.replace(TITLE_SENTENCE, "$1：");
    this.#isEconomic ||= told.includes("经济分类");
    if (BESIDE.test(masked)) [this.#parent, this.#context] = [null, this.heading];
    const figures = quantities.filter(({ isBound }) => !isBound);
    const paired = pairedWords(masked, figures);
    let at = 0;
    for (const quantity of figures) {
      const sentence = Math.max(at, masked.slice(0, quantity.from).lastIndexOf("。") + 1);
      if (sentence > at) this.#endSentence(masked.slice(at, sentence));
      const from = Math.max(sentence, quantity.from - LONGEST);
      const before = this.#structure(masked.slice(from, quantity.from), quantities, from);
      this.#place(quantity, paired.get(quantity) ?? before, masked.slice(quantity.to));
      at = quantity.to;
    }
    this.#finish(masked.slice(at), masked);
  }

  /** A list within a list ends with its sentence. */
  #endSentence(passed: string): void {
    this.#closeBrackets(passed);
    const isToldAll = (parent: Frame | null): boolean =>
      parent !== null &&
      !/资金分配/u.test(parent.label) &&
      this.around.frames.filter((frame) => frame.parent === parent).length > 1;
    while (this.#stack.length > 0 && isToldAll(this.#parent)) this.#close();
  }

  #closeBrackets(passed: string): void {
    for (const _ of passed.matchAll(/）/gu)) this.#pop();
  }

  #pop(): void {
    const level = this.#brackets.pop();
    if (level) ({ current: this.#current, parent: this.#parent, list: this.#list } = level);
  }

  /** Follows brackets and 其中 in the words before a figure; gives the words that belong to the figure. */
  #structure(before: string, quantities: readonly Quantity[], offset: number): string {
    let words = before;
    for (const bracket of [...before.matchAll(/[（）]/gu)]) {
      const place = bracket.index;
      const close = before.indexOf("）", place);
      if (bracket[0] === "（" && close < 0 && holdsQuantity(quantities, offset + place)) {
        this.#brackets.push({ current: this.#current, parent: this.#parent, list: this.#list });
        words = before.slice(place + 1);
      } else if (bracket[0] === "）" && before.lastIndexOf("（", place) < 0) {
        this.#pop();
        words = before.slice(place + 1);
      }
    }
    const parts = words.lastIndexOf("其中");
    const opens = parts >= 0 ? parts : /^(?:，?(?:主要)?包括：|包括|含|包含)/u.test(words) ? 0 : -1;
    if (opens >= 0 && this.#current !== null && this.#current !== this.#parent) {
      this.#open(this.#current);
      return words.slice(opens).replace(PART_WORDS, "，");
    }
    if (opens >= 0) return words.slice(opens).replace(PART_WORDS, "，");
    if (/^；/u.test(words) && this.#depth > 1) this.#close();
    return words;
  }

  #stack: Level[] = [];

  #open(parent: Frame): void {
    this.#stack.push({ current: parent, parent: this.#parent, list: this.#list });
    this.#depth += 1;
    this.#parent = parent;
    this.around.lists += 1;
    this.#list = this.around.lists;
  }

  #close(): void {
    const level = this.#stack.pop();
    if (!level) return;
    this.#depth -= 1;
    ({ current: this.#current, parent: this.#parent, list: this.#list } = level);
  }

  #place(quantity: Quantity, told: string, after: string): void {
    // 主要用于以下方面：… opens a list and gives no reason.
    const before = told.replace(/^.*(?:方面|如下|内容|包括)：/u, (lead) => (isReason(lead) ? "：" : lead));
    const isNote =
      isReason(lastPart(before)) || (isReason(before) && !this.#startsAnew(before)) || /分别/u.test(before);
    const role = readRole(before, quantity.kind, this.around.year);
    const reading: Reading =
      isNote && role.role !== "share" ? { ...role, role: "note", subjectWords: lastPart(before) } : role;
    const colon = reading.subjectWords.lastIndexOf("：");
    const lead = colon < 0 ? null : this.#words(lastClauseOf(reading.subjectWords.slice(0, colon)));
    const own = this.#words(subjectClause(reading.subjectWords.slice(colon + 1)));
    if (lead && (!saysNothing(lead.said) || lead.foreign !== ""))
      this.#leadIn(lead, saysNothing(own.said) && own.foreign === "");
    const words = this.#planned(lead && saysNothing(own.said) && own.foreign === "" ? lead : own);
    const isSilent = saysNothing(words.said) && words.foreign === "";
    const isRepeated =
      this.#current !== null &&
      !saysNothing(words.said) &&
      words.foreign === "" &&
      reading.role !== "level" &&
      subjectKey(words.said) === subjectKey(this.#current.own);
    const frame =
      (isSilent || isRepeated || reading.role === "note") && this.#current !== null
        ? this.#current
        : this.#frame(words);
    const claim: Claim = {
      quantity,
      role: reading.role,
      frame,
      direction: reading.direction,
      base: reading.base,
      shareOf: reading.shareOf === null ? null : this.#words(reading.shareOf).said,
      isFromNothing: FROM_NOTHING.test(after),
      before: lastClauseOf(before),
      attribute: /价值|原值|净值/u.test(before) ? "价值" : "",
      isOtherAccount: reading.isOtherAccount,
    };
    frame.claims.push(claim);
  }

  /** 安排购置50万元以上设备0台，100万元以上0台: what is planned is so to the end of the sentence. */
  #planned(words: Words): Words {
    const topic = /^assets\.(above(?:50|100))$/u.exec(words.said.topic ?? "")?.[1];
    const isPlanned = this.#current?.own.topic?.startsWith("assets.planned") ?? false;
    return topic !== undefined && isPlanned
      ? { ...words, said: { topic: `assets.planned${topic.replace("above", "Above")}` } }
      : words;
  }

  #startsAnew(before: string): boolean {
    return /[；。]/u.test(before) && !isReason(lastPart(before));
  }

  /** A clause that ends in a colon is what the rest of the paragraph is about. */
  #leadIn(lead: Words, isSubject: boolean): void {
    if (!isSubject) this.#context = within(this.#context, lead.said);
    if (lead.said.topic === "allocation") {
      this.#open(this.#frame({ said: {}, foreign: "", label: lead.label, paths: [] }));
      this.#context = {};
    }
  }

  #frame({ said, foreign, label, paths }: Words): Frame {
    const inherited = this.#parent === null ? this.#context : within(this.#context, this.#parent.readings[0] ?? {});
    const frame: Frame = {
      index: this.around.frames.length,
      paragraph: this.paragraph,
      own: said,
      readings: [
        ...(this.#isOfUnknown(said, foreign) || this.#mayBeAnothers(said) || this.#isPartOfOther(said) ? [{}] : []),
        ...readingsOf(said, [inherited, this.#context, this.heading]),
      ],
      isOfProject: this.heading.project !== undefined,
      foreign,
      label,
      parent: this.#parent,
      list: this.#list,
      claims: [],
    };
    this.around.frames.push(frame);
    this.#current = frame;
    if (said.code !== undefined) this.around.hasItems = true;
    for (const path of paths) this.around.unknownPaths.push({ ...path, frame });
    return frame;
  }

  /** 2023年执行数为… at the head of a paragraph, after items were told: of the item above, or of the whole. */
  #isOfUnknown(said: Said, foreign: string): boolean {
    const { code, project } = this.#context;
    const isSilent = saysNothing(said) && foreign === "";
    return (
      isSilent &&
      this.#parent?.paragraph !== this.paragraph &&
      this.around.hasItems &&
      code === undefined &&
      project === undefined
    );
  }

  /** 政府采购预算…，其中：一般公共预算…: a part of what no table divides, and no fund's whole. */
  #isPartOfOther(said: Said): boolean {
    const whole = this.#parent;
    return whole !== null && said.topic === undefined && (whole.own.topic !== undefined || whole.foreign !== "");
  }

  /** 会议费, 培训费 and what bears an economic name may be told of a fund or a kind that no table states. */
  #mayBeAnothers({ economic, purpose }: Said): boolean {
    return (economic !== undefined && !this.#isEconomic) || purpose === "meetings" || purpose === "training";
  }

  #words(clause: string): Words {
    return wordsOf(clause, this.around, this.paragraph);
  }

  /** What a paragraph that ends in a colon, or in 其中, opens for the ones below. */
  #finish(rest: string, whole: string): void {
    if (!OPENS_LIST.test(whole)) return;
    const head = this.#current ?? this.#parent;
    this.around.lists += 1;
    if (head !== null && this.#current !== null) {
      this.around.lead = topOf(this.#current, this.#parent);
      return;
    }
    this.around.leadSaid = this.#words(rest).said;
  }
}

function holdsQuantity(quantities: readonly Quantity[], place: number): boolean {
  return quantities.some(({ from }) => from > place);
}

const topOf = (current: Frame, parent: Frame | null): Frame =>
  parent !== null && parent.paragraph === current.paragraph ? parent : current;
