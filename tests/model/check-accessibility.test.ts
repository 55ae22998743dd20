import { expect, test } from 'vitest';
import { showPlace } from '../../src/domain/place.js';
import { modelOf } from './support.js';

const level = (text: string) => ({
  'designer/index.md': '---\ntitle: Designer Craft\n---\n# Designer Craft\n\n## Craft\n\nWhat it is.\n',
  'designer/level1.md': `---\ntitle: Level 1\nparent: Designer Craft\n---\n# Designer - Level 1\n\n${text}\n\n| Area | Description |\n|---|---|\n| Craft | I draw. |\n`,
  'designer/ladder.png': Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
    'base64',
  ),
});

const found = (text: string) =>
  modelOf(level(text))
    .diagnostics.filter(({ code }) => ours.has(code))
    .map(({ code, place, what }) => `${showPlace(place)} ${code}: ${what}`);

const ours = new Set(['image-without-alt', 'link-without-text', 'language-lost', 'table-without-heads']);

test.each([
  [
    'an image without a text',
    '![](ladder.png)',
    'image-without-alt: The image designer/ladder.png has no alternative text.',
  ],
  [
    'a link without a text',
    'See [](https://example.com).',
    'link-without-text: The link to https://example.com has no text.',
  ],
  [
    'a language on a span',
    'A <span lang="fr">mot</span>.',
    'language-lost: The language of <span lang="fr"> is lost in a PDF.',
  ],
  [
    'a table without names',
    '|  |  |\n|---|---|\n| a | b |',
    'table-without-heads: The columns of a table have no names.',
  ],
])('%s is reported where its block begins', (_, text, message) => {
  expect(found(text)).toEqual([`designer/level1.md:7:1 ${message}`]);
});

test.each([
  ['an image that is marked as decoration', '<img class="decoration" src="ladder.png" alt="">'],
  ['an image with a text', '![A ladder](ladder.png)'],
  ['a language on a paragraph', '<p lang="fr">Un mot.</p>'],
  ['headings that skip a level, since they are renumbered', '## Two\n\n#### Four\n\nText.'],
])('%s is fine', (_, text) => {
  expect(found(text)).toEqual([]);
});

test.each([
  ['a paragraph of HTML', '<p lang="de_AT">Ein Wort.</p>', 'de-AT'],
  ['words in a paragraph', 'So <em lang="de_AT">ein Wort</em>.', 'de-AT'],
  ['a paragraph by an attribute list', 'Ein Wort.\n{: lang="de_AT"}', 'de-AT'],
])('a language that is none, on %s, is reported, and the nearest one printed', (_, text, tag) => {
  const { diagnostics, framework } = modelOf(level(text));
  const [first] = framework?.crafts[0]?.levels[0]?.sections ?? [];
  expect(first?.kind === 'prose' ? first.blocks.map(({ html }) => html).join('') : '').toContain(
    ` lang="${tag}"`,
  );
  expect(diagnostics.map(({ code, place, what }) => `${showPlace(place)} ${code}: ${what}`)).toEqual([
    `designer/level1.md:7:1 bad-language: "de_AT" is no language.`,
  ]);
});

test('a language that nobody can tell leaves its words to the language of the page', () => {
  const { diagnostics, framework } = modelOf(level('<p lang="!!">Words.</p>'));
  expect(diagnostics.map(({ code }) => code)).toEqual(['bad-language']);
  expect(JSON.stringify(framework?.crafts[0]?.levels[0]?.sections)).not.toContain('lang=');
});
