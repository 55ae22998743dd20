import type { CheckReport } from '../domain/check-report.js';
import { compareDiagnostics } from '../domain/diagnostic.js';
import type { Framework } from '../domain/framework.js';
import type { Settings } from '../domain/settings.js';
import { readFolder } from '../read/read-folder.js';
import { loadLooks } from './looks/load-looks.js';
import { modelFolder } from './model-folder.js';
import { planFiles } from './plan-files.js';

/**
 * Everything that a build would say of a framework before it prints: neither browser nor cache is needed, and nothing is
 * written. What only shows on paper, such as a card that has to leave something out, a build alone can tell.
 *
 * @param now tells which adverts are past their closing date
 * @throws BuildError for a folder that is not there or has no page
 */
export async function checkFramework(
  settings: Settings,
  now: Date,
): Promise<CheckReport & { readonly framework: Framework | undefined }> {
  const looks = await loadLooks(settings);
  const folder = await readFolder(settings.folder);
  const modelled = await modelFolder(folder, looks, settings, now);
  const about = { folder: settings.folder, notes: [], framework: undefined };
  if (modelled.kind === 'nothing') {
    return { ...about, crafts: 0, levels: 0, diagnostics: modelled.diagnostics.toSorted(compareDiagnostics) };
  }
  const { framework } = modelled;
  const { crafts } = framework;
  const { diagnostics } = planFiles(modelled, folder, settings);
  return {
    ...about,
    framework,
    crafts: crafts.length,
    levels: crafts.reduce((sum, { levels }) => sum + levels.length, 0),
    diagnostics: diagnostics.toSorted(compareDiagnostics),
  };
}
