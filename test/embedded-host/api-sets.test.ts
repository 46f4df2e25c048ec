import apiSets from "../../src/embedded-host/api-sets.json";
import { MEMBERS } from "../../src/embedded-host/members";

test("the ExcelApi set of every member is known, and of no member that is gone", () => {
  const listed = Object.entries(apiSets).flatMap(([type, members]) =>
    Object.keys(members).map((member) => `${type}.${member}`),
  );
  // The library's own question about the shape of what it writes is not documented.
  const present = Object.entries(MEMBERS)
    .flatMap(([type, members]) => members.map((member) => `${type}.${member}`))
    .filter((name) => name !== "Range._ValidateArraySize");
  expect(listed.sort()).toEqual(present.sort());
});
