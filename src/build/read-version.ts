import { stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { BuildError } from '../domain/build-error.js';
import type { Framework } from '../domain/framework.js';
import type { Settings } from '../domain/settings.js';
import type { FrameworkFolder } from '../domain/source.js';
import { readFolder } from '../read/read-folder.js';
import { readRevision } from '../read/read-revision.js';
import { readFramework } from '../shapes/read-framework.js';

/** One of the versions that are compared. */
export interface ReadVersion {
  /** As the user named it. */
  readonly name: string;
  readonly framework: Framework;
  /** What errors in its pages may hide, in a sentence; the pages' own mistakes are for a build to tell. */
  readonly note: string | undefined;
}

/** Where names of versions are looked up. */
export interface WhereVersionsAre {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Reads a version of a framework: a path that is a folder is read as one, anything else is a revision of the framework's
 * repository, and none is the folder as it is now.
 *
 * @throws BuildError `no-framework`, or what reading a folder or a revision throws
 */
export async function readVersion(
  word: string | undefined,
  settings: Settings,
  { cwd, env }: WhereVersionsAre,
): Promise<ReadVersion> {
  const name = word ?? (relative(cwd, settings.folder) || '.');
  const path = word === undefined ? settings.folder : resolve(cwd, word);
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const folder =
    isFolder || word === undefined
      ? await readFolder(path)
      : await readRevision({ revision: word, folder: settings.folder }, env);
  return { name, ...(await modelOf(folder, name, settings)) };
}

async function modelOf(
  folder: FrameworkFolder,
  name: string,
  { siteUrl, source }: Settings,
): Promise<Omit<ReadVersion, 'name'>> {
  const { framework, diagnostics } = await readFramework(folder, { siteUrl, source });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (framework === undefined) {
    throw new BuildError(
      'no-framework',
      `${name} holds no framework. ${first?.what ?? ''}`.trim(),
      'Name the folder that holds the pages of your framework.',
    );
  }
  const count = errors.length === 1 ? 'an error' : `${errors.length} errors`;
  const note =
    first === undefined
      ? undefined
      : `${name} has ${count}, so part of it may be missing here. ${first.place.file}:${first.place.line} ${first.what}`;
  return { framework, note };
}
