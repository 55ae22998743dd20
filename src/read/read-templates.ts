import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { BuildError } from '../domain/build-error.js';
import type { Templates } from '../domain/templates.js';
import { templateFilesIn } from '../template-files.js';

/**
 * Reads the template files of several folders; for the same path the first folder wins, so that a user's own folder
 * replaces single files of ours.
 *
 * @param folders absolute paths, the user's before ours
 * @throws BuildError `template-link` for a link among them; `no-templates` for a folder that is not there: ours would take its place in silence
 */
export async function readTemplates(folders: readonly string[]): Promise<Templates> {
  const texts = new Map<string, string>();
  for (const folder of folders) {
    await checkFolder(folder);
    await checkLinks(folder);
    for (const path of await templateFilesIn(folder)) {
      if (!texts.has(path)) texts.set(path, await readFile(join(folder, path), 'utf8'));
    }
  }
  return new Map([...texts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Folders of a templates folder that hold more than brands. */
const inside = ['partials', 'layouts', 'styles', 'index'];

/** A link would be passed over, and ours take the place of what it leads to, in silence. */
async function checkLinks(folder: string): Promise<void> {
  const linksIn = async (inner: string, recursive: boolean) => {
    const entries = await readdir(join(folder, inner), { recursive, withFileTypes: true }).catch(() => []);
    const links = entries.filter((entry) => entry.isSymbolicLink());
    return links.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  };
  const beside = (await linksIn('', false)).filter((path) => path.endsWith('.hbs') || inside.includes(path));
  const within = await Promise.all(inside.map((inner) => linksIn(inner, true)));
  const [link] = [...beside, ...within.flat()];
  if (link === undefined) return;
  throw new BuildError(
    'template-link',
    `${join(folder, link)} is a link, and none is followed among templates.`,
    'Put the file itself there.',
  );
}

async function checkFolder(folder: string): Promise<void> {
  const refused = (what: string, cause?: unknown) =>
    new BuildError('no-templates', what, 'Correct --templates, or "templates" in ladderpress.yaml.', {
      cause,
    });
  const found = await stat(folder).catch((error: unknown) => {
    throw refused(`There is no templates folder ${folder} that can be read.`, error);
  });
  if (!found.isDirectory()) throw refused(`${folder} is a file, not a folder of templates.`);
}
