/** What Jekyll never makes a page of, whatever `exclude` says. */
const neverPages = /(?:^|\/)(?:[_.#]|node_modules\/|vendor\/(?:bundle|cache|gems|ruby)\/)|~$/;

/**
 * Jekyll's `exclude`: a pattern matches as a glob whose star crosses folders, or as the beginning of a path.
 * https://github.com/jekyll/jekyll/blob/master/lib/jekyll/entry_filter.rb (`glob_include?`)
 */
export function exclusion(patterns: readonly string[]): (path: string) => boolean {
  const clean = patterns.map((pattern) => pattern.replace(/^\.?\//, '')).filter((pattern) => pattern !== '');
  const globs = clean.filter((pattern) => /[*?]/.test(pattern)).map(globExpression);
  return (path) => clean.some((pattern) => path.startsWith(pattern)) || globs.some((glob) => glob.test(path));
}

export function isNeverPage(path: string): boolean {
  return neverPages.test(path);
}

/** A folder that matches takes all that lies in it. */
function globExpression(pattern: string): RegExp {
  const body = pattern
    .replace(/\/+$/, '')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${body}(?:/.*)?$`);
}
