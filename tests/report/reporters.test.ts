import { describe, expect, test } from 'vitest';
import type { ArtifactRow, BuildReport } from '../../src/domain/build-report.js';
import type { Diagnostic } from '../../src/domain/diagnostic.js';
import { reporters } from '../../src/report/index.js';
import type { ReportOptions } from '../../src/report/reporter.js';

const options: ReportOptions = {
  cwd: '/work',
  strict: false,
  colour: false,
  milliseconds: 1234,
  names: {
    handout: { name: 'handout', plural: 'handouts' },
    card: { name: 'card', plural: 'cards' },
    pack: { name: 'pack', plural: 'packs' },
  },
};

describe('the text report', () => {
  test('says what was made, where, and how long it took', () => {
    const artifacts = [...Array(30).keys()].map((n) =>
      row(`h${n}.pdf`, { product: n < 29 ? 'handout' : 'pack' }),
    );
    expect(text({ artifacts, kept: 2, removed: ['old.pdf'] })).toBe(`Made 29 handouts and 1 pack in output
  30 written, 2 kept from earlier builds, 1 removed

Done in 1.2 s
`);
  });

  test('names the files when they are few', () => {
    expect(text({ artifacts: [row('a.pdf'), row('b.pdf', { product: 'card', state: 'unchanged' })] })).toBe(
      `Made 1 handout and 1 card in output
  a.pdf
  b.pdf
  1 written, 1 unchanged

Done in 1.2 s
`,
    );
  });

  test('names the one page to open first', () => {
    const artifacts = [row('a.pdf'), row('index.html', { product: 'index' })];
    expect(text({ artifacts })).toContain('\n\nOpen output/index.html in a browser\n\nDone');
  });

  test('lists a plan in full', () => {
    const artifacts = [...Array(9).keys()].map((n) => row(`h${n}.pdf`, { state: 'planned' }));
    expect(text({ artifacts })).toContain('Would make 9 handouts in output\n  h0.pdf\n');
  });

  test('shows problems first, sorted, one a line, at places that a terminal can open', () => {
    const diagnostics = [
      problem({ file: 'b.md', line: 2, column: 1 }),
      problem({ file: 'a.md', line: 10, column: 3 }, { severity: 'warning', why: 'It matters.' }),
      problem({ file: 'a.md', line: 9, column: 3 }),
      problem({ file: '/work/ladderpress.yaml', line: 1, column: 1 }),
      problem({ file: '/elsewhere/brand.yaml', line: 1, column: 1 }),
    ];
    expect(text({ diagnostics })).toBe(`/elsewhere/brand.yaml:1:1 error no-h1: What is wrong. What to do.
ladderpress.yaml:1:1 error no-h1: What is wrong. What to do.
site/a.md:9:3 error no-h1: What is wrong. What to do.
site/a.md:10:3 warning no-h1: What is wrong. It matters. What to do.
site/b.md:2:1 error no-h1: What is wrong. What to do.

Nothing made in 1.2 s: 4 errors, 1 warning
`);
  });

  test('names what could not be made', () => {
    expect(
      text({ artifacts: [row('a.pdf')], failed: [{ path: 'b.pdf', reason: 'The browser ended.' }] }),
    ).toMatch(/^not made b\.pdf: The browser ended\.[\s\S]*Done in part in 1\.2 s: 1 file not made\n$/);
  });

  test('is coloured only when asked to be', () => {
    const result = report({ diagnostics: [problem({ file: 'a.md', line: 1, column: 1 })] });
    expect(reporters.text(result, options).output).not.toContain('\u001B');
    expect(reporters.text(result, { ...options, colour: true }).output).toContain('\u001B[31merror');
  });
});

describe('the JSON report', () => {
  test('is one document with everything, sorted', () => {
    const diagnostics = [
      problem({ file: 'b.md', line: 1, column: 1 }, { severity: 'warning' }),
      problem({ file: 'a.md', line: 1, column: 1 }),
    ];
    const { output } = reporters.json(report({ diagnostics, artifacts: [row('a.pdf')] }), options);
    expect(JSON.parse(output)).toEqual({
      exitCode: 1,
      folder: '/work/site',
      output: '/work/output',
      errors: 1,
      warnings: 1,
      diagnostics: diagnostics.toReversed(),
      artifacts: [row('a.pdf')],
      kept: 0,
      removed: [],
      notes: [],
      rebuilt: null,
      failed: [],
    });
  });
});

describe('the exit code', () => {
  const warning = problem({ file: 'a.md', line: 1, column: 1 }, { severity: 'warning' });
  const error = problem({ file: 'a.md', line: 1, column: 1 });
  const failed = [{ path: 'a.pdf', reason: 'x' }];
  test.each<[string, Partial<BuildReport>, boolean, number]>([
    ['0 when all is well', {}, true, 0],
    ['0 with warnings', { diagnostics: [warning] }, false, 0],
    ['1 with warnings under --strict', { diagnostics: [warning] }, true, 1],
    [
      '1 when a second build differs',
      { rebuilt: { files: 1, differing: [{ path: 'a.pdf', difference: 'x' }] } },
      false,
      1,
    ],
    ['1 with an error', { diagnostics: [warning, error] }, false, 1],
    ['2 when a file could not be made', { diagnostics: [error], failed }, false, 2],
  ])('is %s, in both reports', (_, result, strict, code) => {
    for (const reporter of Object.values(reporters)) {
      expect(reporter(report(result), { ...options, strict }).exitCode).toBe(code);
    }
  });
});

function text(result: Partial<BuildReport>): string {
  return reporters.text(report(result), options).output;
}

function report(result: Partial<BuildReport>): BuildReport {
  return {
    folder: '/work/site',
    output: '/work/output',
    artifacts: [],
    kept: 0,
    removed: [],
    notes: [],
    rebuilt: undefined,
    failed: [],
    diagnostics: [],
    ...result,
  };
}

function row(path: string, more: Partial<ArtifactRow> = {}): ArtifactRow {
  return {
    path,
    product: 'handout',
    craft: 'devops',
    level: 1,
    brand: 'vaarst',
    paper: 'a4',
    edition: 'standard',
    audience: 'everyone',
    pages: 2,
    version: null,
    status: null,
    effective: null,
    bytes: 3,
    sha256: '',
    sources: [],
    state: 'written',
    ...more,
  };
}

function problem(place: Diagnostic['place'], more: Partial<Diagnostic> = {}): Diagnostic {
  const words = { what: 'What is wrong.', why: '', fix: 'What to do.' };
  return { code: 'no-h1', severity: 'error', place, ...words, ...more };
}
