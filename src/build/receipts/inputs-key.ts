import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Settings } from '../../domain/settings.js';
import type { FrameworkFolder } from '../../domain/source.js';
import { digestFolder } from '../../read/digest-folder.js';
import { digestTemplates } from '../../read/digest-templates.js';
import { fontFiles } from '../../settings/font-files.js';
import { stampOf } from './stamps.js';

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
  const { json, strict, jobs, timeLimit, cache, cacheLimit, fontFolders, ...rest } = settings;
  const templates = settings.templates.map((folder) => digestTemplates(folder));
  const fonts = fontFiles(settings, fontFolders).map((path) => [path, stampOf(path)]);
  const since = await digestFile(rest.since);
  return createHash('sha256')
    .update(JSON.stringify(['receipt', around, rest, fonts, templates, since]))
    .update(digestFolder(folder))
    .digest('hex');
}

/** SHA-256 of a file; empty for none, or for one that cannot be read, which is told later. */
async function digestFile(path: string | undefined): Promise<string> {
  const bytes = path === undefined ? undefined : await readFile(path).catch(() => undefined);
  return bytes === undefined ? '' : createHash('sha256').update(bytes).digest('hex');
}
