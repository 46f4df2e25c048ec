import type { HostContext } from "../context";
import type { HostWorkbook } from "../model/workbook";
import { denied } from "../host-error";
import { bind, type HostObject, type ObjectType } from "../object";

interface SettingTarget {
  readonly workbook: HostWorkbook;
  readonly key: string;
}

const SETTING: ObjectType<SettingTarget> = {
  name: "Setting",
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ workbook, key }) => workbook.settings.get(key) ?? null,
      set: ({ workbook, key }, value) => {
        put(workbook, key, value);
      },
    },
  },
  calls: {
    Delete: ({ workbook, key }) => {
      put(workbook, key, undefined);
    },
  },
};

const SETTINGS: ObjectType<HostWorkbook> = {
  name: "SettingCollection",
  items: (workbook, host) => [...workbook.settings.keys()].map((key) => setting(key, host)),
  item: (workbook, args, host) => (workbook.settings.has(args.text(0)) ? setting(args.text(0), host) : null),
  makes: {
    Add: (workbook, args, host) => {
      put(workbook, args.text(0), args.value(1));
      return setting(args.text(0), host);
    },
    GetItemOrNullObject: (workbook, args, host) =>
      workbook.settings.has(args.text(0)) ? setting(args.text(0), host) : null,
  },
};

function put(workbook: HostWorkbook, key: string, value: unknown): void {
  if (workbook.isReadOnly) throw denied("SettingCollection.add");
  workbook.setSetting(key, value);
}

const setting = (key: string, host: HostContext): HostObject => bind(SETTING, { workbook: host.workbook, key }, host);

export const settings = (host: HostContext): HostObject => bind(SETTINGS, host.workbook, host);

export const MEMBERS_OF_SETTINGS = [SETTING, SETTINGS];
