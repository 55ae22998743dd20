import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changelogOf } from '../../scripts/release/changelog-of.js';
import { packageRoot } from '../../src/package-root.js';

test('a release moves what is unreleased below its version, and leaves room for what comes', () => {
  const text =
    '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A thing.\n\n## [0.1.0] - 2026-01-01\n\n- Begun.\n';
  expect(changelogOf(text, '0.2.0', '2026-02-03')).toBe(
    '# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-02-03\n\n### Added\n\n- A thing.\n\n## [0.1.0] - 2026-01-01\n\n- Begun.\n',
  );
});

test.each([
  ['no such heading', '# Changelog\n'],
  ['nothing below it', '## [Unreleased]\n\n## [0.1.0]\n\n- Begun.\n'],
  ['headings alone below it', '## [Unreleased]\n\n### Added\n\n## [0.1.0]\n\n- Begun.\n'],
])('there is nothing to release with %s', (_, text) => {
  expect(changelogOf(text, '0.2.0', '2026-02-03')).toBeUndefined();
});

test('our own changelog could be released', async () => {
  const text = await readFile(join(packageRoot, 'CHANGELOG.md'), 'utf8');
  expect(changelogOf(text, '9.9.9', '2026-02-03')).toContain('## [9.9.9] - 2026-02-03\n');
});
