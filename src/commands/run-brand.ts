import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { reporters } from '../report/index.js';
import { brandFolders, homesOf, listBrands } from '../settings/brand-folders.js';
import type { Flags } from '../settings/flags.js';
import { loadSettings } from '../settings/load-settings.js';
import { flagName } from '../settings/options/index.js';
import type { Outcome, World } from './command.js';
import { nothingMade, reportOptions } from './report-options.js';

/** `ladderpress brand`: the brands that a build could wear, and where they lie. */
export async function runBrand(flags: Flags, world: World): Promise<Outcome> {
  const { settings, diagnostics } = await loadSettings(flags, world, flagName);
  if (settings === undefined) {
    const options = reportOptions(world, world.now(), { strict: false });
    return reporters.text(nothingMade(world, diagnostics), options);
  }
  const folders = brandFolders(settings.templates);
  const brands = await listBrands(folders, settings.brandRoot);
  const widest = Math.max(...brands.map((id) => id.length));
  const lines = brands.map((id) => {
    const home = homesOf(id, folders, settings.brandRoot).find((folder) => existsSync(folder)) ?? '';
    const worn = settings.brands.includes(id) ? '  (worn where no other is named)' : '';
    return `${id.padEnd(widest)}  ${relative(world.cwd, home) || '.'}${worn}\n`;
  });
  return { output: lines.join(''), exitCode: 0 };
}
