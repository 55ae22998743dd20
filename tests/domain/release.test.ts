import { describe, expect, test } from 'vitest';
import type { Release } from '../../src/domain/framework.js';
import { craftRelease, frameworkRelease, stepRelease } from '../../src/domain/release.js';
import { frameworkOf } from '../support/framework-of.js';

type Status = Release['status'];

/** A craft of two levels in a framework where everything is approved but what is named. */
function withStatuses(of: { craft?: Status; level?: Status }) {
  const status = (page: 'craft' | 'level') => ({ status: page in of ? of[page] : 'approved' }) as const;
  const approved = { status: 'approved' } as const;
  return frameworkOf({
    release: { version: '3', status: 'approved', approvedBy: 'The board' },
    crafts: [{ release: status('craft'), levels: [{ release: approved }, { release: status('level') }] }],
  });
}

describe('a pack is no further along than its least approved page', () => {
  test.each<[string, Parameters<typeof withStatuses>[0], Status]>([
    ['all of it is approved', {}, 'approved'],
    ['one level is in review', { level: 'review' }, 'review'],
    ['the craft is in review', { craft: 'review' }, 'review'],
    ['one level is a draft, and the craft in review', { craft: 'review', level: 'draft' }, 'draft'],
    ['the craft is a draft, and one level in review', { craft: 'draft', level: 'review' }, 'draft'],
    ['one level says nothing', { level: undefined }, undefined],
    ['one level says nothing, and the craft is in review', { craft: 'review', level: undefined }, 'review'],
  ])('where %s', (_, of, status) => {
    const framework = withStatuses(of);
    expect(framework.crafts.map((craft) => craftRelease(craft).status)).toEqual([status]);
    expect(frameworkRelease(framework).status).toBe(status);
  });

  test('and all else is what the framework says of itself', () => {
    expect(frameworkRelease(withStatuses({ level: 'review' }))).toEqual({
      version: '3',
      effective: undefined,
      status: 'review',
      approvedBy: 'The board',
    });
  });

  test('and so is a sheet between two levels, which carries the version of the lower one', () => {
    const [craft] = frameworkOf({
      crafts: [
        {
          levels: [
            { release: { status: 'approved', version: '1' } },
            { release: { status: 'review', version: '2' } },
          ],
        },
      ],
    }).crafts;
    const [first, second] = craft?.levels ?? [];
    if (craft === undefined || first === undefined || second === undefined) throw new Error('It is short.');
    const [below, above] = [
      { craft, level: first },
      { craft, level: second },
    ];
    expect(stepRelease({ below, above })).toMatchObject({ status: 'review', version: '1' });
    expect(stepRelease({ below: above, above: below })).toMatchObject({ status: 'review', version: '2' });
    expect(stepRelease({ below, above: below })).toMatchObject({ status: 'approved', version: '1' });
  });

  test('be it the front page, a chapter, or the framework itself', () => {
    const approved = { release: { status: 'approved' }, crafts: [] } as const;
    const draft = { title: 'Values', release: { status: 'draft' } } as const;
    expect(frameworkRelease(frameworkOf(approved)).status).toBe('approved');
    expect(frameworkRelease(frameworkOf({ ...approved, root: draft })).status).toBe('draft');
    expect(frameworkRelease(frameworkOf({ ...approved, pages: [draft] })).status).toBe('draft');
    expect(frameworkRelease(frameworkOf({ ...approved, release: { status: 'review' } })).status).toBe(
      'review',
    );
  });
});
