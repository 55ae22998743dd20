import { describe, expect, test } from 'vitest';
import { craftOf, level, levelOf, modelOf, shown } from './support.js';

const craftPage = (body: string) =>
  `---\ntitle: Designer Craft\npermalink: /designer\n---\n# Designer Craft\n\n${body}\n`;
const rows = (...names: readonly string[]) =>
  `| Area | Description |\n|---|---|\n${names.map((name) => `| ${name} | I do. |\n`).join('')}`;

/** A craft of this page with these levels. */
const modelWith = (body: string, ...levels: readonly string[]) =>
  modelOf({
    'index.md': craftPage(body),
    ...Object.fromEntries(
      levels.map((text, at) => [
        `level${at + 1}.md`,
        level(`# Designer - Level ${at + 1}\n\n${text}`, `Level ${at + 1}`, at + 1),
      ]),
    ),
  });

/** `intro | area: its text | area: its text | outro` of a craft, in words. */
function cutOf(body: string, ...levels: readonly string[]): string {
  const { intro, areas, outro } = craftOf(modelWith(body, ...levels));
  const words = (blocks: readonly { readonly text: string }[]) =>
    blocks
      .map(({ text }) => text)
      .join(' ')
      .trim();
  return [
    words(intro),
    ...areas.map(({ name, blocks }) => `${name.text}: ${words(blocks)}`.trim()),
    words(outro),
  ].join(' | ');
}

const text = (...headings: readonly string[]) =>
  headings.map((heading, at) => `${heading}\n\nText ${at + 1}.`).join('\n\n');

describe('a craft’s page is cut at the headings of its areas', () => {
  test.each<[string, string, string[], string]>([
    [
      'those of the shallowest depth that has two, where no level names any',
      text('## Craft', '### Research', '### Drawing'),
      [],
      'Craft Text 1. | Research: Text 2. | Drawing: Text 3. | ',
    ],
    [
      'one alone where there is no second at any depth',
      `Hello.\n\n${text('### Research')}`,
      [],
      'Hello. | Research: Text 1. | ',
    ],
    [
      'the shallower one where each depth has one',
      text('## Research', '### Tools'),
      [],
      ' | Research: Text 1. Tools Text 2. | ',
    ],
    [
      'not an overview, nor what is behind the last area at its depth or above',
      text('## Overview', '## Research', '## Drawing', '### Pens', '## Further reading'),
      [],
      'Overview Text 1. | Research: Text 2. | Drawing: Text 3. Pens Text 4. | Further reading Text 5.',
    ],
    [
      'text below a heading above the areas ends them',
      text('### Research', '### Drawing', '## More', '#### Small'),
      [rows('Research', 'Drawing')],
      ' | Research: Text 1. | Drawing: Text 2. | More Text 3. Small Text 4.',
    ],
    [
      'what stands between two areas belongs to the one before',
      text('## Research', '## Glossary', '## Drawing'),
      [],
      ' | Research: Text 1. Glossary Text 2. | Drawing: Text 3. | ',
    ],
    [
      'those that a level names, at the depth that has most of them',
      text('## Research', '## Values', '### Drawing', '### Writing'),
      [rows('Drawing', 'Writing', 'Research')],
      'Research Text 1. Values Text 2. | Drawing: Text 3. | Writing: Text 4. | ',
    ],
    [
      'the shallower depth where two name as many',
      text('## Research', '### Drawing', '## Values'),
      [rows('Drawing', 'Research')],
      ' | Research: Text 1. Drawing Text 2. | Values: Text 3. | ',
    ],
    [
      'one that a level names though it sounds like an overview',
      text('## Resources', '## Research'),
      [rows('Resources', 'Research')],
      ' | Resources: Text 1. | Research: Text 2. | ',
    ],
    [
      'one that a level links to under another name',
      text('## Overview', '### Using tools', '### Drawing'),
      [rows('[Tools](/designer#using-tools)', 'Drawing')],
      'Overview Text 1. | Using tools: Text 2. | Drawing: Text 3. | ',
    ],
    [
      'footnotes belong to no area',
      `${text('## Research', '## Drawing')}[^1]\n\n[^1]: A note.`,
      [],
      ' | Research: Text 1. | Drawing: Text 2.1 | A note. ↩',
    ],
    ['nothing where no heading is one', 'Hello.\n\n## Overview\n\nText.', [], 'Hello. Overview Text. | '],
  ])('%s', (_, body, levels, expected) => {
    expect(cutOf(body, ...(levels.length === 0 ? ['Words.'] : levels)).replace(/\s+/g, ' ')).toBe(
      expected.replace(/\s+/g, ' '),
    );
  });

  test('an area is summed up by the first sentence of its first paragraph', () => {
    const { areas } = craftOf(
      modelWith(
        '## Research\n\n- A list.\n\nWe listen. Always.\n\nMore.\n\n## Drawing\n\n- A list.\n',
        rows('Research'),
      ),
    );
    expect(areas.map(({ id, summary }) => [id, summary])).toEqual([
      ['research', 'We listen.'],
      ['drawing', ''],
    ]);
    expect(areas[0]?.place).toMatchObject({ file: 'index.md', line: 7 });
  });
});

test.each([
  'Levels',
  'The ladder',
  'Our career path',
  'Overview',
  'Summary of it all',
  'FAQ',
  'How we work',
  'Using this page',
  'Next steps',
  'Überblick',
  'Die Stufen',
  'Glossaire',
  'Índice',
  '概要',
  '목차',
])('"%s" is no area of a craft whose levels do not say so', (heading) => {
  expect(cutOf(text(`## ${heading}`, '## Research', '## Drawing'), 'Words.')).toBe(
    `${heading} Text 1. | Research: Text 2. | Drawing: Text 3. | `,
  );
});

test.each(['Levelling', 'Leadership', 'Usings', 'Aboutness', 'Inhalte', 'Bereichsleitung', 'The work'])(
  '"%s" may be one',
  (heading) => {
    expect(cutOf(text(`## ${heading}`, '## Research'), 'Words.')).toBe(
      ` | ${heading}: Text 1. | Research: Text 2. | `,
    );
  },
);

describe('a craft whose page describes none has the areas of its levels’ tables', () => {
  test('each once, in the order in which they are named, with ids that links may lead to', () => {
    const tables = [
      rows('**Research**', 'Process & Design', '[Tools](/designer#kit)', '', '☀'),
      rows('research', 'Writing', 'Process and design', '[Pens](https://example.com)'),
    ];
    const { areas } = craftOf(modelWith('Hello.\n{: #kit }', ...tables));
    expect(areas.map(({ id, name }) => [id, name.text, name.html])).toEqual([
      ['research', 'Research', '<strong>Research</strong>'],
      ['process-design', 'Process & Design', 'Process &amp; Design'],
      ['kit', 'Tools', 'Tools'],
      ['area-4', '☀', '☀'],
      ['writing', 'Writing', 'Writing'],
      ['pens', 'Pens', 'Pens'],
    ]);
    expect(areas.map(({ summary, blocks }) => [summary, blocks.length])).toEqual(areas.map(() => ['', 0]));
    expect(areas[0]?.place).toMatchObject({ file: 'level1.md', line: 10 });
  });

  test('and none of a table of something else', () => {
    const other = '| Meeting | When |\n|---|---|\n| Review | Monday |\n';
    expect(craftOf(modelWith('Hello.', `${other}\n${rows('Research')}`)).areas.map(({ id }) => id)).toEqual([
      'research',
    ]);
  });
});

describe('a level finds its craft’s areas', () => {
  const found = (...names: readonly string[]) =>
    levelOf(
      modelWith(text('## Research & Data', '## Drawing', '## Drawing'), rows(...names)),
    ).sections.flatMap((section) =>
      section.kind === 'areas' ? section.expectations.map(({ area }) => area) : [],
    );

  test('by name, however it is written, else by the anchor that it links to', () => {
    expect(
      found(
        'research and data',
        '1. Drawing',
        '[Studies](/designer#research--data)',
        '[Maths](#nowhere)',
        'Maths',
      ),
    ).toEqual(['research--data', 'drawing', 'research--data', undefined, undefined]);
  });

  test('and a slip is told', () => {
    const model = modelWith(text('## Research', '## Drawing'), rows('Reserch', 'Drawing'));
    expect(shown(model).filter((line) => line.includes('unknown-area'))).toEqual([
      'level1.md:10:3 warning unknown-area',
    ]);
  });
});
