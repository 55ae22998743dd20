import type { Diagnostic } from '../domain/diagnostic.js';
import { asPrintableJson } from '../domain/printable.js';
import { reporters } from '../report/index.js';
import { brandFolders } from '../settings/brand-folders.js';
import type { Flags } from '../settings/flags.js';
import { loadBrand } from '../settings/load-brand.js';
import { loadSettings } from '../settings/load-settings.js';
import { flagName } from '../settings/options/index.js';
import type { Outcome, World } from './command.js';
import { gatherDoctorFacts, renderDoctor } from './doctor.js';
import { nothingMade, reportOptions } from './report-options.js';
import { startProgress } from './start-progress.js';

/** `ladderpress doctor`: tries out everything that a build needs, and says what is wrong. */
export async function runDoctor(flags: Flags, world: World): Promise<Outcome> {
  const refuse = (diagnostics: readonly Diagnostic[]) =>
    reporters[flags.json === true ? 'json' : 'text'](
      nothingMade(world, diagnostics),
      reportOptions(world, world.now(), { strict: false }),
    );
  const { settings, diagnostics } = await loadSettings(flags, world, flagName);
  if (settings === undefined) return refuse(diagnostics);
  const folders = brandFolders(settings.templates);
  const brands = await Promise.all(settings.brands.map((id) => loadBrand(id, folders, settings.brandRoot)));
  const faults = brands.flatMap((brand) => brand.diagnostics);
  if (faults.length > 0) return refuse(faults);

  const fonts = brands.flatMap(({ brand }) =>
    brand === undefined ? [] : [brand.fonts.text, brand.fonts.headings, ...brand.fonts.fallback],
  );
  const progress = await startProgress(world);
  try {
    const facts = await gatherDoctorFacts({
      browser: settings.browser,
      cache: settings.cache,
      folder: settings.folder,
      fonts: [...new Set(fonts.map(({ name }) => name))],
      machine: world,
      report: ({ kind, done, total }) => progress.show({ kind: 'browser', name: kind, done, total }),
    });
    const { text, healthy } = renderDoctor(facts);
    const output = settings.json ? asPrintableJson(facts) : text;
    return { output, exitCode: healthy ? 0 : 2 };
  } finally {
    progress.stop();
  }
}
