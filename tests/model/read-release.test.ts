import { describe, expect, it } from 'vitest';
import type { Release } from '../../src/domain/framework.js';
import type { FrontValue } from '../../src/model/front/front.js';
import { noRelease, readRelease } from '../../src/model/front/read-release.js';
import { collectProblems } from '../../src/model/problem.js';

const approved = {
  version: '1',
  effective: '2026-09-01',
  status: 'approved',
  approvedBy: 'The Board',
} as const;

function read(values: Readonly<Record<string, string | undefined>>, above: Release = approved) {
  const problems = collectProblems();
  const front = new Map(
    Object.entries(values).map(([key, text], at): [string, FrontValue] => [
      key,
      { text, place: { file: 'a.md', line: at + 2, column: 1 } },
    ]),
  );
  const release = readRelease(front, above, problems);
  const said = problems.found.map(({ what, fix }) => `${what} ${fix}`);
  return { release, said, codes: problems.found.map(({ code }) => code) };
}

describe('what a page says of its release', () => {
  it('comes from above where it says nothing', () => {
    expect(read({ title: 'Level 1' })).toEqual({ release: approved, said: [], codes: [] });
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

  it.each([
    ['2026-09-01', '2026-09-01'],
    [' 2026-09-01T10:00:00Z ', '2026-09-01'],
    ['2026-09-01 10:00', '2026-09-01'],
    ['2026-9-1', undefined],
    ['2026-09-01x', undefined],
    ['on 2026-09-01', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('has the date %j as %s', (written, effective) => {
    const { release, said } = read({ effective: written });
    expect(release.effective).toBe(effective);
    expect(said).toEqual(
      effective === undefined
        ? [`"${written ?? ''}" is not a date. Write the date as year-month-day, for example 2026-09-01.`]
        : [],
    );
  });

  it('stays a draft below one, whatever its version', () => {
    expect(read({ version: '3' }, { ...approved, status: 'draft' }).release).toEqual({
      ...{ version: '3', status: 'draft', effective: undefined, approvedBy: undefined },
    });
    expect(
      read({ version: '3', status: ' Approved ' }, { ...approved, status: 'draft' }).release.status,
    ).toBe('approved');
  });

  it('says which version somebody approved', () => {
    expect(read({ approvedBy: 'Ann' }, noRelease)).toMatchObject({
      release: { approvedBy: 'Ann' },
      codes: ['approver-without-version'],
    });
    expect(read({ approvedBy: 'Ann', version: '1' }, noRelease).codes).toEqual([]);
    expect(read({ title: 'A' }, noRelease).codes).toEqual([]);
  });

  it('is told what a status may be, and what a key was meant as', () => {
    expect(read({ status: 'aproved' }).said).toEqual([
      '"aproved" is not a status. Write draft, review or approved. Did you mean "approved"?',
    ]);
    expect(read({ status: undefined }).said[0]).toMatch(/^"" is not a status/);
    expect(read({ verison: '2' }).said).toEqual(['"verison" is read by nobody. Did you mean "version"?']);
    expect(read({ verison: '2', version: '2' }).said).toEqual([]);
    expect(read({ verison: '2' }).release.status).toBe('approved');
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
