import { LogLevel, Univer, type IUniverConfig, type Plugin, type PluginCtor } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";

/** Plugins that belong together, each alone or with its options, as Univer's preset packages give them. */
export interface Preset {
  readonly plugins: readonly (PluginCtor<Plugin> | readonly [PluginCtor<Plugin>, unknown])[];
}

/** Univer with the plugins of these presets; where two bring the same one, the later counts. */
export function createUniver({
  presets,
  ...config
}: Partial<IUniverConfig> & { readonly presets: readonly Preset[] }): FUniver {
  const univer = new Univer({ logLevel: LogLevel.WARN, ...config });
  const plugins = new Map<string, readonly [PluginCtor<Plugin>, unknown]>();
  for (const entry of presets.flatMap((preset) => preset.plugins)) {
    const [plugin, options] = "pluginName" in entry ? [entry, undefined] : entry;
    plugins.delete(plugin.pluginName);
    plugins.set(plugin.pluginName, [plugin, options]);
  }
  for (const [plugin, options] of plugins.values()) univer.registerPlugin(plugin, options as never);
  return FUniver.newAPI(univer);
}
