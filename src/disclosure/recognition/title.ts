import { TABLE_DEFINITIONS } from "../kinds";
import type { TableKind } from "../kinds/definition";
import { plain } from "./label";

/** What a title ends in, after what the table is about. */
const TABLE = "(?:预算)?(?:总体情况表|情况总表|情况统计表|统计表|预算情况表|情况表|明细表|汇总表|总表|预算表|表)";
/** Words that turn the title of a whole into that of a part. */
const PART = /基金|资本|基本支出|项目支出|一般公共|财政拨款|明细|专项|三公|经济分类|采购/u;
/** As `PART`, for the tables by economic class themselves. */
const PART_BUT_CLASS = /基金|资本|基本支出|项目支出|一般公共|财政拨款|明细|专项|三公|采购|收支/u;
/** Other tables of the same workbooks, whatever else they are called. */
const FOREIGN = /上级.{0,6}补助|分单位|分科目|分项目|绩效|决算(?!\))|目录|封面/u;

interface TitlePattern {
  readonly kind: TableKind;
  /** What the title says, without brackets; the whole of its end. */
  readonly is: RegExp;
  readonly isNot?: RegExp;
  /** What a bracket behind it says. */
  readonly bracket?: RegExp;
}

const ends = (core: string): RegExp => new RegExp(`${core}${TABLE}$`, "u");
const GENERAL_PUBLIC = "一般公共(?:预算)?(?:财政)?(?:拨款)?(?:安排的?)?";
const BY_ECONOMIC = /经济/u;
const BY_GOVERNMENT_CLASS = /政府(?:预算)?(?:支出)?经济/u;
/** Expenditure of the whole department; what its table is called where it is by economic class. */
const ALL_EXPENDITURE = "支出(?:预算)?(?:分类)?";
const BY_FUNCTION = /功能/u;

/** Read from top to bottom; the first that fits names the table. One pattern a kind takes nearly all printed titles. */
const PATTERNS: readonly TitlePattern[] = [
  { kind: "fundThreePublicExpenses", is: /基金.*三公.*表$/u, isNot: /一般公共|资本|财政拨款/u },
  { kind: "threePublicExpenses", is: /三公.*表$/u, isNot: /^(?!.*一般公共).*资本/u },
  { kind: "procurement", is: ends("政府采购(?:项目|货物)?(?:支出|预算)+") },
  { kind: "purchasedServices", is: ends("(?:政府)?购买服务(?:项目)?(?:支出|预算)*") },
  { kind: "transfersDown", is: ends("对下(?:级)?(?:专项)?转移支付(?:支出|预算)*") },
  { kind: "newAssets", is: ends("新增(?:国有)?资产(?:配置|购置)?(?:支出|预算)*") },
  { kind: "agencyOperating", is: ends("机关运行经费(?:支出)?(?:预算)?(?:财政拨款)?") },
  { kind: "carryover", is: /(?:上年)?结转结余(?:情况|资金)?(?:明细)?(?:情况)?表$/u },
  { kind: "projectList", is: ends("专项业务经费(?:支出)?") },
  { kind: "governmentFundOverview", is: ends("政府(?:性)?基金(?:预算)?收支") },
  { kind: "governmentFund", is: ends("政府(?:性)?基金(?:预算)?(?:财政)?(?:拨款)?支出(?:功能分类|预算)?") },
  { kind: "stateCapital", is: ends("国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:支出)?(?:功能分类|预算)?") },
  { kind: "projectsByEconomic", is: ends(`${GENERAL_PUBLIC}项目支出(?:预算)?`), bracket: BY_ECONOMIC },
  { kind: "projects", is: ends(`${GENERAL_PUBLIC}项目支出(?:预算)?`) },
  { kind: "basicByFunction", is: ends(`${GENERAL_PUBLIC}基本支出(?:预算)?`), bracket: BY_FUNCTION },
  {
    kind: "basicExpenditure",
    is: ends(`${GENERAL_PUBLIC}基本支出(?:部门预算)?(?:预算)?(?:支出)?(?:[分按]?经济(?:分类)?(?:科目)?)?(?:预算)?`),
  },
  { kind: "generalPublicByEconomic", is: ends(`${GENERAL_PUBLIC}支出(?:部门预算)?经济分类`) },
  { kind: "generalPublicByEconomic", is: ends(`${GENERAL_PUBLIC}支出(?:预算)?`), bracket: BY_ECONOMIC },
  { kind: "generalPublicExpenditure", is: ends(`${GENERAL_PUBLIC}支出(?:功能分类)?(?:预算)?`) },
  { kind: "appropriation", is: ends("财政拨款(?:预算)?收支(?:预算)?"), isNot: /基金|资本|一般公共/u },
  { kind: "fiscalBasic", is: ends("财政拨款(?:预算)?基本支出(?:预算)?") },
  { kind: "fiscalExpenditure", is: ends("财政拨款支出(?:预算)?"), isNot: /基金|资本|一般公共/u },
  { kind: "fiscalProjects", is: ends("财政拨款(?:预算)?项目支出(?:预算)?"), isNot: /基金|资本|一般公共/u },
  {
    kind: "specialAccountExpenditure",
    is: ends("(?:财政专户管理?(?:的)?(?:资金)?|专户管理资金)(?:预算)?支出(?:功能分类|预算)?"),
  },
  { kind: "projectsByFund", is: ends("项目支出(?:及其他支出)?(?:预算)?"), isNot: /基金|资本|一般公共|基本支出/u },
  { kind: "basicByFund", is: ends("基本支出(?:预算)?"), isNot: /基金|资本|一般公共|财政拨款/u },
  {
    kind: "expenditureByGovernmentClass",
    is: ends(`${ALL_EXPENDITURE}政府(?:预算)?经济分类(?:科目)?`),
    isNot: PART_BUT_CLASS,
  },
  {
    kind: "expenditureByGovernmentClass",
    is: ends(ALL_EXPENDITURE),
    isNot: PART_BUT_CLASS,
    bracket: BY_GOVERNMENT_CLASS,
  },
  {
    kind: "expenditureByEconomic",
    is: ends(`${ALL_EXPENDITURE}(?:[分按])?(?:部门(?:预算)?)?经济(?:分类|科目|分类科目)`),
    isNot: PART_BUT_CLASS,
  },
  { kind: "expenditureByEconomic", is: ends(ALL_EXPENDITURE), isNot: PART_BUT_CLASS, bracket: BY_ECONOMIC },
  { kind: "overview", is: /收支(?:预算)?(?:总表|总体情况表|情况总表)$/u, isNot: PART },
  { kind: "income", is: /收入(?:预算)?(?:总表|总体情况表|情况总表)$|(?:部门|单位)收入预算表$/u, isNot: PART },
  { kind: "expenditure", is: /支出(?:预算)?(?:总表|总体情况表|情况总表)$|(?:部门|单位)支出预算表$/u, isNot: PART },
];

/** What brackets in a title say where they make it another table's; 草案, 样表, 续表 and the like do not. */
const FOREIGN_BRACKET =
  /按(?:单位|部门(?!预算|经济|支出)|项目)|分(?:单位|部门|项目|处室|地区)|项目|采购|绩效|明细(?!表)|下级|市县|执行/u;
/** Kinds of projects that a title names in brackets: 人员类、运转类公用经费项目; 其他运转类、特定目标类项目. */
const PROJECT_TYPES = /(?:(?:(?:其他)?(?:人员|运转|特定目标|专项业务|民生|事业发展)类|公用经费)[、,和及]?)+(?:项目)?/gu;
/** A sentence that ends in a table's name, `……详见部门收支总表`, is no title. */
const SENTENCE = /[,;!?。]|详见|参见|见附|反映|如下/u;

/**
 * The table a title announces: `2024年自治区财政厅部门收入总体情况表` → income.
 * @returns `null` where the text is no title of a disclosure table
 */
export function titleKind(text: string): TableKind | null {
  return titled(text)?.kind ?? null;
}

/**
 * The words of a title that name its table: `2024年一般公共预算支出预算表` → `一般公共预算支出预算表`.
 * @returns `null` where the text is no title of a disclosure table
 */
export function titleWords(text: string): string | null {
  return titled(text)?.words ?? null;
}

/** By which classification or by what a title says in brackets that its rows are: `（按功能科目）` → `功能`. */
export function titleGrouping(text: string): string {
  const brackets = [...plain(text).matchAll(/\(([^()]*)\)/gu)].map(([, inside = ""]) => inside);
  return /(?:政府|部门)?(?:预算)?(?:支出)?(?:功能|经济)|单位|类级/u.exec(brackets.join(" "))?.[0] ?? "";
}

/** The one title that some places print without the word. */
const WITHOUT_TABLE = /^(?:20\d\d年)?一般公共预算机关运行经费$/u;
const AGENCY_OPERATING = { kind: "agencyOperating", words: "一般公共预算机关运行经费" } as const;

function titled(text: string): { readonly kind: TableKind; readonly words: string } | null {
  // Every title has this character; most cells do not, and are passed over at once.
  if (!text.includes("表"))
    return text.includes("机关运行经费") && WITHOUT_TABLE.test(plain(text)) ? AGENCY_OPERATING : null;
  const title = plain(text);
  if (title.length > 80) return null;
  const brackets = [...title.matchAll(/\(([^()]*)\)/gu)].map(([, inside = ""]) => inside);
  const bare = title.replace(/\([^()]*\)|[《》]/gu, "").replace(/[(,、:：·.;。]+$/u, "");
  if (FOREIGN.test(bare) || SENTENCE.test(bare) || brackets.some(isForeign)) return null;
  const said = brackets.join(" ");
  const found = PATTERNS.find(
    ({ is, isNot, bracket }) => is.test(bare) && !isNot?.test(bare) && (bracket?.test(said) ?? true),
  );
  if (found === undefined) return null;
  const words = found.is.exec(bare)?.[0] ?? bare;
  const before = /(?:市级|预算)?(?:部门|单位)(?:综合)?$/u.exec(bare.slice(0, bare.length - words.length))?.[0] ?? "";
  return { kind: found.kind, words: `${before}${words}` };
}

/** A title by itself of a table that is none of ours: `政府购买服务支出表`. */
export function isOtherTitle(text: string): boolean {
  if (!text.includes("表") || isNumberLine(text) || titleKind(text) !== null) return false;
  const words = plain(text).replace(/\([^()]*\)|[《》]/gu, "");
  return /^(?!续|附).{3,39}表(?:[-—].{1,20})?$/u.test(words) && !SENTENCE.test(words);
}

const isForeign = (inside: string): boolean => FOREIGN_BRACKET.test(inside.replace(PROJECT_TYPES, ""));

/** The table a tab name announces; names are cut at 31 characters and carry numbers. */
export function tabKind(name: string): TableKind | null {
  return titleKind(name.replace(/^[\d.\s、-]+/u, "")) ?? titleKind(`${name.replace(/[\d.\s、-]+/gu, "")}表`);
}

const NUMBER =
  /^(?:附?(?:表|件)[一二三四五六七八九十\d]{1,3}(?:-\d{1,2})?|(?:部门|单位)?(?:预算)?公开(?:表)?\d{1,2}(?:-\d{1,2})?表?|预算\d{1,2}(?:-\d{1,2})?表|预算表\d{1,2}(?:-\d{1,2})?)[:]?$/u;

/** `表5`, `表 五`, `预算公开05表`, `公开表1`: the printed number of a table. */
export function isNumberLine(text: string): boolean {
  return text.length < 20 && NUMBER.test(plain(text));
}

/** The number a title begins with: `预算01表 收支总表` → `预算01表`; `null` where it has none. */
export function numberInTitle(title: string): string | null {
  return (
    /^(?:附?表[一二三四五六七八九十\d]{1,3}(?:-\d{1,2})?(?=[:、\s])|预算\d{1,2}表|公开\d{1,2}表)/u.exec(
      title.normalize("NFKC").trim(),
    )?.[0] ?? null
  );
}

/** Every title by which a kind is known; used where a sentence names a table. */
export const TITLES: readonly { readonly kind: TableKind; readonly title: string }[] = TABLE_DEFINITIONS.map(
  ({ kind, title }) => ({ kind, title: plain(title.zh) }),
);
