import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { modelWords } from '../../scripts/kramdown-words.js';
import { frameworkOf, modelOf, modelOfFixture, shown, withBody } from './support.js';

const expected: Record<string, string[]> = JSON.parse(
  readFileSync(
    fileURLToPath(new URL('../fixtures/every-construct/kramdown-words.json', import.meta.url)),
    'utf8',
  ),
);

test('every page holds the words of kramdown’s HTML, in order and count', async () => {
  const model = await modelOfFixture('every-construct');
  const words: Record<string, string[]> = modelWords(frameworkOf(model));
  expect(Object.keys(words).sort()).toEqual(Object.keys(expected).sort());
  for (const [file, theirs] of Object.entries(expected)) {
    expect({ file, words: words[file] }).toEqual({ file, words: theirs });
  }
  expect(shown(model)).toEqual([]);
});

test('what kramdown’s own comments hold is not printed', () => {
  const model = withBody(
    'a\n\n{::comment}\nb\n{:/comment}\n\nc {::comment}d{:/} e\n\n{::options toc_levels="1" /}\n',
  );
  expect(JSON.stringify(frameworkOf(model).crafts[0]?.levels)).toMatch(/<p>a<\/p>.*<p>c {2}e<\/p>/);
  expect(JSON.stringify(frameworkOf(model).crafts[0]?.levels)).not.toMatch(/[bd]<|options/);
});

test('callouts get the title that the site gives them', () => {
  const { framework } = modelOf({
    '_config.yml': 'callouts:\n  note:\n    title: Note\n',
    'index.md':
      '---\ntitle: Careers\n---\n# Careers\n\n{: .note }\nMind this.\n\n> Own title\n>\n> Text.\n{: .note-title }\n',
  });
  expect(framework?.root?.blocks.map(({ html }) => html.replace(/\n/g, ''))).toEqual([
    '<p class="callout note" data-title="Note">Mind this.</p>',
    '<blockquote class="callout titled note-title"><p>Own title</p><p>Text.</p></blockquote>',
  ]);
});

test('a footnote without a text, and a text without a mark, are reported and printed', () => {
  const model = withBody('a[^x]\n\n[^y]: Nobody asks.\n');
  expect(shown(model)).toEqual([
    'level1.md:6:1 warning no-table',
    'level1.md:8:2 warning footnote-without-text',
    'level1.md:10:1 warning footnote-unused',
  ]);
  expect(JSON.stringify(frameworkOf(model).crafts[0]?.levels)).toMatch(/a\[\^x\].*Nobody asks\./);
});

test('a list of attributes by name is the same as the list', () => {
  const model = withBody('Secret.\n{: pay }\n\nOpen.\n\n{:pay: .internal }\n');
  expect(frameworkOf(model).crafts[0]?.levels[0]?.sections).toMatchObject([
    { blocks: [{ text: 'Secret.', internal: true }, { text: 'Open.' }] },
  ]);
  expect(JSON.stringify(frameworkOf(model).candidate?.()?.crafts)).not.toContain('Secret');
});
