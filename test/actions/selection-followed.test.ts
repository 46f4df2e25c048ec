import { createFollowing } from "../../src/actions/selection-followed";
import { createDirectHost, fromWorkbook, type HostWorkbook } from "../../src/embedded-host";
import { parseAddress, qualifiedAddress, type CellRef } from "../../src/workbook/address";
import { HostRefusal, type SelectionPort } from "../../src/workbook/ports";
import { HandPace, settled } from "../support/hand-pace";
import { sample } from "../support/sample";

/** The sample with a person who selects, and what was heard of it. */
function followed() {
  const model: HostWorkbook = fromWorkbook(sample());
  const host = createDirectHost(model);
  const pace = new HandPace();
  const heard: (string | null)[] = [];
  const following = createFollowing(host, pace, (cell) => heard.push(cell && qualifiedAddress(cell)));
  const refOf = (sheet: string, address: string): CellRef => {
    const place = parseAddress(address);
    if (!place) throw new Error(address);
    return { sheet, row: place.row, column: place.column };
  };
  return {
    host,
    pace,
    heard,
    following,
    refOf,
    select: async (sheet: string, address: string) => {
      const { row, column } = refOf(sheet, address);
      const found = model.sheet(sheet);
      if (!found) throw new Error(sheet);
      model.select(found, [{ row, column, rows: 1, columns: 1 }]);
      await settled();
    },
  };
}

describe("following the person's selection", () => {
  it("tells the cell once the person rests on it, not those passed over", async () => {
    const { following, select, pace, heard } = followed();
    following.start();
    await select("表3", "E12");
    await select("表3", "E13");
    expect([heard, pace.pending]).toEqual([[], [200]]);
    await pace.pass();
    expect(heard).toEqual(["表3!E13"]);
  });

  it("does not answer to cells the pane itself shows, and does again once the person goes elsewhere and comes back", async () => {
    const { following, select, pace, heard, host, refOf } = followed();
    following.start();
    await select("表3", "E12");
    await pace.pass();
    await following.asOwn(async () => {
      await host.reveal([refOf("表5", "G16")]);
    });
    await settled();
    await pace.pass();
    expect(heard).toEqual(["表3!E12"]);
    await select("表5", "G17");
    await pace.pass();
    await select("表5", "G16");
    await pace.pass();
    expect(heard).toEqual(["表3!E12", "表5!G17", "表5!G16"]);
  });

  it("is still once it is stopped, also while it waits", async () => {
    const { following, select, pace, heard } = followed();
    const stop = following.start();
    await select("表3", "E12");
    stop();
    await pace.pass();
    await select("表3", "E13");
    await pace.pass();
    expect(heard).toEqual([]);
  });

  it("asks the host nothing while nobody follows, before it is started and after it is stopped", async () => {
    let asked = 0;
    let stopped = 0;
    let move = (): void => undefined;
    const host: SelectionPort = {
      selected: () => {
        asked += 1;
        return Promise.resolve(null);
      },
      watchSelection: (onMove) => {
        move = onMove;
        return Promise.resolve(() => {
          stopped += 1;
          return Promise.resolve();
        });
      },
    };
    const pace = new HandPace();
    const following = createFollowing(host, pace, () => undefined);
    await following.asOwn(() => Promise.resolve());
    expect(asked).toBe(0);
    const stop = following.start();
    await following.asOwn(() => Promise.resolve());
    expect([asked, stopped]).toEqual([1, 0]);
    stop();
    await settled();
    // A host may tell of a move once more after it was stopped.
    move();
    await following.asOwn(() => Promise.resolve());
    expect([asked, stopped, pace.pending]).toEqual([1, 1, []]);
  });

  it("says nothing where the host does not tell of the selection, and shows cells all the same", async () => {
    const silent: SelectionPort = {
      selected: () => Promise.reject(new HostRefusal("not-supported", "", "")),
      watchSelection: () => Promise.reject(new HostRefusal("not-supported", "", "")),
    };
    const heard: unknown[] = [];
    const following = createFollowing(silent, new HandPace(), (cell) => heard.push(cell));
    const stop = following.start();
    let isShown = false;
    await following.asOwn(() => {
      isShown = true;
      return Promise.resolve();
    });
    stop();
    await settled();
    expect([isShown, heard]).toEqual([true, []]);
  });
});
