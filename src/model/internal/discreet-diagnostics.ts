import type { Diagnostic } from '../../domain/diagnostic.js';
import type { Model } from '../make-framework.js';
import type { PageFile } from '../nav/page-file.js';

/**
 * What may be said while building for candidates. A problem that shows without anything internal is told in full;
 * of any other only its code and place; and nothing of internal pages, since nothing is made of them.
 */
export function discreetDiagnostics(whole: Model, seen: Model, hidden: readonly PageFile[]): Diagnostic[] {
  const files = new Set(hidden.map(({ file }) => file));
  const told = new Map(seen.diagnostics.map((diagnostic) => [keyOf(diagnostic), diagnostic]));
  return whole.diagnostics
    .filter(({ place }) => !files.has(place.file))
    .map(
      (diagnostic) =>
        told.get(keyOf(diagnostic)) ?? (open.has(diagnostic.code) ? diagnostic : discreet(diagnostic)),
    );
}

/** Codes whose words quote nothing of a page. */
const open = new Set(['misspelled-internal', 'stray-internal', 'bad-audience']);

function keyOf({ code, place }: Diagnostic): string {
  return `${place.file}:${place.line}:${place.column}:${code}`;
}

function discreet({ code, severity, place }: Diagnostic): Diagnostic {
  return {
    code,
    severity,
    place,
    what: 'This problem lies in what candidates do not see.',
    why: '',
    fix: 'Build for everyone to read what it is.',
  };
}
