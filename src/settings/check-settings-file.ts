import { atHome } from './at-home.js';
import { type CheckedYaml, checkYaml } from './check-yaml.js';
import type { SettingsFile } from './flags.js';
import { settingsFile } from './settings-file.js';

/** Reads a ladderpress.yaml and checks it; every mistake becomes a diagnostic at its line and column. */
export function checkSettingsFile(path: string, bytes: Uint8Array): CheckedYaml<SettingsFile> {
  return checkYaml(path, bytes, settingsFile(), { elsewhere: (key) => atHome(key, 'ladderpress.yaml') });
}
