import { createHash } from 'node:crypto';
import { relative, sep } from 'node:path';
import type { Diagnostic } from '../domain/diagnostic.js';
import { isInside } from '../domain/is-inside.js';
import { fileOf } from './diagnostic-lines.js';

/** A path from the root of the repository, with forward slashes; undefined for a file that lies elsewhere. */
export function pathInRepository(diagnostic: Diagnostic, folder: string, root: string): string | undefined {
  const file = fileOf(diagnostic, folder);
  return isInside(root, file) ? relative(root, file).replaceAll(sep, '/') : undefined;
}

/**
 * Gives each of some problems a fingerprint by which a build server knows it again: it stays when lines above it come or
 * go, and no two of one report are the same.
 */
export function fingerprints(diagnostics: readonly Diagnostic[]): string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ code, place, what }) => {
    const about = `${code}\0${place.file}\0${what}`;
    const before = seen.get(about) ?? 0;
    seen.set(about, before + 1);
    return createHash('sha256').update(`${about}\0${before}`).digest('hex').slice(0, 40);
  });
}
