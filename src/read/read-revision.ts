import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { BuildError } from '../domain/build-error.js';
import { beginsAsHtmlPage, type FrameworkFolder, type Refusal, type Source } from '../domain/source.js';
import { type Entry, entriesIn, readBlobs } from './git/blobs.js';
import { type Environment, git } from './git/run-git.js';
import { imageName, isDataFile, isTextFile, limits, pageName } from './kinds-of-files.js';

const ignored = /(?:^|\/)(?:node_modules|_site|\.git|vendor|\.jekyll-cache)\//;

/** Which version of which folder; `revision` may name a folder of its own, as in `v1:docs/careers`. */
export interface Revision {
  readonly revision: string;
  /** Absolute path of the framework folder as it is now; it tells the repository and the folder in it. */
  readonly folder: string;
}

/**
 * Reads a framework folder as it was in a revision of its git repository, without checking anything out: the same
 * files that readFolder would read there. A link is not followed.
 *
 * @throws BuildError `no-git`, `no-repository`, `unknown-revision`, `missing-objects`, `no-folder` or `no-pages`.
 */
export async function readRevision(of: Revision, env: Environment): Promise<FrameworkFolder> {
  const place = await placeOf(of, env);
  const entries = await listEntries(place, env);
  const wanted = entries.filter(({ path: file }) => pageName.test(file) || imageName.test(file));
  const isFit = (entry: Entry, limit: number) => refusal(entry, limit).length === 0;
  const texts = entries.filter((entry) => isTextFile(entry.path) && isFit(entry, limits.text));
  const data = entries.filter((entry) => isDataFile(entry.path) && isFit(entry, limits.data));
  const limitOf = (file: string) => (pageName.test(file) ? limits.page : limits.image);
  const refused = wanted.flatMap((entry): Refusal[] => refusal(entry, limitOf(entry.path)));
  const taken = wanted.filter(({ path: file }) => !refused.some((one) => one.path === file));
  const asked = [...taken, ...texts, ...data, ...place.configs];
  const bytes = await readBlobs(asked, place.top, env);
  if (asked.some(({ id }) => !bytes.has(id))) throw missingObjects(of.revision);
  const sources = (list: readonly Entry[]): Source[] =>
    list.flatMap(({ path: file, id }) => {
      const found = bytes.get(id);
      return found === undefined ? [] : [{ path: file, bytes: found }];
    });
  const pages = sources(taken.filter((entry) => pageName.test(entry.path)));
  const read = { texts: sources(texts), data: sources(data) };
  if (pages.length + read.texts.length + read.data.length === 0) {
    throw new BuildError(
      'no-pages',
      `There is no Markdown file in ${place.within === '' ? 'the repository' : place.within} at ${of.revision}, and no data either.`,
      'Name the folder that held the pages then, as in v1:docs/careers.',
    );
  }
  return {
    root: place.top,
    pages: [...pages, ...read.texts.filter(beginsAsHtmlPage)].sort((a, b) => (a.path < b.path ? -1 : 1)),
    texts: read.texts.filter((text) => !beginsAsHtmlPage(text)),
    data: read.data,
    configs: sources(place.configs),
    images: new Map(
      sources(taken.filter((entry) => imageName.test(entry.path))).map((image) => [image.path, image.bytes]),
    ),
    refused,
  };
}

interface RevisionPlace {
  /** Absolute path of the repository's working folder. */
  readonly top: string;
  readonly commit: string;
  /** The framework folder in the repository, forward slashes; empty for the repository itself. */
  readonly within: string;
  /** `_config.yml` files from the repository down to the folder, outermost first. */
  readonly configs: readonly Entry[];
}

async function placeOf({ revision, folder }: Revision, env: Environment): Promise<RevisionPlace> {
  const top = await repositoryOf(folder, env);
  const colon = revision.indexOf(':');
  const name = colon < 0 ? revision : revision.slice(0, colon);
  const within = colon < 0 ? await folderWithin(top, folder) : trimmed(revision.slice(colon + 1));
  const commit = await git(
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`],
    top,
    env,
  );
  if (!commit.ok) {
    const shallow = await git(['rev-parse', '--is-shallow-repository'], top, env);
    throw new BuildError(
      'unknown-revision',
      `${name} is neither a folder nor a revision of ${top}.`,
      shallow.output.toString('utf8').trim() === 'true'
        ? 'The clone is shallow, without older commits and tags: fetch them with git fetch --unshallow --tags.'
        : 'Name a folder, a tag, a branch or a commit; "git log" lists commits.',
    );
  }
  const id = commit.output.toString('utf8').trim();
  if (within.split('/').includes('..')) throw noFolder(within, id);
  return { top, commit: id, within, configs: await configsOf(id, within, top, env) };
}

async function repositoryOf(folder: string, env: Environment): Promise<string> {
  const top = await git(['rev-parse', '--show-toplevel'], folder, env);
  if (top.ok) return realpath(top.output.toString('utf8').trim());
  throw new BuildError(
    'no-repository',
    `${folder} does not lie in a git repository.`,
    'Name two folders, or the framework folder in its repository with --folder.',
  );
}

async function folderWithin(top: string, folder: string): Promise<string> {
  return path.relative(top, await realpath(folder)).replaceAll('\\', '/');
}

function trimmed(within: string): string {
  return within.replace(/^(?:\.?\/)+|\/+$/g, '');
}

async function configsOf(commit: string, within: string, top: string, env: Environment): Promise<Entry[]> {
  const parts = within === '' ? [] : within.split('/');
  const folders = Array.from({ length: parts.length + 1 }, (_, count) => parts.slice(0, count).join('/'));
  const found = await Promise.all(
    folders.map(async (above, index): Promise<Entry[]> => {
      const file = above === '' ? '_config.yml' : `${above}/_config.yml`;
      const listed = await git(['ls-tree', '-z', '-l', '--full-tree', commit, '--', file], top, env);
      // A path that the commit does not have lists nothing and is no failure.
      if (!listed.ok) throw missingObjects(commit);
      const [entry] = entriesIn(listed.output.toString('utf8'));
      const relative = `${'../'.repeat(parts.length - index)}_config.yml`;
      return entry === undefined || refusal(entry, limits.config).length > 0
        ? []
        : [{ ...entry, path: relative }];
    }),
  );
  return found.flat();
}

async function listEntries({ top, commit, within }: RevisionPlace, env: Environment): Promise<Entry[]> {
  const tree = within === '' ? commit : `${commit}:${within}`;
  const listed = await git(['ls-tree', '-r', '-z', '-l', '--full-tree', tree], top, env);
  if (!listed.ok) {
    if (await lacksObjects(tree, { top, commit }, env)) throw missingObjects(commit);
    throw noFolder(within, commit);
  }
  return entriesIn(listed.output.toString('utf8'))
    .filter(({ path: file }) => !ignored.test(file))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether a tree cannot be listed since git has not all of it, as in a partial clone, and not since there is none. */
async function lacksObjects(
  tree: string,
  { top, commit }: Pick<RevisionPlace, 'top' | 'commit'>,
  env: Environment,
): Promise<boolean> {
  if ((await git(['rev-parse', '--verify', '--quiet', tree], top, env)).ok) return true;
  const words = ['rev-list', '--objects', '--no-walk', '--filter=blob:none', '--missing=print', commit];
  const trees = await git(words, top, env);
  return !trees.ok || /^\?/m.test(trees.output.toString('utf8'));
}

function noFolder(within: string, commit: string): BuildError {
  return new BuildError(
    'no-folder',
    `There is no folder ${within} at ${commit.slice(0, 10)}.`,
    'Name the folder that held the pages then, as in v1:docs/careers.',
  );
}

function missingObjects(revision: string): BuildError {
  return new BuildError(
    'missing-objects',
    `Git has not all files of ${revision.slice(0, 40)} here, as in a partial or damaged clone, so it cannot be compared.`,
    'Fetch them: git fetch --refetch --no-filter. Nothing is fetched while comparing.',
  );
}

function refusal({ mode, path: file, size }: Entry, limit: number): Refusal[] {
  if (mode === '120000') return [{ path: file, reason: 'leaves-folder' }];
  return size > limit ? [{ path: file, reason: 'too-large', size, limit }] : [];
}
