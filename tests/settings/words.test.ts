import { expect, test } from 'vitest';
import { loadSettings } from '../../src/settings/load-settings.js';
import { flagName } from '../../src/settings/options/index.js';
import { scratch, show } from './scratch.js';

async function load(yaml: string) {
  const cwd = await scratch({ 'ladderpress.yaml': yaml });
  const world = { cwd, env: {}, cores: 2, home: '/home/someone', platform: 'linux' };
  const { settings, diagnostics } = await loadSettings({}, world, flagName);
  return { settings, shown: show(diagnostics, cwd), diagnostics };
}

test.each([
  ['an empty word', 'level: ""', 'bad-value: "words.level" cannot be "". It must not be empty.'],
  ['a number', 'level: 3', 'bad-value: "words.level" cannot be 3. It must be text.'],
  [
    'braces in a word that holds nothing',
    'level: "Rung {number}"',
    'bad-value: "words.level" cannot be "Rung {number}". Write it without {number}.',
  ],
  [
    'a slip in the braces',
    'levelOf: "Rung {nubmer} of {of}"',
    'bad-value: "words.levelOf" cannot be "Rung {nubmer} of {of}". Did you mean {number}?',
  ],
  [
    'other braces',
    'levelOf: "Rung {number} of {everything}"',
    'bad-value: "words.levelOf" cannot be "Rung {number} of {everything}". What it may hold is {number} and {of}.',
  ],
  [
    'braces that are missing',
    'levelOf: "Rung {number}"',
    'bad-value: "words.levelOf" cannot be "Rung {number}". It must hold {number} and {of}.',
  ],
  [
    'braces that stand there twice',
    'levelNumber: "{number}, Rung {number}"',
    'bad-value: "words.levelNumber" cannot be "{number}, Rung {number}". It must hold {number} once.',
  ],
  [
    'the number of pages before the page',
    'page: "{pages}: {page}"',
    'bad-value: "words.page" cannot be "{pages}: {page}". Put {page} before {pages}.',
  ],
  [
    'a form without what it counts with',
    'ladderOf: "{count} rungs"',
    'bad-value: "words.ladderOf" cannot be "{count} rungs". It must hold {count} and {craft}.',
  ],
  [
    'a form of a number that is none',
    'moreStatements: { nil: none }',
    'unknown-key: There is no key called "words.moreStatements.nil". Use zero, one, two, few, many or other.',
  ],
  [
    'a slip in one form',
    'moreStatements: { one: "{cuont} more" }',
    'bad-value: "words.moreStatements.one" cannot be "{cuont} more". Did you mean {count}?',
  ],
  [
    'a list for a word that counts',
    'moreStatements: [a]',
    'bad-value: "words.moreStatements" cannot be a list. It must be text or a group of keys.',
  ],
  [
    'a word that is none',
    'levle: Rung',
    'unknown-key: There is no key called "words.levle". Did you mean "level"?',
  ],
  [
    'a word far from all others',
    'zzzzzzzzzzzzzz: Rung',
    'unknown-key: There is no key called "words.zzzzzzzzzzzzzz". docs/branding.md names all words.',
  ],
  [
    'a slip within a group',
    'products: { hadnout: Sheet }',
    'unknown-key: There is no key called "words.products.hadnout". Did you mean "handout"?',
  ],
  [
    'a slip within another language',
    'de: { levle: Rang }',
    'unknown-key: There is no key called "words.de.levle". Did you mean "level"?',
  ],
  [
    'a language that is none of ours',
    'fi: { level: Taso }',
    'unknown-key: There is no key called "words.fi". Did you mean "fr"?',
  ],
])('%s is told', async (_, words, expected) => {
  const { shown, diagnostics, settings } = await load(`words:\n  ${words}\n`);
  expect(shown.map((line) => line.replace(/^ladderpress.yaml:2:\d+ /, ''))).toEqual([expected]);
  expect(diagnostics.map(({ severity, why }) => [severity, why])).toEqual([['error', '']]);
  expect(settings).toBeUndefined();
});

test('words may be said otherwise in the framework’s language and in others, each in one form or in several', async () => {
  const { shown, settings } = await load(
    [
      'words:',
      '  level: Rung',
      '  levelOf: "{of} rungs, this is {number}"',
      '  ladderOf: { one: "the only rung of {craft}", other: "{craft}: {count} rungs" }',
      '  moreStatements: more',
      '  page: "{page}/{pages}"',
      '  products: { handout: sheet }',
      '  de: { level: Sprosse, products: { handout: Blatt } }',
      '  zh-Hant: { level: 階 }',
    ].join('\n'),
  );
  expect(shown).toEqual([]);
  expect(settings?.words).toEqual({
    own: {
      level: 'Rung',
      levelOf: '{of} rungs, this is {number}',
      ladderOf: { one: 'the only rung of {craft}', other: '{craft}: {count} rungs' },
      moreStatements: 'more',
      page: '{page}/{pages}',
      products: { handout: 'sheet' },
    },
    in: { de: { level: 'Sprosse', products: { handout: 'Blatt' } }, 'zh-Hant': { level: '階' } },
  });
});
