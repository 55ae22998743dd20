import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commands } from '../../src/commands/index.js';
import { parseArguments } from '../../src/commands/parse-arguments.js';
import { packageRoot } from '../../src/package-root.js';
import { products } from '../../src/products/index.js';
import { checkFlags } from '../../src/settings/check-flags.js';
import { flagName, options, optionsOf, otherwiseInWords } from '../../src/settings/options/index.js';
import type { ValueKind } from '../../src/settings/options/kind.js';
import type { CommandName, OptionRow } from '../../src/settings/options/option-row.js';
import { optionsAsMarkdown } from '../../src/settings/options/options-as-markdown.js';
import { schemaInFile, schemaOf } from '../../src/settings/options/schema-of.js';
import { resolveSettings } from '../../src/settings/resolve-settings.js';
import { whenSaid } from '../../src/settings/when-said.js';
import { wordsAsMarkdown } from '../../src/settings/words-as-markdown.js';

const rows = Object.entries<OptionRow>(options);
const world = { cwd: '/work', env: {}, cores: 2, home: '/home/me', platform: 'linux' };
const names: readonly CommandName[] = ['build', 'verify', 'diff', 'doctor', 'cache'];

describe('every row of the table of options', () => {
  test.each(rows)('%s can be said somewhere', (_, { commands, argument, library, file }) => {
    expect(commands.length > 0 || argument !== undefined || library || file !== undefined).toBe(true);
  });

  test.each(rows)('%s has a word after its flag unless it is a switch', (_, { kind, word, commands }) => {
    if (commands.length > 0) expect(word === undefined).toBe(kind.kind === 'on or off');
  });

  test.each(rows.filter(([, { otherwise }]) => otherwise !== undefined && 'value' in otherwise))(
    '%s has a value otherwise that it allows',
    (_, { kind, otherwise }) => {
      const value = otherwise !== undefined && 'value' in otherwise ? otherwise.value : undefined;
      expect(schemaOf(kind).safeParse(value).error).toBeUndefined();
    },
  );

  test.each(rows.filter(([, { readBy }]) => readBy === 'settings'))('%s changes a setting', (key, row) => {
    const value = sampleOf(row.kind);
    const isFlag = row.commands.length > 0 || row.library;
    const changed = isFlag
      ? resolveSettings({ [key]: value }, undefined, world)
      : resolveSettings(
          {},
          { folder: '/work', base: '/work', values: { [row.file?.key ?? '']: value } },
          world,
        );
    expect(changed).not.toEqual(resolveSettings({}, undefined, world));
  });

  test.each(rows.filter(([, { file, readBy }]) => file !== undefined && readBy === 'settings'))(
    '%s means the same on the command line and in the file',
    (key, row) => {
      if (row.commands.length === 0 && !row.library) return;
      const value = sampleOf(row.kind);
      const inFile = { [row.file?.key ?? '']: schemaInFile(row.kind).parse(value) };
      expect(resolveSettings({}, { folder: '/work', base: '/work', values: inFile }, world)).toEqual(
        resolveSettings({ [key]: value }, undefined, world),
      );
    },
  );

  test.each(rows.filter(([, { example }]) => example !== undefined))(
    '%s has an example that the program takes',
    (key, { example = '' }) => {
      const parsed = parseArguments(['build', ...example.split(' ')], commands, '');
      expect(parsed).toMatchObject({ kind: 'run', flags: { [key]: expect.anything() } });
      if (parsed.kind === 'run') checkFlags(parsed.flags, flagName);
    },
  );
});

test('the library takes every flag of build but how its report is written, and to stay', () => {
  const missing = optionsOf('build').filter(([, { library }]) => !library);
  expect(missing.map(([key]) => key)).toEqual(['watch', 'poll', 'json']);
});

test.each(names)('the help of %s says every option, and what holds otherwise', (name) => {
  const parsed = parseArguments([name, '--help'], commands, '');
  const help = parsed.kind === 'show' ? parsed.text.replace(/\s+/g, ' ') : '';
  for (const [key, row] of optionsOf(name)) {
    expect(help).toContain(`${flagName(key)} ${row.word === undefined ? '' : `<${row.word}> `}${row.about}`);
    if (row.kind.kind !== 'on or off') expect(help).toContain(otherwiseInWords(row) ?? '');
  }
});

test('the program and the library refuse the same values in the same words', () => {
  const bad: readonly (readonly [key: string, value: unknown])[] = rows.map(([key, { kind }]) => [
    key,
    kind.kind === 'many' ? [] : kind.kind === 'on or off' ? 'yes' : '',
  ]);
  for (const [key, value] of bad) {
    const refusal = (nameOf: (key: string) => string) => {
      try {
        checkFlags({ [key]: value }, nameOf);
        return undefined;
      } catch (error) {
        return error instanceof Error ? error.message : error;
      }
    };
    expect(refusal((own) => own)).toMatch(new RegExp(`^${key} cannot be `));
    expect(refusal(flagName)).toBe(`${refusal((own) => own)}`.replace(key, flagName(key)));
  }
});

test.each(Object.entries(optionsAsMarkdown()))(
  'the table of options in %s is up to date (else: npm run schema)',
  async (page, table) => {
    const text = await readFile(join(packageRoot, page), 'utf8');
    expect(text).toContain(`<!-- options -->\n\n${table}\n\n<!-- /options -->`);
  },
);

/** A value that no option has otherwise. */
function sampleOf(kind: ValueKind): unknown {
  switch (kind.kind) {
    case 'many':
      return [sampleOf(kind.of)];
    case 'one of':
      return kind.names.at(-1);
    case 'whole':
      return kind.least + 2;
    case 'on or off':
      return true;
    case 'address':
      return 'https://example.com';
    case 'date':
      return '2026-02-03';
    case 'place':
      return `elsewhere${kind.ending ?? ''}`;
    case 'text':
      return 'another';
    case 'share':
      return '2/3';
    case 'rules':
      return { 'dead-link': 'off' };
    case 'source':
      return { exclude: 'drafts' };
    case 'words':
      return { level: 'Band' };
  }
}

test('docs/branding.md names all words (else: npm run schema)', () => {
  const page = readFileSync(join(packageRoot, 'docs/branding.md'), 'utf8');
  expect(page).toContain(`<!-- words -->\n\n${wordsAsMarkdown()}\n\n<!-- /words -->`);
});

test('the help of --product says what is made only when named', () => {
  const told = new Set(otherwiseInWords(options.product)?.match(/[a-z]+(?:-[a-z]+)*/g));
  const ids = products.filter(({ id }) => told.has(id)).map(({ id }) => id);
  expect(ids).toEqual(products.filter(({ onlyWhenAsked }) => onlyWhenAsked).map(({ id }) => id));
});

test('a schema that is made when said is not made for a file that says nothing of it, whatever stands around it', () => {
  let made = 0;
  const counted = () => {
    made += 1;
    return z.strictObject({ page: z.string() });
  };
  const schema = z.strictObject({ about: z.string(), words: whenSaid(counted).describe('Words.') }).partial();
  expect([schema.safeParse({ about: 'x' }).success, made]).toEqual([true, 0]);
  expect([schema.safeParse({ words: { page: 3 } }).success, made]).toEqual([false, 1]);
  expect(z.toJSONSchema(schema)).toMatchObject({ properties: { words: { description: 'Words.' } } });
});
