import type { HostObject } from "./object";
import type { WireQuery } from "./wire";

/** What identifies an object on the wire: its id, or the reference it is kept under. */
export function identityOf(object: HostObject): Record<string, unknown> {
  return {
    ...(object.scalarNames.includes("Id") ? { Id: object.read("Id") } : {}),
    ...(object.reference === undefined ? {} : { _ReferenceId: object.reference }),
  };
}

/** Answers a `load`: `values`, `format/fill/color`, `items/name`; nothing named means every scalar property. */
export function answerQuery(
  object: HostObject,
  { Select = [], Expand = [], Top, Skip = 0 }: WireQuery,
): Record<string, unknown> {
  const wanted = [...Select, ...Expand];
  if (object.isCollection) {
    const inner = wanted.map((path) => path.replace(/^items\/?/i, "")).filter((path) => path !== "");
    const some = object.items().slice(Skip, Top === undefined ? undefined : Skip + Top);
    return { _Items: some.map((item) => answerQuery(item, { Select: inner })) };
  }
  const answer = identityOf(object);
  const nested = new Map<string, string[]>();
  for (const path of wanted.length === 0 ? ["*"] : wanted) {
    const [head = "", ...rest] = path.split(/[/.]/);
    if (/^isNullObject$/i.test(head)) continue;
    if (head === "*") {
      for (const name of object.scalarNames) answer[name] = object.read(name);
      continue;
    }
    const name = head.charAt(0).toUpperCase() + head.slice(1);
    if (object.scalarNames.includes(name)) answer[name] = object.read(name);
    else nested.set(name, [...(nested.get(name) ?? []), ...(rest.length > 0 ? [rest.join("/")] : [])]);
  }
  for (const [name, paths] of nested) {
    const child = object.property(name);
    answer[name] = child && answerQuery(child, { Select: paths });
  }
  return answer;
}
