import { isAbsolute, relative, sep } from 'node:path';

/** Relative to the working directory when it lies below it, so that a terminal can open it. */
export function shortPath(path: string, cwd: string): string {
  const way = relative(cwd, path);
  if (way === '') return '.';
  return way.startsWith('..') || isAbsolute(way) ? path : way.replaceAll(sep, '/');
}
