import { matchesWildcard } from '../../domain/wildcard.js';

/** What Jekyll never makes a page of, whatever `exclude` says. */
const neverPages = /(?:^|\/)(?:[_.#]|node_modules\/|vendor\/(?:bundle|cache|gems|ruby)\/)|~$/;

/**
 * Jekyll's `exclude`: a pattern matches as a glob whose star crosses folders, or as the beginning of a path.
 * https://github.com/jekyll/jekyll/blob/master/lib/jekyll/entry_filter.rb (`glob_include?`)
 */
export function exclusion(patterns: readonly string[]): (path: string) => boolean {
  const clean = patterns.map((pattern) => pattern.replace(/^\.?\//, '')).filter((pattern) => pattern !== '');
  const globs = clean.filter((pattern) => /[*?]/.test(pattern)).map((pattern) => pattern.replace(/\/+$/, ''));
  return (path) =>
    clean.some((pattern) => path.startsWith(pattern)) ||
    globs.some((glob) => pathAndFolders(path).some((one) => matchesWildcard(glob, one)));
}

/**
 * Whether nothing in a path keeps it off the website.
 *
 * @param isIncluded whether `include` names a file or folder, by its own name
 */
export function publication(path: string, isIncluded: (part: string) => boolean): boolean {
  if (!neverPages.test(path)) return true;
  return !neverPages.test(
    path
      .split('/')
      .map((part) => (isIncluded(part) ? 'included' : part))
      .join('/'),
  );
}

/** A folder that matches takes all that lies in it. */
function pathAndFolders(path: string): string[] {
  const ends = [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));
  return [path, ...ends];
}
