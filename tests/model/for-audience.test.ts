import { expect, test } from 'vitest';
import type { Framework } from '../../src/domain/framework.js';
import { forAudience } from '../../src/model/for-audience.js';
import { designerCraft, frameworkOf, level, modelOf } from './support.js';

const secret = 'Zyxwvut';
const hidden = `${secret} pays.\n{: .internal }`;
const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4z"/></svg>';

const files = {
  'index.md': `---\ntitle: Careers\npermalink: /\n---\n# Careers\n\nHello.\n\n${hidden}\n`,
  'guide.md': `---\ntitle: Guide\nparent: Careers\n---\n# Guide\n\nRead on. ![A loaf](seen.svg)\n\n${hidden}\n`,
  'notes.md': `---\ntitle: ${secret}\nparent: Careers\naudience: internal\n---\n# ${secret}\n\n![A pay](${secret}.svg)\n`,
  'craft.md': `${designerCraft.replace('\n', '\nparent: Careers\n').replace('## Research', `We design.\n\n${hidden}\n\n## Research`)}\n${hidden}\n\n## More\n\nEnds.\n\n${hidden}\n\n## The levels\n\nClimb.\n\n${hidden}\n`,
  'level1.md': level(
    `# Designer - Level 1\n\nI start.\n\n${hidden}\n\n| Area | Description |\n|---|---|\n| Research | I listen. <br> ${secret} {: .internal } |\n| Drawing {: .internal } | ${secret} |\n\nI end.\n\n${hidden}\n`,
  ),
  'level2.md': level(`# ${secret} - Level 2\n\nI lead.\n`, 'Level 2\naudience: internal', 2),
  'other.md': `---\ntitle: ${secret} Craft\nparent: Careers\naudience: internal\n---\n# ${secret}\n`,
  'other1.md': `---\ntitle: Level 1\nparent: ${secret} Craft\n---\n# ${secret} - Level 1\n`,
  'seen.svg': picture,
  [`${secret}.svg`]: picture,
};

/** As it is where nobody read the pages a second time for candidates. */
function readOnce(): Framework {
  const { candidate: _, ...framework } = frameworkOf(modelOf(files));
  return framework;
}

test('what is marked as internal is gone for candidates, though nobody read the pages anew for them', () => {
  const whole = readOnce();
  const seen = forAudience(whole, 'candidate');
  const { root, pages, crafts } = seen;
  expect(root?.blocks.map(({ text }) => text)).toEqual(['Hello.']);
  expect(pages.map(({ title, blocks }) => [title, blocks.map(({ text }) => text.trim())])).toEqual([
    ['Guide', ['Read on.']],
  ]);
  expect(crafts.map(({ name, levels }) => [name, levels.map(({ number }) => number)])).toEqual([
    ['Designer', [1]],
  ]);
  expect(crafts[0]?.intro.map(({ text }) => text)).toEqual(['We design.']);
  expect(crafts[0]?.areas.map(({ name, blocks }) => [name.text, blocks.map(({ text }) => text)])).toEqual([
    ['Research', ['We listen.']],
    ['Drawing', ['We draw.']],
    ['More', ['Ends.']],
  ]);
  expect(crafts[0]?.outro.map(({ text }) => text)).toEqual(['The levels', 'Climb.']);
  const [before, areas, after] = crafts[0]?.levels[0]?.sections ?? [];
  expect(before?.kind === 'prose' && before.blocks.map(({ text }) => text)).toEqual(['I start.']);
  expect(after?.kind === 'prose' && after.blocks.map(({ text }) => text)).toEqual(['I end.']);
  expect(
    areas?.kind === 'areas' &&
      areas.expectations.map(({ name, statements }) => [name.text, statements.map(({ text }) => text)]),
  ).toEqual([['Research', ['I listen.']]]);
  expect([...seen.images.keys()]).toEqual(['seen.svg']);
  expect(forAudience(whole, 'everyone')).toBe(whole);
});

test('what is asked in interviews is for those who ask', () => {
  const { 'level1.md': first } = files;
  const asking = { ...files, 'level1.md': first.replace('---\n', '---\nquestions: Why?\n') };
  const { candidate: _, ...whole } = frameworkOf(modelOf(asking));
  expect(whole.crafts[0]?.levels[0]).toHaveProperty('questions');
  expect(forAudience(whole, 'candidate').crafts[0]?.levels[0]).not.toHaveProperty('questions');
});

test('a framework whose own page is internal has none for candidates', () => {
  const index = files['index.md'].replace('---\n', '---\naudience: internal\n');
  const { candidate: _, ...whole } = frameworkOf(modelOf({ ...files, 'index.md': index }));
  expect(whole.root?.title).toBe('Careers');
  expect(forAudience(whole, 'candidate').root).toBeUndefined();
});
