import type { Settings } from '../../domain/settings.js';
import { makeShell } from '../../render/shell.js';
import type { Looks } from '../nouns/looks.js';
import type { Press } from '../nouns/press.js';
import { loadLooks } from './load-looks.js';

/** A tab takes a while to load a shell, so it begins as soon as the brand is known, long before the pages are. */
export async function loadWarmLooks(settings: Settings, press: Press): Promise<Looks> {
  const looks = await loadLooks(settings);
  const [first] = looks.brands?.values() ?? [];
  if (first !== undefined && !settings.dryRun) void press.warm(makeShell(first, looks.templates));
  return looks;
}
