import { describe, expect, test } from 'vitest';
import type { Level } from '../../src/domain/framework.js';
import { makeFramework } from '../../src/model/make-framework.js';
import type { Model } from '../../src/model/model.js';
import {
  areaTable,
  craftOf,
  designerCraft,
  folderOf,
  frameworkOf,
  level,
  modelOf,
  shown,
} from './support.js';

const first = level(`# Designer - Level 1\n\n${areaTable}`);
const second = level(`# Designer - Level 2\n\n${areaTable}`, 'Level 2', 2);
const designers = { 'index.md': designerCraft, 'a.md': first, 'b.md': second };
const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4z"/></svg>';

/** What is asked on a level, `Research: <p>Why?</p>`; of the role as a whole without a name. */
function askedOn({ questions = [] }: Pick<Level, 'questions'>): string[] {
  return questions.map(({ area, blocks }) => {
    const html = blocks.map((block) => block.html.replace(/\n/g, '')).join('');
    return area === undefined ? html : `${area}: ${html}`;
  });
}

function askedIn(model: Model): string[][] {
  return craftOf(model).levels.map(askedOn);
}

/** What is said of questions: place, what and fix. */
function told({ diagnostics }: Model): string[] {
  return diagnostics
    .filter(({ code }) => code.includes('question'))
    .map(({ place, code, what, fix }) => `${place.file}:${place.line} ${code} ${what} ${fix}`);
}

describe('questions in the front matter of a level', () => {
  const asking = (written: string) =>
    modelOf({
      ...designers,
      'a.md': first.replace('---\n', `---\nquestions: ${written}\n`),
      'x.svg': picture,
    });

  test.each<[string, string, string[]]>([
    ['a text is asked of the role as a whole', 'Why *us*?', ['<p>Why <em>us</em>?</p>']],
    ['a list is one list', '[Why us?, "What now?"]', ['<ul><li>Why us?</li><li>What now?</li></ul>']],
    ['a list of one is a paragraph', '[Why us?]', ['<p>Why us?</p>']],
    ['what is empty is not asked', '["", Why us?, " "]', ['<p>Why us?</p>']],
    ['nothing at all asks nothing', '[]', []],
    ['an area by its name asks about that', '{ Research: Whom? }', ['Research: <p>Whom?</p>']],
    [
      'areas stand as on the level',
      '{ drawing: How?, Research: Whom? }',
      ['Research: <p>Whom?</p>', 'Drawing: <p>How?</p>'],
    ],
    [
      'an area has a list too',
      '{ Drawing: [How?, "When?"] }',
      ['Drawing: <ul><li>How?</li><li>When?</li></ul>'],
    ],
    ['a sign of a heading is a sign', '"# of guests?"', ['<p># of guests?</p>']],
    ['a sign in the middle is one too', '"In # of guests?"', ['<p>In # of guests?</p>']],
    [
      'what has paragraphs keeps them in a list',
      '["One\\n\\nTwo", Three]',
      ['<ul><li><p>One</p><p>Two</p></li><li>Three</li></ul>'],
    ],
    [
      'a list in a question is one in an item',
      '["- a\\n- b", Three]',
      ['<ul><li><ul><li>a</li><li>b</li></ul></li><li>Three</li></ul>'],
    ],
  ])('%s', (_, written, questions) => {
    const model = asking(written);
    expect(askedIn(model)).toEqual([questions, []]);
    expect(shown(model)).toEqual([]);
  });

  test('a list says its words one after the other, at its first', () => {
    const [block] = craftOf(asking('[Why us?, "What now?"]')).levels[0]?.questions?.[0]?.blocks ?? [];
    expect(block).toMatchObject({
      kind: 'list',
      text: 'Why us? What now?',
      place: { file: 'a.md', line: 2 },
    });
  });

  test('what is no text is told at its line, and the rest is asked', () => {
    const model = asking('{ Drawing: { a: b }, Research: Whom? }');
    expect(askedIn(model)).toEqual([['Research: <p>Whom?</p>'], []]);
    expect(told(model)).toEqual([
      expect.stringMatching(
        /^a\.md:2 bad-questions These are no questions about "Drawing"\. Write one question/,
      ),
    ]);
    expect(told(asking('[One, [Two]]'))).toEqual([
      expect.stringMatching(/^a\.md:2 bad-questions These are no questions\. Write one question/),
    ]);
    expect(askedIn(asking('[One, { a: b }]'))).toEqual([[], []]);
  });

  test('an area that the level says nothing about is told, with what was probably meant', () => {
    const model = asking('{ Drawin: How? }');
    expect(askedIn(model)).toEqual([[], []]);
    expect(told(model)).toEqual([
      'a.md:2 question-unknown-area Level 1 says nothing about an area called "Drawin". Name an area as its level does. Did you mean "Drawing"?',
    ]);
  });

  test('pictures in them are pictures of the level', () => {
    const { levels } = craftOf(asking('{ Drawing: "![A loaf](x.svg)" }'));
    expect(levels.map(({ images }) => images)).toEqual([['x.svg'], []]);
  });
});

describe('questions of a craft', () => {
  const asking = (questions: string, more: Readonly<Record<string, string>> = {}) =>
    modelOf({
      ...designers,
      'index.md': designerCraft.replace('---\n', `---\nquestions: ${questions}\n`),
      ...more,
    });

  test('are asked on each level, but about what that level asks itself', () => {
    const own = first.replace('---\n', '---\nquestions: { Drawing: "You?" }\n');
    const model = asking('{ Research: Whom?, Drawing: How? }', { 'a.md': own });
    expect(askedIn(model)).toEqual([
      ['Research: <p>Whom?</p>', 'Drawing: <p>You?</p>'],
      ['Research: <p>Whom?</p>', 'Drawing: <p>How?</p>'],
    ]);
  });

  test('about an area that none of its levels has are told', () => {
    expect(told(asking('{ Cooking: How? }'))).toEqual([
      expect.stringMatching(
        /^index\.md:2 question-unknown-area Designer has no area called "Cooking"\. Name an area/,
      ),
    ]);
  });

  test('leave a craft that is asked nothing as it is, and candidates are shown none', () => {
    expect(craftOf(modelOf(designers)).levels[0]).not.toHaveProperty('questions');
    const files = folderOf({
      ...designers,
      'a.md': first.replace('---\n', '---\nquestions: Why?\n'),
      '_questions/a.md': '---\nlevel: 2\n---\nWhy?\n',
    });
    const { framework } = makeFramework(files, { siteUrl: undefined, audience: 'candidate' });
    expect(framework?.crafts[0]?.levels.map(({ questions }) => questions)).toEqual([undefined, undefined]);
  });
});

describe('a page of questions', () => {
  const asking = (page: string, path = '_questions/a.md', more: Readonly<Record<string, string>> = {}) =>
    modelOf({ ...designers, ...more, [path]: page });

  test.each<[string, string, string[][]]>([
    ['asks on every level of the only craft', '---\n---\nWhy?\n', [['<p>Why?</p>'], ['<p>Why?</p>']]],
    ['asks on the level that it names', '---\nlevel: 2\n---\nWhy?\n', [[], ['<p>Why?</p>']]],
    [
      'asks below each heading about an area, and above all of the role',
      '---\nlevel: 1\n---\n# Questions\n\nWhy?\n\n## Drawing\n\n- How?\n\n### More\n\nWhen?\n\n## Research\n\nWhom?\n',
      [
        [
          '<p>Why?</p>',
          'Research: <p>Whom?</p>',
          'Drawing: <ul><li>How?</li></ul><h3 id="more">More</h3><p>When?</p>',
        ],
        [],
      ],
    ],
    [
      'is about the area that its title names',
      '---\nlevel: 1\n---\n# drawing\n\nHow?\n',
      [['Drawing: <p>How?</p>'], []],
    ],
    ['works out Liquid', '---\nlevel: 1\ntitle: Us\n---\nWhy {{ page.title }}?\n', [['<p>Why Us?</p>'], []]],
    ['may be internal', '---\nlevel: 1\n---\n# Questions (internal)\n\nWhy?\n', [['<p>Why?</p>'], []]],
  ])('%s', (_, page, questions) => {
    const model = asking(page);
    expect(askedIn(model)).toEqual(questions);
    expect(shown(model)).toEqual([]);
  });

  test('is about an area that only a level names', () => {
    const page = '---\nlevel: 1\n---\n# Cooking\n\nHow?\n';
    const model = asking(page, '_questions/a.md', { 'a.md': `${first}| Cooking | I cook. |\n` });
    expect(askedIn(model)).toEqual([['Cooking: <p>How?</p>'], []]);
  });

  test('brings along its pictures', () => {
    const model = asking('---\nlevel: 1\n---\n![A loaf](/x.svg)\n', '_questions/a.md', { 'x.svg': picture });
    expect(craftOf(model).levels.map(({ images }) => images)).toEqual([['x.svg'], []]);
  });

  test.each([
    ['_questions/README.md', false],
    ['_questions/readme.markdown', false],
    ['_questions/_draft.md', false],
    ['_questions/.hidden.md', false],
    ['_questions/old/_draft.md', false],
    ['_questions/page.html', false],
    ['_questions/page.htm', false],
    ['_questions/_old/a.md', true],
    ['_questions/my_draft.md', true],
    ['_questions/about-readme.md', true],
    ['questions/a.md', false],
  ])('is %s: %s', (path, isAsking) => {
    const asked = askedIn(asking('---\ntitle: Us\nlevel: 1\n---\nWhy?\n', path))[0];
    expect(asked).toEqual(isAsking ? ['<p>Why?</p>'] : []);
  });

  describe('where there are several crafts', () => {
    const cooks = {
      'c.md':
        '---\ntitle: Head Cook Craft\npermalink: /kitchen\n---\n# The Kitchen\n\n## Knives\n\nWe cut.\n',
      'd.md':
        '---\ntitle: Level 1b\nparent: Head Cook Craft\npermalink: /kitchen/1\n---\n# Cook - Level 1b\n\n| Area | Now |\n|---|---|\n| Knives | I cut. |\n',
    };
    const both = (front: string) => asking(`---\n${front}\n---\nWhy?\n`, '_questions/a.md', cooks);
    const asked = (front: string) =>
      Object.fromEntries(
        frameworkOf(both(front)).crafts.map(({ name, levels }) => [name, levels.flatMap(askedOn).length]),
      );

    test.each(['head cook', 'Head Cook Craft', 'THE KITCHEN', 'kitchen'])('names one as %s', (craft) => {
      expect(asked(`craft: ${craft}`)).toEqual({ Designer: 0, 'Head Cook': 1 });
    });

    test.each(['1B', '1.2'])('names a level of it as %s', (number) => {
      expect(asked(`craft: kitchen\nlevel: ${number}`)).toEqual({ Designer: 0, 'Head Cook': 1 });
    });

    test.each([
      ['craft: Headcook', '2 bad-questions No craft is called "Headcook". Did you mean "Head Cook"?'],
      [
        'craft: Sales',
        '2 bad-questions No craft is called "Sales". Write "craft: …" and name Designer or Head Cook.',
      ],
      [
        'level: 1',
        '1 bad-questions Nothing says which craft asks this. Write "craft: …" and name Designer or Head Cook.',
      ],
      [
        'craft: Designer\nlevel: 7',
        '3 bad-questions Designer has no level 7. Name 1 or 2, or leave the key out to ask on every level.',
      ],
    ])('with %j is told', (front, message) => {
      expect(told(both(front))).toEqual([`_questions/a.md:${message}`]);
      expect(asked(front)).toEqual({ Designer: 0, 'Head Cook': 0 });
    });
  });

  test('that cannot be read is told, and loses nothing else', () => {
    const model = asking('---\ntitle: [\n---\nWhy?\n', '_questions/a.md', {
      '_questions/b.md': '---\nlevel: 1\n---\nWhy?\n',
      '_questions/c.md': 'No front matter.\n',
    });
    expect(askedIn(model)[0]).toContain('<p>Why?</p>');
    expect(shown(model).map((line) => line.split(':')[0])).toContain('_questions/a.md');
  });
});
