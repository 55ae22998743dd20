import { dirname } from 'node:path/posix';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { Code } from '../domain/rules.js';

/** Mistakes that cost a framework a page. */
const lost: ReadonlySet<Code> = new Set([
  'front-matter-late',
  'front-matter-not-yaml',
  'front-matter-open',
  'not-utf8',
  'page-unreadable',
  'unknown-parent',
]);

/**
 * Without what only follows from another mistake: a ladder has a gap where the page of its level is lost, nobody can tell
 * whether a level that is named elsewhere is on one that is, and a title may stand in what is no YAML. Warnings alone go, and
 * come back with the next reading if they were none.
 */
export function withoutConsequences(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const files = (codes: (code: Code) => boolean) =>
    diagnostics.filter(({ code }) => codes(code)).map(({ place }) => place.file);
  const lostFrom = new Set(files((code) => lost.has(code)).map((file) => dirname(file)));
  const broken = new Set(files((code) => code === 'bad-yaml'));
  return diagnostics.filter(({ code, place }) => {
    if (code === 'missing-level') return !lostFrom.has(dirname(place.file));
    if (code === 'equivalent-unknown') return lostFrom.size === 0;
    return code !== 'no-title' || !broken.has(place.file);
  });
}
