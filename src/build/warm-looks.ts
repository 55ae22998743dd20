import type { Settings } from '../domain/settings.js';
import { makeShell } from '../render/shell.js';
import { type Looks, loadLooks } from './load-looks.js';
import type { BuildTools } from './with-tools.js';

/** A tab takes a while to load a shell, so it begins as soon as the brand is known, long before the pages are. */
export async function loadWarmLooks(tools: BuildTools, settings: Settings): Promise<Looks> {
  const looks = await loadLooks(settings);
  const [first] = looks.brands?.values() ?? [];
  if (first !== undefined && !settings.dryRun) void tools.warm(makeShell(first, looks.templates));
  return looks;
}
