import { describe, expect, it } from 'vitest';
import { compareFrameworks } from '../../src/compare/compare-frameworks.js';
import type { Comparison } from '../../src/domain/comparison.js';
import type { Framework } from '../../src/domain/framework.js';
import { type FrameworkSketch, frameworkOf, type LevelSketch } from '../support/framework-of.js';

const areas = { Planning: ['I plan my own work.', 'I say when I am late.'], Craft: ['I write clear code.'] };

/** A framework of one craft with these levels. */
const withLevels = (levels: readonly LevelSketch[], more: FrameworkSketch = {}) =>
  frameworkOf({ ...more, crafts: [{ id: 'dev', name: 'Developer', levels }] });

function compare(was: Framework, now: Framework): Comparison {
  return compareFrameworks({ name: 'v1', framework: was }, { name: 'v2', framework: now });
}

/** Each change in one line: `changed Developer of rung 1, Level 1`. */
const pages = ({ changes }: Comparison) => changes.map(({ kind, page }) => `${kind} ${page.title}`);

describe('two versions of a framework', () => {
  it('that say the same do not differ', () => {
    const { changes, unchangedLevels } = compare(withLevels([{ areas }, {}]), withLevels([{ areas }, {}]));
    expect(changes).toEqual([]);
    expect(unchangedLevels).toBe(2);
  });

  it('name the levels that came and went', () => {
    const some = compare(
      withLevels([{ areas }, { role: 'Lead', intro: ['I lead others through long winters.'] }]),
      withLevels([{ areas }, { number: 3, role: 'Head', intro: ['Budgets and hiring are mine.'] }]),
    );
    expect(pages(some)).toEqual(['added Head, Level 3', 'removed Lead, Level 2']);
    expect(some.unchangedLevels).toBe(1);
  });

  it('tell a new level’s statements area by area', () => {
    const [change] = compare(withLevels([{}]), withLevels([{}, { areas, intro: ['More.'] }])).changes.filter(
      ({ page }) => page.kind === 'level',
    );
    expect(change).toMatchObject({
      kind: 'added',
      parts: [
        { name: '', kind: 'added' },
        { name: 'Planning', kind: 'added', changes: [{ kind: 'added' }, { kind: 'added' }] },
        { name: 'Craft', kind: 'added' },
      ],
    });
  });

  it('tell statements that changed in the area they belong to', () => {
    const changed = { ...areas, Planning: ['I plan my own work well.', 'I ask for help.'] };
    const { changes } = compare(withLevels([{ areas }]), withLevels([{ areas: changed }]));
    expect(changes).toMatchObject([
      {
        kind: 'changed',
        page: { kind: 'level', craft: 'Developer', file: 'dev/level1.md' },
        facts: [],
        parts: [
          {
            name: 'Planning',
            kind: 'changed',
            changes: [
              { kind: 'reworded', was: 'I plan my own work.', now: 'I plan my own work well.' },
              { kind: 'added', now: 'I ask for help.' },
              { kind: 'removed', was: 'I say when I am late.' },
            ],
          },
        ],
      },
    ]);
  });

  it('know an area by another name from what it says', () => {
    const { Planning, Craft } = areas;
    const { changes } = compare(
      withLevels([{ areas: { Planning, Craft } }]),
      withLevels([{ areas: { Craft, Foresight: Planning } }]),
    );
    const level = changes.find(({ page }) => page.kind === 'level');
    expect(level?.parts).toEqual([
      { of: 'area', name: 'Foresight', was: 'Planning', kind: 'changed', changes: [] },
    ]);
  });

  it('know a level by its address when its title and rank change', () => {
    const { changes } = compare(
      withLevels([{ areas, role: 'Junior Developer', rank: 'Junior' }]),
      withLevels([{ areas, role: 'Associate Developer', rank: 'Associate' }]),
    );
    expect(changes).toMatchObject([
      {
        kind: 'changed',
        facts: [
          { fact: 'title', was: 'Junior Developer, Level 1', now: 'Associate Developer, Level 1' },
          { fact: 'rank', was: 'Junior', now: 'Associate' },
        ],
        parts: [],
      },
    ]);
  });

  it('know a level that moved up a rung from what it says', () => {
    const { changes } = compare(
      withLevels([{ areas, role: 'Senior', number: 2 }]),
      withLevels([{ areas, role: 'Senior', number: 3, intro: ['I work at rung 2.'] }]),
    );
    expect(changes).toMatchObject([
      {
        kind: 'changed',
        facts: [
          { fact: 'title' },
          { fact: 'number', was: '2', now: '3' },
          { fact: 'address', was: '/dev/level2', now: '/dev/level3' },
        ],
      },
    ]);
  });

  it('tell a new version once, at the page that says it', () => {
    const { changes } = compare(
      withLevels([{ areas }, {}], { release: { version: '1', status: 'approved' } }),
      withLevels([{ areas }, {}], { release: { version: '2', status: 'draft' } }),
    );
    expect(changes).toMatchObject([
      {
        page: { kind: 'framework' },
        facts: [
          { fact: 'version', was: '1', now: '2' },
          { fact: 'status', was: 'approved', now: 'draft' },
        ],
      },
    ]);
  });
});
