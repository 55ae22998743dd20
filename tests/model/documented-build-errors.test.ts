import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../../src/package-root.js';

const page = readFileSync(join(packageRoot, 'docs/diagnostics.md'), 'utf8');
const section = page.split(/^## /m).find((part) => part.startsWith('When nothing can be built\n')) ?? '';
const documented = [...section.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code ?? '');

const sources = readdirSync(join(packageRoot, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(join(packageRoot, 'src', path), 'utf8'));

test('every code of a BuildError is in docs/diagnostics.md once, and no other', () => {
  const codes = [...new Set(sources.flatMap(codesOf))];
  expect(codes.length).toBeGreaterThan(30);
  expect([...documented].sort()).toEqual(codes.sort());
});

/** Where the code is looked up in a table of the same file, all codes of that table. */
function codesOf(text: string): string[] {
  return [...text.matchAll(/new BuildError\(\s*(?:'([^']+)'|[^,]+)/g)].flatMap(([, code]) =>
    code === undefined ? [...text.matchAll(/\bcode: '([^']+)'/g)].map(([, each]) => each ?? '') : [code],
  );
}
