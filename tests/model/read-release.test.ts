import { describe, expect, it } from 'vitest';
import type { FrontValue } from '../../src/model/front/front.js';
import { readRelease } from '../../src/model/front/read-release.js';
import { collectProblems } from '../../src/model/problem.js';

const approved = {
  version: '1',
  effective: '2026-09-01',
  status: 'approved',
  approvedBy: 'The Board',
} as const;

function read(values: Readonly<Record<string, string>>) {
  const problems = collectProblems();
  const front = new Map(
    Object.entries(values).map(([key, text], at): [string, FrontValue] => [
      key,
      { text, place: { file: 'a.md', line: at + 2, column: 1 } },
    ]),
  );
  const release = readRelease(front, approved, problems);
  return { release, codes: problems.found.map(({ code }) => code) };
}

describe('what a page says of its release', () => {
  it('comes from above where it says nothing', () => {
    expect(read({ title: 'Level 1' })).toEqual({ release: approved, codes: [] });
  });

  it.each([
    ['a status that nobody knows', { status: 'darft' }, 'bad-status'],
    ['a status under a misspelled key', { statsu: 'draft' }, 'misspelled-release-key'],
    ['a status under a capital key', { Status: 'draft' }, 'misspelled-release-key'],
  ])('is a draft, never approved by accident: %s', (_, values, code) => {
    const { release, codes } = read(values);
    expect(release.status).toBe('draft');
    expect(codes).toEqual([code]);
  });

  it('has no date where its own cannot be read', () => {
    expect(read({ effective: '2026-02-30' })).toMatchObject({
      release: { effective: undefined },
      codes: ['bad-date'],
    });
  });

  it('does not take the approval of another version', () => {
    const nothing = { effective: undefined, status: undefined, approvedBy: undefined };
    expect(read({ version: '3' }).release).toEqual({ version: '3', ...nothing });
    expect(read({ version: '1' }).release).toEqual(approved);
  });

  it('leaves other keys alone', () => {
    expect(read({ layout: 'page', summary: 'x', parent: 'z', nav_order: '1' }).codes).toEqual([]);
  });
});
