import { describe, expect, it } from 'vitest';
import { compareFrameworks } from '../../src/compare/compare-frameworks.js';
import type { Framework } from '../../src/domain/framework.js';
import { frameworkOf, type LevelSketch } from '../support/framework-of.js';

/** What became of each page in one line: `changed Lead, Level 2: /dev/lead`. */
function became(was: Framework, now: Framework): string[] {
  const { changes } = compareFrameworks({ name: 'v1', framework: was }, { name: 'v2', framework: now });
  return changes.map(({ kind, page }) => `${kind} ${page.title}: ${page.permalink}`);
}

const ofLevel = (level: LevelSketch) =>
  frameworkOf({ crafts: [{ name: 'Developer', id: 'dev', levels: [level] }] });

/** Ten words, of which so many are those of every such text. */
const words = (shared: number, other: string) =>
  ['I', 'plan', 'what', 'we', 'build', 'and', 'why', 'it', 'helps', 'people']
    .map((word, index) => (index < shared ? word : `${other}${index}`))
    .join(' ');

describe('a level at another address', () => {
  const was = ofLevel({ role: 'Developer', permalink: '/dev/one', intro: [words(10, '')] });
  const moved = (role: string, shared: number) =>
    ofLevel({ role, permalink: '/dev/first', intro: [words(shared, 'x')] });

  it('and under another title is the same when six of ten words are', () => {
    expect(became(was, moved('Engineer', 6))).toEqual(['changed Engineer, Level 1: /dev/first']);
  });

  it('and under another title is a new one when fewer are', () => {
    expect(became(was, moved('Engineer', 5))).toEqual([
      'added Engineer, Level 1: /dev/first',
      'removed Developer, Level 1: /dev/one',
    ]);
  });

  it('is the same when it has its title still and three of ten words', () => {
    expect(became(was, moved('Developer', 3))).toEqual(['changed Developer, Level 1: /dev/first']);
  });

  it('is a new one that took over the title when it has fewer', () => {
    expect(became(was, moved('Developer', 2))).toEqual([
      'added Developer, Level 1: /dev/first',
      'removed Developer, Level 1: /dev/one',
    ]);
  });

  it('in another craft is known by its words alone', () => {
    const elsewhere = (shared: number) =>
      frameworkOf({
        crafts: [
          { name: 'Developer', id: 'dev', levels: [] },
          {
            name: 'Tester',
            id: 'test',
            levels: [{ role: 'Developer', permalink: '/test/one', intro: [words(shared, 'x')] }],
          },
        ],
      });
    const before = frameworkOf({
      crafts: [
        {
          name: 'Developer',
          id: 'dev',
          levels: [{ role: 'Developer', permalink: '/dev/one', intro: [words(10, '')] }],
        },
        { name: 'Tester', id: 'test', levels: [] },
      ],
    });
    expect(became(before, elsewhere(5))).toEqual([
      'added Developer, Level 1: /test/one',
      'removed Developer, Level 1: /dev/one',
    ]);
    expect(became(before, elsewhere(6))).toEqual(['changed Developer, Level 1: /test/one']);
  });
});

describe('a copy of a level', () => {
  const level = (role: string, permalink: string): LevelSketch => ({
    role,
    permalink,
    intro: [words(10, '')],
  });
  const one = frameworkOf({ crafts: [{ id: 'dev', levels: [level('Developer', '/dev/one')] }] });
  const two = frameworkOf({
    crafts: [{ id: 'dev', levels: [level('Developer', '/dev/one'), level('Engineer', '/dev/two')] }],
  });

  it('is a new page, and the first stays as it was', () => {
    expect(became(one, two)).toEqual(['added Engineer, Level 2: /dev/two']);
  });

  it('is gone when it is gone, and the first stays as it was', () => {
    expect(became(two, one)).toEqual(['removed Engineer, Level 2: /dev/two']);
  });
});

describe('a page at the same address', () => {
  it('is the same whatever it says, with or without a slash or an ending', () => {
    const was = ofLevel({ role: 'Developer', permalink: '/dev/one', intro: ['All of it.'] });
    const now = ofLevel({ role: 'Head', permalink: '/dev/one.html', intro: ['Other words.'] });
    expect(became(was, now)).toEqual(['changed Head, Level 1: /dev/one.html']);
  });

  it('is another when it was a chapter and is a level', () => {
    const was = frameworkOf({
      pages: [{ title: 'Pay', permalink: '/craft1/level1', text: ['I work at rung 1.'] }],
      crafts: [],
    });
    const now = frameworkOf({ crafts: [{ levels: [{}] }] });
    expect(became(was, now)).toEqual([
      'added Craft 1: /craft1',
      'added Craft 1 of rung 1, Level 1: /craft1/level1',
      'removed Pay: /craft1/level1',
    ]);
  });

  it('is met before pages that are more alike', () => {
    const page = (permalink: string, text: string) => ({ title: 'Chapter', permalink, text: [text] });
    const was = frameworkOf({
      crafts: [],
      pages: [page('/a', 'Pay is fair.'), page('/b', 'Leave is long.')],
    });
    const now = frameworkOf({
      crafts: [],
      pages: [page('/a', 'Leave is long.'), page('/b', 'Pay is fair.')],
    });
    expect(became(was, now)).toEqual(['changed Chapter: /a', 'changed Chapter: /b']);
  });
});

describe('the front page', () => {
  it('is the same at another address, under another title and in other words', () => {
    const was = frameworkOf({ crafts: [], root: { title: 'Careers', permalink: '/', text: ['Welcome.'] } });
    const now = frameworkOf({
      crafts: [],
      root: { title: 'Ladder', permalink: '/ladder', text: ['How we grow.'] },
    });
    expect(became(was, now)).toEqual(['changed Ladder: /ladder']);
  });

  it('is the framework itself where there is none', () => {
    const was = frameworkOf({ crafts: [], title: 'Careers' });
    const now = frameworkOf({
      crafts: [],
      title: 'Ladder',
      root: { title: 'Ladder', permalink: '/', text: ['How we grow.'] },
    });
    expect(became(was, now)).toEqual(['changed Ladder: /']);
  });
});

describe('chapters', () => {
  const chapter = (title: string, text: string) => ({ title, text: [text] });

  it('come, go and move like levels, and stand before the crafts', () => {
    const was = frameworkOf({ pages: [chapter('Pay', words(10, '')), chapter('Leave', 'Leave is long.')] });
    const now = frameworkOf({
      pages: [chapter('Salaries', words(7, 'x')), chapter('Feedback', 'Ask for it twice a year.')],
      crafts: [{ levels: [{ intro: ['Something else.'] }] }],
    });
    expect(became(was, now)).toEqual([
      'changed Salaries: /salaries',
      'added Feedback: /feedback',
      'removed Leave: /leave',
      'changed Craft 1 of rung 1, Level 1: /craft1/level1',
    ]);
  });

  it('never become a level, however alike they are', () => {
    const was = frameworkOf({ crafts: [{ levels: [] }], pages: [chapter('Pay', 'I work at rung 1.')] });
    const now = frameworkOf({ crafts: [{ levels: [{}] }] });
    expect(became(was, now)).toEqual([
      'added Craft 1 of rung 1, Level 1: /craft1/level1',
      'removed Pay: /pay',
    ]);
  });
});
