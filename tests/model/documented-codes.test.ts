import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { severities } from '../../src/model/codes.js';

const documented = new Map(
  readFileSync(new URL('../../docs/diagnostics.md', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const match = /^\| `([a-z0-9-]+)` \| (error|warning) \| ([^|]+)/.exec(line);
      return match === null ? [] : [[match[1] ?? '', match[2] ?? ''] as const];
    }),
);

test.each(Object.entries(severities))(
  '%s is in docs/diagnostics.md with its severity, %s',
  (code, severity) => {
    expect(documented.get(code)).toBe(severity);
  },
);
