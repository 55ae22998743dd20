import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../../src/domain/rules.js';
import { checks, runChecks } from '../../src/model/checks.js';
import { collectProblems } from '../../src/model/problem.js';
import { packageRoot } from '../../src/package-root.js';

const rows = Object.values(checks).flat();
const sources = readdirSync(join(packageRoot, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(
    (path) => path.endsWith('.ts') && path !== join('domain', 'rules.ts') && !path.endsWith('checks.ts'),
  )
  .map((path) => readFileSync(join(packageRoot, 'src', path), 'utf8'));

test('no rule is of two checks', () => {
  const codes = rows.flatMap(({ codes }) => codes);
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
});

test.each(Object.keys(rules))('%s is reported somewhere', (code) => {
  expect(sources.some((text) => text.includes(`'${code}'`))).toBe(true);
});

test('a check reports through the table, with the severity of its rule', () => {
  const problems = collectProblems();
  const refused = [{ path: 'a.md', reason: 'unreadable' as const }];
  const folder = { root: '/', pages: [], texts: [], data: [], configs: [], images: new Map(), refused };
  runChecks('folder', folder, problems);
  expect(problems.found).toMatchObject([
    { code: 'page-unreadable', severity: rules['page-unreadable'].severity },
  ]);
});
