import { expect, test } from 'vitest';
import { areaTable, designerCraft, frameworkOf, level, modelOf, shown, withBody } from './support.js';

/** What is reported about a body below the areas' table, whose first line is the 13th; and all that is printed. */
function read(body: string): { lines: string[]; text: string } {
  const model = withBody(`${areaTable}\n${body}\n`);
  const [level] = frameworkOf(model).crafts[0]?.levels ?? [];
  const sections = level?.sections.flatMap((section) => (section.kind === 'prose' ? section.blocks : []));
  return { lines: shown(model), text: (sections ?? []).map(({ text }) => text).join(' ') };
}

test.each([
  [
    'text above a table',
    'How we work:\n| a | b |\n|---|---|\n| c | d |',
    '14:1',
    'table-without-room',
    'a b c d',
  ],
  [
    'text below a table',
    '| a | b |\n|---|---|\n| c | d |\nAnd so on.',
    '13:1',
    'table-without-room',
    'd And so',
  ],
  ['Markdown in HTML', '<div>\n\n**bold** words\n\n</div>', '13:1', 'markdown-in-html', 'bold words'],
  ['tags of blocks in a line', 'One <div>two</div> three', '13:5', 'block-html-in-line', 'One two three'],
  ['a formula', 'We want $$a + b$$ here', '13:9', 'math-not-set', 'We want $$a + b$$ here'],
  ['a formula of its own', '$$\na + b\n$$', '13:1', 'math-not-set', '$$ a + b $$'],
  [
    'a list of attributes behind text',
    'Words {: .note } more',
    '13:7',
    'attribute-list-open',
    'Words {: .note } more',
  ],
])('%s is reported where it stands, and read as we say', (_, body, place, code, words) => {
  const { lines, text } = read(body);
  expect(lines).toContain(`level1.md:${place} warning ${code}`);
  expect(text).toContain(words);
});

test.each([
  [
    'a year that begins a line',
    'We sold it in\n1999. That was long ago.',
    '14:1',
    'We sold it in That was long ago.',
  ],
  ['a list that begins with 3', '3. three\n4. four', '13:1', 'three four'],
  ['such a list within an item', '- one\n\n  2. two', '15:3', 'one two'],
])('%s is reported, since the website numbers every list from 1', (_, body, place, words) => {
  const { lines, text } = read(body);
  expect(lines).toEqual([`level1.md:${place} warning list-number`]);
  expect(text).toContain(words);
});

test.each([
  ['plain text', '<div>\n\nJust words.\n\n</div>'],
  ['Markdown that was asked for', '<div markdown="1">\n\n**bold**\n\n</div>'],
  ['HTML without an empty line', '<div>\n<b>bold</b>\n</div>'],
])('%s in HTML is nothing to report', (_, body) => {
  expect(read(body).lines).toEqual([]);
});

test.each([
  ['stars', '*a '],
  ['both kinds of emphasis, some of which end', '*a **b_ x*c '],
  ['brackets', '['],
  ['pictures', '!['],
  ['links without an end', '[a](b '],
  ['backticks of many lengths', '`a ``b ```c '],
  ['tags', '<b>'],
  ['code in HTML beside a pipe', '|<code>'],
  ['comments', '<!-- a '],
  ['attributes', '{: .a '],
  ['fences', '```a\n'],
  ['elements', '<div>\n\n'],
])(
  'a page of twenty thousand %s that never end is read once, or given up in one message at its line',
  (_, opening) => {
    const lines = shown(withBody(`${areaTable}\n${opening.repeat(20_000)}\n`));
    const errors = lines.filter((line) => /^level1\.md.* error /.test(line));
    expect(errors.filter((line) => !/ error (?:page-too-tangled|word-too-long)$/.test(line))).toEqual([]);
    expect(errors.length).toBeLessThan(2);
  },
);

const unasked = '<details>\n<summary>Examples</summary>\n\n- I *draw*.\n\n</details>\n';

test('what an author does on all pages is one warning, which counts the places', () => {
  const page = (number: number) =>
    level(
      `# Designer - Level ${number}\n\n${areaTable.replace('listen', `listen ${number} times`)}\n${unasked}\n${unasked}`,
      `Level ${number}`,
      number,
    );
  const model = modelOf({ 'index.md': designerCraft, 'level1.md': page(1), 'level2.md': page(2) });
  expect(shown(model)).toEqual(['level1.md:13:1 warning markdown-in-html']);
  expect(model.diagnostics[0]?.what).toBe(
    'Markdown stands within the HTML that starts here. The same is so in 3 further places on 2 pages.',
  );
});

test('a website that reads Markdown in all HTML is read so, and nothing is reported', () => {
  const body = `# Designer - Level 1\n\n${areaTable}\n${unasked}\n<div>\n*tight*\n</div>\n<ul><li markdown="0">*raw*</li></ul>\n`;
  const model = modelOf({
    '_config.yml': 'kramdown:\n  parse_block_html: true\n',
    'index.md': designerCraft,
    'level1.md': level(body),
  });
  expect(shown(model)).toEqual([]);
  const blocks = frameworkOf(model).crafts[0]?.levels[0]?.sections.flatMap((section) =>
    section.kind === 'prose' ? section.blocks.map(({ text }) => text) : [],
  );
  expect(blocks).toEqual(['Examples I draw.', 'tight', '*raw*']);
});
