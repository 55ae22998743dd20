import { expect, test } from 'vitest';
import { areaTable, designerCraft, frameworkOf, level, modelOf } from './support.js';

const habit = '<div>\n\n*Hello*\n\n</div>\n';
const said = (...bodies: string[]) => {
  const pages = bodies.map((body, at) => [
    `${at + 1}.md`,
    level(`# Designer - Level ${at + 1}\n\n${areaTable}\n${body}`, `Level ${at + 1}`, at + 1),
  ]);
  const model = modelOf({ 'index.md': designerCraft, ...Object.fromEntries(pages) });
  return model.diagnostics.map(({ place, code, what }) => `${place.file} ${code} ${what}`);
};

test('a habit is told once, with how often and on how many pages it is met', () => {
  expect(said(habit)).toEqual([expect.not.stringContaining('The same is so')]);
  expect(said(`${habit}\nAnd.\n\n${habit}`)).toEqual([
    expect.stringMatching(/^1\.md .*The same is so in 1 further place of this page\./),
  ]);
  expect(said(`${habit}\nAnd.\n\n${habit}`, habit)).toEqual([
    expect.stringMatching(/^1\.md .*The same is so in 2 further places on 2 pages\./),
  ]);
});

test('a page without a place in the navigation is in no contents, and pictures of the front page are there', () => {
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4z"/></svg>';
  const { pages, images } = frameworkOf(
    modelOf({
      'index.md': '---\ntitle: Careers\npermalink: /\n---\n# Careers\n\n![A loaf](a.svg)\n',
      'b.md': '---\ntitle: Seen\n---\n# Seen\n',
      'c.md': '---\ntitle: Unseen\nnav_exclude: true\n---\n# Unseen\n',
      'craft.md': designerCraft,
      'level1.md': level(`# Designer - Level 1\n\n${areaTable}`),
      'a.svg': picture,
      'other.svg': picture,
    }),
  );
  expect(pages.map(({ title, inContents }) => [title, inContents])).toEqual([
    ['Seen', true],
    ['Unseen', false],
  ]);
  expect([...images.keys()]).toEqual(['a.svg']);
});
