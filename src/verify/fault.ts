import type { Fault, FaultCode } from '../domain/verify-report.js';

const rebuild = 'Build again; a file that was changed on purpose belongs in another folder.';
const report = 'Build again; if it comes back, this is a bug in Ladderpress: please report it with the file.';

/** What to do about each kind of fault. */
const fixes: Readonly<Record<FaultCode, string>> = {
  'build-unfinished': 'Build again.',
  'file-missing': 'Build again.',
  'file-changed': rebuild,
  'file-unreadable': 'Build again.',
  'page-count-differs': rebuild,
  'font-not-embedded': report,
  'not-tagged': report,
  'painted-untagged': report,
  'title-missing': report,
  'language-missing': 'Set "lang" in the front matter of the first page, and build again.',
  'claim-missing': report,
  'bookmark-astray': report,
  'destination-astray': report,
  'bookmark-missing': report,
  'link-astray': report,
  'words-run-together': report,
  'word-split': report,
  'page-number-differs': report,
  'word-lost': 'Build again if the page was changed since; else please report it with the page.',
  'readings-differ': 'Look for these words on paper, and please report it with the page.',
  'not-conforming': report,
};

/** A fault in one file, with what to do about it. */
export function fault(path: string, code: FaultCode, what: string, why = ''): Fault {
  return { path, code, what, why, fix: fixes[code] };
}
