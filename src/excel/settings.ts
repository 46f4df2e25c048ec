import type { SettingsPort } from "../workbook/ports";
import type { OfficeConnection } from "./connection";
import { refusalOf, refusalWithCause } from "./refusal";

/** `workbook.settings`: texts that travel with the file. */
export function createSettings(connection: OfficeConnection): SettingsPort {
  return {
    readSetting: async (key) => {
      try {
        return await valueOf(connection, key);
      } catch (error) {
        throw refusalOf(error);
      }
    },
    writeSetting: async (key, value) => {
      try {
        const before = await valueOf(connection, key);
        // An error may come after the deed, when only the answer was lost.
        await put(connection, key, value).catch(async (error: unknown) => {
          await put(connection, key, before).catch(() => undefined);
          throw error;
        });
      } catch (error) {
        throw await refusalWithCause(error, "", connection);
      }
    },
  };
}

async function valueOf(connection: OfficeConnection, key: string): Promise<string | null> {
  return connection.run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load("value");
    await context.sync();
    if (setting.isNullObject) return null;
    const value: unknown = setting.value;
    return typeof value === "string" ? value : null;
  });
}

async function put(connection: OfficeConnection, key: string, value: string | null): Promise<void> {
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
}
