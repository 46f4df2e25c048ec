import type { Inputs } from "../../disclosure/inputs/inputs";
import { counted, words, type Count, type Words } from "./amount";

/** Part 1: the department's functions, units, offices and staff. */
export interface ProfileFacts {
  readonly functions: readonly Words[];
  readonly headquarters: Words;
  readonly hasSubordinates: boolean;
  readonly subordinateUnits: Count;
  readonly offices: Count;
  readonly hasNoOffices: boolean;
  readonly officeNames: readonly Words[];
  /** What the offices are called together: 处室, 科室. */
  readonly officeWord: string;
  readonly administrativeUnits: Count;
  readonly institutions: Count;
  readonly unitNames: readonly (Words & { readonly key: string })[];
  readonly posts: Count;
  readonly staff: Count;
  readonly groups: readonly {
    readonly key: string;
    readonly label: string;
    readonly count: Count;
    readonly change: Count;
  }[];
}

export function profileFacts({ basics, functions }: Inputs): ProfileFacts {
  const people = (figure: typeof basics.staff, name: string): Count => counted(figure, name, "人");
  return {
    functions: functions.length === 0 ? [words(null, "主要职能")] : functions.map((text) => words(text, "主要职能")),
    headquarters: words(basics.headquarters, "本级单位名称"),
    hasSubordinates: !(basics.subordinateUnits?.amount.isZero() ?? false),
    subordinateUnits: counted(basics.subordinateUnits, "下属预算单位数", "家"),
    offices: counted(basics.offices, "内设处室数", "个"),
    hasNoOffices: basics.offices?.amount.isZero() ?? false,
    officeWord: officeWord(basics.officeNames.map(({ value }) => value)),
    officeNames:
      basics.officeNames.length === 0
        ? [words(null, "内设处室名称")]
        : basics.officeNames.map((name) => words(name, "内设处室名称")),
    administrativeUnits: counted(basics.administrativeUnits, "行政单位数", "家"),
    institutions: counted(basics.institutions, "事业单位数", "家"),
    unitNames: (basics.unitNames.length === 0
      ? [words(null, "预算单位名称")]
      : basics.unitNames.map((name) => words(name, "预算单位名称"))
    ).map((name) => ({ ...name, key: name.value ?? "" })),
    posts: counted(basics.posts, "编制数", ""),
    staff: people(basics.staff, "实有人数"),
    groups: [
      {
        key: "inPost",
        label: "在职",
        count: people(basics.inPost, "在职人数"),
        change: people(basics.inPostChange, "在职人数增减"),
      },
      {
        key: "retired",
        label: "退休",
        count: people(basics.retired, "退休人数"),
        change: people(basics.retiredChange, "退休人数增减"),
      },
      {
        key: "veterans",
        label: "离休",
        count: people(basics.veterans, "离休人数"),
        change: people(basics.veteransChange, "离休人数增减"),
      },
    ],
  };
}

/** 处 and 处室 of a department, 科 and 科室 below it, 股 and 股室 of a county's: as most names end. */
function officeWord(names: readonly string[]): string {
  const bare = names.map((name) => name.replace(/[（(][^（()）]*[)）]$/u, "").trim());
  const words = ["处", "科", "股"] as const;
  const counts = words.map((word) => bare.filter((name) => new RegExp(`${word}室?$`, "u").test(name)).length);
  const most = Math.max(...counts);
  return `${most === 0 ? "处" : (words[counts.indexOf(most)] ?? "处")}室`;
}
