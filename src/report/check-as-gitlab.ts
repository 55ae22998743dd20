import { asPrintableJson } from '../domain/printable.js';
import type { CheckReporter } from './check-reporter.js';
import { fileOf, inWords } from './diagnostic-lines.js';
import { fingerprints, pathInRepository } from './place-in-repository.js';

/** A Code Quality report, as GitLab shows it in merge requests. */
export const checkAsGitlab: CheckReporter = ({ diagnostics, folder }, { root }) => {
  const marks = fingerprints(diagnostics);
  return asPrintableJson(
    diagnostics.map((diagnostic, at) => ({
      description: inWords(diagnostic),
      check_name: diagnostic.code,
      fingerprint: marks[at],
      severity: diagnostic.severity === 'error' ? 'major' : 'minor',
      location: {
        path: pathInRepository(diagnostic, folder, root) ?? fileOf(diagnostic, folder),
        lines: { begin: diagnostic.place.line },
      },
    })),
  );
};
