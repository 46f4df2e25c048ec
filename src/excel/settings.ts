import type { SettingsPort } from "../workbook/ports";
import type { OfficeConnection } from "./connection";
import { refusalOf, refusalWithCause } from "./refusal";

/** `workbook.settings`: texts that travel with the file. */
export function createSettings(connection: OfficeConnection): SettingsPort {
  return {
    readSetting: async (key) => {
      try {
        return await connection.run(async (context) => {
          const setting = context.workbook.settings.getItemOrNullObject(key);
          setting.load("value");
          await context.sync();
          if (setting.isNullObject) return null;
          const value: unknown = setting.value;
          return typeof value === "string" ? value : null;
        });
      } catch (error) {
        throw refusalOf(error);
      }
    },
    writeSetting: async (key, value) => {
      try {
        await connection.run(async (context) => {
          const { settings } = context.workbook;
          if (value === null) {
            const setting = settings.getItemOrNullObject(key);
            setting.load("key");
            await context.sync();
            if (setting.isNullObject) return;
            setting.delete();
          } else {
            settings.add(key, value);
          }
          await context.sync();
        });
      } catch (error) {
        throw await refusalWithCause(error, "", connection);
      }
    },
  };
}
