import { useEffect, useMemo, useState } from "react";
import { besideUnits, readUnits, type BesideUnits, type UnitsRead } from "../../actions/units";
import type { Validation } from "../../report/report";
import { browserPace } from "../browser-pace";
import { usePane } from "../pane-context";
import { pickedUnits } from "./picked-units";

export interface ComparedUnits {
  /** `null` before files are picked. */
  readonly result: BesideUnits | null;
  /** A folder was picked in which no workbook is. */
  readonly isEmpty: boolean;
  readonly take: (files: readonly File[]) => Promise<void>;
  readonly drop: () => void;
}

/** The units' files stay read; the department is compared with them anew each time it is checked. */
export function useUnits(validation: Validation): ComparedUnits {
  const { controller, dispatch } = usePane();
  const [read, setRead] = useState<UnitsRead | null>(null);
  const [isEmpty, setEmpty] = useState(false);
  const result = useMemo(() => read && besideUnits(validation, read), [validation, read]);
  useEffect(() => {
    controller.compareWith(read);
  }, [controller, read]);
  return {
    result,
    isEmpty,
    take: async (files) => {
      const picked = pickedUnits(files);
      setEmpty(picked.length === 0);
      if (picked.length === 0) return;
      await controller.work.read("reading-units", async ({ goOn, unlessCancelled }) => {
        setRead(
          await unlessCancelled(
            readUnits(picked, browserPace, (progress) => {
              goOn();
              dispatch({ type: "progressed", progress });
            }),
          ),
        );
      });
    },
    drop: () => {
      setRead(null);
      setEmpty(false);
    },
  };
}
