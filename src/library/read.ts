import type { Craft, Level } from '../domain/framework.js';
import type { ReadCraft, ReadFramework, ReadLevel } from '../domain/read-framework.js';
import { statementIds } from '../domain/statement-id.js';
import type { BuildFlags } from '../settings/flags.js';
import { soundSettingsOf } from './settings-of.js';

/** Where a framework is, and how it is read; every key may be left out. */
export interface ReadOptions
  extends Pick<
    BuildFlags,
    'folder' | 'config' | 'trust' | 'cwd' | 'audience' | 'brand' | 'templates' | 'release'
  > {}

const readKeys = ['folder', 'config', 'trust', 'cwd', 'audience', 'brand', 'templates', 'release'];

/**
 * Reads a framework folder of any shape, and says what is wrong with it; nothing is printed, and no browser is needed.
 * The diagnostics are those of `ladderpress check`.
 *
 * @throws BuildError for a folder that is not there or has no page, and for settings that cannot be used
 * @example
 * ```ts
 * import { read } from 'ladderpress';
 *
 * const { crafts, diagnostics } = await read({ folder: 'careers' });
 * for (const { name, levels } of crafts) console.log(name, levels.map(({ role }) => role).join(', '));
 * if (diagnostics.some(({ severity }) => severity === 'error')) process.exitCode = 1;
 * ```
 */
export async function read(options: ReadOptions = {}): Promise<ReadFramework> {
  const { settings, diagnostics, notes } = await soundSettingsOf(options, readKeys);
  const { checkFramework } = await import('../build/check-framework.js');
  const { framework, ...report } = await checkFramework(settings, new Date());
  return {
    folder: settings.folder,
    title: framework?.title ?? '',
    language: framework?.language ?? 'en',
    version: framework?.release.version,
    status: framework?.release.status,
    crafts: (framework?.crafts ?? []).map(readCraft),
    diagnostics: [...diagnostics, ...report.diagnostics],
    notes: [...notes, ...report.notes],
  };
}

function readCraft(craft: Craft): ReadCraft {
  return {
    id: craft.id,
    name: craft.name,
    file: craft.file,
    permalink: craft.permalink,
    areas: craft.areas.map(({ name }) => name.text),
    levels: craft.levels.map((level) => readLevel(craft, level)),
  };
}

function readLevel(craft: Craft, level: Level): ReadLevel {
  const areas = level.sections.flatMap((section) => (section.kind === 'areas' ? section.expectations : []));
  const texts = areas.map(({ name, statements }) => ({
    name: name.text,
    statements: statements.filter(({ heading }) => heading !== true).map(({ text }) => text),
  }));
  const ids = statementIds(
    { craft, level },
    texts.flatMap(({ statements }) => statements),
  );
  let at = 0;
  return {
    id: level.id,
    number: level.number,
    numeral: level.numeral,
    role: level.role,
    summary: level.summary,
    file: level.file,
    permalink: level.permalink,
    version: level.release.version,
    status: level.release.status,
    words: level.words,
    areas: texts.map(({ name, statements }) => ({
      name,
      statements: statements.map((text) => ({ id: ids[at++] ?? '', text })),
    })),
  };
}
