import { reporters } from '../report/index.js';
import { brandFolders, listBrands } from '../settings/brand-folders.js';
import type { Flags } from '../settings/flags.js';
import { loadSettings } from '../settings/load-settings.js';
import { flagName } from '../settings/options/index.js';
import type { Outcome, World } from './command.js';
import { nothingMade, reportOptions } from './report-options.js';

/** `ladderpress brand`: the brands that a build could wear. */
export async function runBrand(flags: Flags, world: World): Promise<Outcome> {
  const { settings, diagnostics } = await loadSettings(flags, world, flagName);
  if (settings === undefined) {
    const options = reportOptions(world, world.now(), { strict: false });
    return reporters.text(nothingMade(world, diagnostics), options);
  }
  const brands = await listBrands(brandFolders(settings.templates), settings.brandRoot);
  const lines = brands.map((id) => (settings.brands.includes(id) ? `${id} (worn)` : id));
  return { output: `${lines.join('\n')}\n`, exitCode: 0 };
}
