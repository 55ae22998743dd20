import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Settings } from '../../domain/settings.js';
import type { FrameworkFolder } from '../../domain/source.js';
import { type Glance, glanceAt, stampOf, together } from '../../file-stamp.js';
import { digestFolder } from '../../read/digest-folder.js';
import { digestTemplates, glanceAtTemplates } from '../../read/digest-templates.js';
import { glanceAtFolder } from '../../read/glance-at-folder.js';
import type { ListedFolder } from '../../read/read-folder.js';
import { fontFiles } from '../../settings/font-files.js';

/**
 * Names everything that a build is made from, by content: framework, templates, brands and settings; the fonts of
 * installed packages by their files' stamps. What only changes how fast or how loudly it is built is left out.
 *
 * @param folder the framework as it was read
 * @param around names what else it depends on: Node, the browser, the day
 */
export async function inputsKey(
  settings: Settings,
  folder: FrameworkFolder,
  around: readonly string[],
): Promise<string> {
  const said = saidOf(settings);
  const templates = settings.templates.map((folder) => digestTemplates(folder));
  const paths = await fontFiles(settings, settings.fontFolders);
  const fonts = paths.map((path) => [path, stampOf(path)]);
  const since = await digestFile(settings.since);
  return createHash('sha256')
    .update(JSON.stringify(['receipt', around, said, fonts, templates, since]))
    .update(digestFolder(folder))
    .digest('hex');
}

/**
 * The same without opening what is only read when something is made: by stamps. Of two builds with one such glance the second
 * is made from what the first was made from, unless somebody was at it while the first looked.
 */
export async function inputsGlance(
  settings: Settings,
  folder: ListedFolder,
  around: readonly string[],
): Promise<Glance> {
  const fonts = await fontFiles(settings, settings.fontFolders);
  const words = { text: JSON.stringify(['glance', around, saidOf(settings), fonts]), changed: 0 };
  return together([
    words,
    await glanceAtFolder(folder),
    ...settings.templates.map((each) => glanceAtTemplates(each)),
    ...[...fonts, ...(settings.since === undefined ? [] : [settings.since])].map((path) => glanceAt(path)),
  ]);
}

/** The settings without those that only change how fast or how loudly it is built. */
function saidOf(settings: Settings): Partial<Settings> {
  const { json, strict, jobs, timeLimit, cache, cacheLimit, fontFolders, ...rest } = settings;
  return rest;
}

/** SHA-256 of a file; empty for none, or for one that cannot be read, which is told later. */
async function digestFile(path: string | undefined): Promise<string> {
  const bytes = path === undefined ? undefined : await readFile(path).catch(() => undefined);
  return bytes === undefined ? '' : createHash('sha256').update(bytes).digest('hex');
}
