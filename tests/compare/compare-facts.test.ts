import { describe, expect, it } from 'vitest';
import { compareFrameworks } from '../../src/compare/compare-frameworks.js';
import type { FrameworkSketch } from '../support/framework-of.js';
import { frameworkOf } from '../support/framework-of.js';

/** The facts of each page that changed, by the page’s title: `status: draft > approved`. */
function facts(was: FrameworkSketch, now: FrameworkSketch): Record<string, string[]> {
  const { changes } = compareFrameworks(
    { name: 'v1', framework: frameworkOf(was) },
    { name: 'v2', framework: frameworkOf(now) },
  );
  return Object.fromEntries(
    changes.map(({ page, facts: of }) => [
      page.title,
      of.map(({ fact, was: old, now: fresh }) => `${fact}: ${old} > ${fresh}`),
    ]),
  );
}

describe('what a page says of itself', () => {
  it('is told of both versions, with their titles and releases', () => {
    const older = frameworkOf({ title: 'Careers', release: { version: '1' } });
    const newer = frameworkOf({ title: 'Careers', release: { version: '2' } });
    const comparison = compareFrameworks({ name: 'v1', framework: older }, { name: 'v2', framework: newer });
    expect(comparison.old).toEqual({ name: 'v1', title: 'Careers', release: older.release });
    expect(comparison.new).toEqual({ name: 'v2', title: 'Careers', release: newer.release });
  });

  it('is no rank and no number where it is a craft, a chapter or the framework', () => {
    const sketch = (title: string): FrameworkSketch => ({
      title,
      root: { title, permalink: '/' },
      pages: [{ title: `${title} values`, permalink: '/values' }],
      crafts: [{ id: 'dev', name: `${title} developer`, levels: [] }],
    });
    const changed = facts(sketch('Old'), sketch('New'));
    expect(changed).toEqual({
      New: ['title: Old > New'],
      'New values': ['title: Old values > New values'],
      'New developer': ['title: Old developer > New developer'],
    });
  });

  it('is empty where it was not said before, or no longer is', () => {
    const level = (rank?: string): FrameworkSketch => ({
      crafts: [
        { name: 'Developer', levels: [{ role: 'Developer', ...(rank === undefined ? {} : { rank }) }] },
      ],
    });
    expect(facts(level(), level('Senior'))).toEqual({ 'Developer, Level 1': ['rank:  > Senior'] });
    expect(facts(level('Senior'), level())).toEqual({ 'Developer, Level 1': ['rank: Senior > '] });
    const approver = (approvedBy: string | undefined): FrameworkSketch => ({
      crafts: [],
      release: { approvedBy },
    });
    expect(facts(approver(undefined), approver('The board'))).toEqual({
      'Test Framework': ['approvedBy:  > The board'],
    });
    expect(facts(approver('The board'), approver(undefined))).toEqual({
      'Test Framework': ['approvedBy: The board > '],
    });
  });

  it('names the new craft of a level that moved into it, and not once more for the craft itself', () => {
    const level = { role: 'Developer', permalink: '/developer' };
    const of = (name: string): FrameworkSketch => ({ crafts: [{ id: 'dev', name, levels: [level] }] });
    expect(facts(of('Engineering'), of('Building'))).toEqual({
      Building: ['title: Engineering > Building'],
      'Developer, Level 1': ['craft: Engineering > Building'],
    });
  });
});

describe('version and status', () => {
  const of = (framework: string, craft?: string, level?: string): FrameworkSketch => ({
    release: { version: framework },
    crafts: [
      {
        name: 'Developer',
        ...(craft === undefined ? {} : { release: { version: craft } }),
        levels: [{ role: 'Lead', ...(level === undefined ? {} : { release: { version: level } }) }],
      },
    ],
  });

  it.each<[string, FrameworkSketch, FrameworkSketch, Record<string, string[]>]>([
    [
      'of a craft that has its own',
      of('1', '5'),
      of('2', '6'),
      { 'Test Framework': ['version: 1 > 2'], Developer: ['version: 5 > 6'] },
    ],
    ['of a craft that gets its own', of('1'), of('1', '2'), { Developer: ['version: 1 > 2'] }],
    ['of a craft that no longer has its own', of('1', '2'), of('1'), { Developer: ['version: 2 > 1'] }],
    [
      'of a level that has its own',
      of('1', '1', '3'),
      of('1', '1', '4'),
      { 'Lead, Level 1': ['version: 3 > 4'] },
    ],
    [
      'of a level that keeps its own',
      of('1', '1', '3'),
      of('2', '2', '3'),
      { 'Test Framework': ['version: 1 > 2'] },
    ],
  ])('%s are told there', (_, was, now, expected) => {
    expect(facts(was, now)).toEqual(expected);
  });

  it('of a chapter are told when it says them, and not when it takes them from the framework', () => {
    const chapter = (framework: string, own?: string): FrameworkSketch => ({
      release: { version: framework },
      pages: [{ title: 'Values', ...(own === undefined ? {} : { release: { version: own } }) }],
      crafts: [],
    });
    expect(facts(chapter('1'), chapter('2'))).toEqual({ 'Test Framework': ['version: 1 > 2'] });
    expect(facts(chapter('1', '7'), chapter('1', '8'))).toEqual({ Values: ['version: 7 > 8'] });
  });
});

it('levels that changed are not counted among those that did not', () => {
  const count = (was: FrameworkSketch, now: FrameworkSketch) =>
    compareFrameworks(
      { name: 'v1', framework: frameworkOf(was) },
      { name: 'v2', framework: frameworkOf(now) },
    ).unchangedLevels;
  const levels = (intro: string, name = 'Craft 1'): FrameworkSketch => ({
    crafts: [{ name, levels: [{ role: 'One', intro: [intro] }, { role: 'Two' }, { role: 'Three' }] }],
  });
  expect(count(levels('I build.'), levels('I test.'))).toBe(2);
  // The craft’s page changed too, and is no level.
  expect(count(levels('I build.'), { ...levels('I build.'), release: { version: '2' } })).toBe(3);
});
