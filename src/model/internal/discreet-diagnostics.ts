import type { Diagnostic } from '../../domain/diagnostic.js';
import type { Model } from '../model.js';
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
        tellable(told.get(keyOf(diagnostic))) ??
        (open.has(diagnostic.code) ? diagnostic : discreet(diagnostic)),
    );
}

/** Codes whose words quote nothing of a page. */
const open = new Set(['misspelled-internal', 'stray-internal', 'bad-audience']);

/** Codes that are found before anybody knows what is internal, and quote what they find. */
const early = new Set(['liquid-removed', 'bad-yaml', 'bad-config', 'page-unreadable']);

function tellable(diagnostic: Diagnostic | undefined): Diagnostic | undefined {
  return diagnostic === undefined || early.has(diagnostic.code) ? undefined : diagnostic;
}

function keyOf({ code, place }: Diagnostic): string {
  return `${place.file}:${place.line}:${place.column}:${code}`;
}

function discreet({ code, severity, place }: Diagnostic): Diagnostic {
  return {
    code,
    severity,
    place,
    what: 'What is wrong here is not told in a build for candidates.',
    why: '',
    fix: 'Build for everyone to read it.',
  };
}
