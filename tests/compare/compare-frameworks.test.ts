import { describe, expect, it } from 'vitest';
import { compareFrameworks } from '../../src/compare/compare-frameworks.js';
import type { Comparison } from '../../src/domain/comparison.js';
import type { Framework, Level } from '../../src/domain/framework.js';
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

  it('know an area under its name however it is written, and never take text for an area', () => {
    const named = (name: string, notes: string) =>
      withLevels([{ areas: { [name]: ['I plan my own work.'] }, notes: [notes] }]);
    const { changes } = compare(
      named('Planning & Care', 'Ask your lead.'),
      named('planning and  care', 'I plan my own work.'),
    );
    const level = changes.find(({ page }) => page.kind === 'level');
    expect(level?.parts).toEqual([
      { of: 'area', name: 'planning and  care', was: 'Planning & Care', kind: 'changed', changes: [] },
      {
        of: 'text-after',
        name: '',
        was: undefined,
        kind: 'changed',
        changes: [
          { kind: 'added', now: 'I plan my own work.' },
          { kind: 'removed', was: 'Ask your lead.' },
        ],
      },
    ]);
  });

  it('know an area that was copied under another name as a new one, and the first as it was', () => {
    const { Planning } = areas;
    const { changes } = compare(
      withLevels([{ areas: { Planning } }]),
      withLevels([{ areas: { Planning, Foresight: Planning } }]),
    );
    const level = changes.find(({ page }) => page.kind === 'level');
    expect(level?.parts.map(({ name, kind, was }) => [name, kind, was])).toEqual([
      ['Foresight', 'added', undefined],
    ]);
    const back = compare(
      withLevels([{ areas: { Planning, Foresight: Planning } }]),
      withLevels([{ areas: { Planning } }]),
    ).changes.find(({ page }) => page.kind === 'level');
    expect(back?.parts.map(({ name, kind, was }) => [name, kind, was])).toEqual([
      ['Foresight', 'removed', undefined],
    ]);
  });

  it('know an area that a level calls otherwise by what its craft calls it', () => {
    const called = (name: string, statement: string): Framework => {
      const framework = withLevels([{ areas: { Planning: [statement] } }]);
      const rename = (level: Level): Level => ({
        ...level,
        sections: level.sections.map((section) =>
          section.kind === 'prose'
            ? section
            : {
                ...section,
                expectations: section.expectations.map((each) => ({
                  ...each,
                  name: { ...each.name, html: name, text: name },
                })),
              },
        ),
      });
      return {
        ...framework,
        crafts: framework.crafts.map((craft) => ({ ...craft, levels: craft.levels.map(rename) })),
      };
    };
    const { changes } = compare(called('Plans', 'One two.'), called('Planning', 'Three four.'));
    expect(changes.find(({ page }) => page.kind === 'level')?.parts).toMatchObject([
      { of: 'area', name: 'Planning', was: 'Plans', kind: 'changed' },
    ]);
  });

  it('never take an area for text under a heading, however alike they are', () => {
    const place = { file: 'dev/index.md', line: 1, column: 1 };
    const block = (kind: 'heading' | 'paragraph', text: string) => ({
      kind,
      html: kind === 'heading' ? `<h2>${text}</h2>` : `<p>${text}</p>`,
      text,
      place,
    });
    const was = withLevels([{}], {});
    const [craft] = was.crafts;
    const [area] = withLevels([{ areas: { Planning: ['I plan.'] } }]).crafts[0]?.areas ?? [];
    if (craft === undefined || area === undefined) throw new Error('The sketch has no craft.');
    const words = block('paragraph', 'What we mean by planning ahead.');
    const crafts = (change: object): Framework => ({ ...was, crafts: [{ ...craft, ...change }] });
    const { changes } = compare(
      crafts({ areas: [{ ...area, blocks: [words] }] }),
      crafts({ intro: [...craft.intro, block('heading', 'Foresight'), words] }),
    );
    expect(changes[0]?.parts.map(({ of, kind, name }) => [of, kind, name])).toEqual([
      ['text', 'added', 'Foresight'],
      ['area', 'removed', 'Planning'],
    ]);
  });

  it('know an area by the words of all its statements', () => {
    const named = (name: string, ...statements: string[]) => withLevels([{ areas: { [name]: statements } }]);
    const { changes } = compare(
      named('Planning', 'I plan', 'I ask', 'I wait'),
      named('Foresight', 'I plan', 'I ask', 'I wait'),
    );
    expect(changes.find(({ page }) => page.kind === 'level')?.parts).toMatchObject([
      { name: 'Foresight', was: 'Planning', changes: [] },
    ]);
  });

  it('name the framework’s page, a chapter and what came without facts', () => {
    const { changes } = compare(
      frameworkOf({ crafts: [], title: 'Careers' }),
      frameworkOf({ crafts: [], title: 'Ladder', pages: [{ title: 'Values', text: ['Kindness.'] }] }),
    );
    expect(
      changes.map(({ kind, page, facts }) => ({ kind, page, facts: facts.map(({ fact }) => fact) })),
    ).toEqual([
      {
        kind: 'changed',
        page: { kind: 'framework', title: 'Ladder', craft: '', permalink: '', file: '' },
        facts: ['title'],
      },
      {
        kind: 'added',
        page: { kind: 'page', title: 'Values', craft: '', permalink: '/values', file: 'values.md' },
        facts: [],
      },
    ]);
  });

  it('know an area that says less than half of what it said as a new one', () => {
    const area = (name: string, statement: string) => withLevels([{ areas: { [name]: [statement] } }]);
    const partsOf = (name: string, statement: string) =>
      compare(area('Planning', 'one two three four'), area(name, statement))
        .changes.find(({ page }) => page.kind === 'level')
        ?.parts.map(({ kind, name: now, was }) => [kind, now, was]);
    expect(partsOf('Foresight', 'one two five six')).toEqual([['changed', 'Foresight', 'Planning']]);
    expect(partsOf('Foresight', 'one seven five six')).toEqual([
      ['added', 'Foresight', undefined],
      ['removed', 'Planning', undefined],
    ]);
  });

  it('tell what a craft’s page says before, in and after its areas, in that order', () => {
    const crafts = (word: string) => {
      const framework = withLevels([{ areas }]);
      const block = (text: string) => ({
        kind: 'paragraph' as const,
        html: `<p>${text}</p>`,
        text,
        place: { file: 'dev/index.md', line: 1, column: 1 },
      });
      return {
        ...framework,
        crafts: framework.crafts.map((craft) => ({
          ...craft,
          intro: [block(`${word} opens.`)],
          areas: craft.areas.map((area) => ({ ...area, blocks: [block(`${word} is ${area.name.text}.`)] })),
          outro: [block(`${word} closes.`)],
        })),
      };
    };
    const [craft] = compare(crafts('Something'), crafts('Anything')).changes;
    expect(craft?.page).toEqual({
      kind: 'craft',
      title: 'Developer',
      craft: 'Developer',
      permalink: '/dev',
      file: 'dev/index.md',
    });
    expect(craft?.parts.map(({ of, name }) => [of, name])).toEqual([
      ['text', ''],
      ['area', 'Planning'],
      ['area', 'Craft'],
      ['text-after', ''],
    ]);
  });

  it('tell a heading with nothing under it that came or went, and the text under one that stays', () => {
    const place = { file: 'values.md', line: 1, column: 1 };
    const page = (...lines: string[]): Framework => {
      const framework = frameworkOf({ crafts: [], pages: [{ title: 'Values' }] });
      const blocks = lines.map((line) => {
        const kind = line.startsWith('# ') ? ('heading' as const) : ('paragraph' as const);
        const text = line.replace(/^# /, '');
        return { kind, text, html: kind === 'heading' ? `<h2>${text}</h2>` : `<p>${text}</p>`, place };
      });
      return { ...framework, pages: framework.pages.map((each) => ({ ...each, blocks })) };
    };
    const parts = (was: Framework, now: Framework) =>
      compare(was, now).changes.flatMap((change) =>
        change.parts.map(({ of, kind, name, changes }) => [
          of,
          kind,
          name,
          changes.map(({ kind: one }) => one),
        ]),
      );
    expect(parts(page('Hello.'), page('Hello.', '# To come'))).toEqual([
      ['text', 'added', 'To come', ['added']],
    ]);
    expect(parts(page('Hello.', '# To come'), page('Hello.'))).toEqual([
      ['text', 'removed', 'To come', ['removed']],
    ]);
    expect(parts(page('# Pay', 'Fair.'), page('# Pay'))).toEqual([['text', 'changed', 'Pay', ['removed']]]);
    expect(parts(page('# Pay'), page('# Pay', 'Fair.'))).toEqual([['text', 'changed', 'Pay', ['added']]]);
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
