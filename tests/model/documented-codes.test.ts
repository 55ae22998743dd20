import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Rule } from '../../src/domain/rule.js';
import { rules } from '../../src/domain/rules.js';
import { rulesAsMarkdown } from '../../src/settings/options/rules-as-markdown.js';

const page = readFileSync(new URL('../../docs/diagnostics.md', import.meta.url), 'utf8');
const documented = new Map(
  page.split('\n').flatMap((line) => {
    const match = /^\| `([a-z0-9-]+)` \| (error|warning) \| ([^|]+)/.exec(line);
    return match === null ? [] : [[match[1] ?? '', match[2] ?? ''] as const];
  }),
);
const rows = Object.entries<Rule>(rules);

test.each(rows)('%s is in docs/diagnostics.md with its severity', (code, { severity }) => {
  expect(documented.get(code)).toBe(severity);
});

test('docs/diagnostics.md knows no other codes', () => {
  expect([...documented.keys()].filter((code) => !Object.hasOwn(rules, code))).toEqual([]);
});

test('docs/diagnostics.md says what may be made of each rule (else: npm run schema)', () => {
  expect(page).toContain(`<!-- rules -->\n\n${rulesAsMarkdown()}\n\n<!-- /rules -->`);
});

test('docs/diagnostics.md names what stops a release', () => {
  const section = /## When a build is a release\n([\s\S]*?)\n\|/.exec(page)?.[1] ?? '';
  const named = [...section.matchAll(/`([a-z-]+)`/g)].map(([, code]) => code ?? '');
  const stopping = rows.flatMap(([code, { stopsRelease }]) => (stopsRelease ? [code] : []));
  expect(stopping.filter((code) => !named.includes(code))).toEqual([]);
});

test.each(rows)('%s says why when it may not be switched off', (_, { severity, least, because }) => {
  expect(because === '').toBe(least === 'off');
  // Nothing is raised by a bound.
  if (least === 'error') expect(severity).toBe('error');
});
