import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/index.js';
import { parseArguments } from '../../src/commands/parse-arguments.js';
import { checkFlags } from '../../src/settings/check-flags.js';
import { flagName } from '../../src/settings/options/index.js';

describe('flags', () => {
  test.each<[string, object]>([
    ['', {}],
    ['build', {}],
    ['site', { folder: 'site' }],
    ['build site', { folder: 'site' }],
    ['build ./built', { folder: './built' }],
    ['build --output out', { output: 'out' }],
    ['build --output=out site', { output: 'out', folder: 'site' }],
    ['--paper a4 site', { paper: ['a4'], folder: 'site' }],
    ['build --paper a4,letter', { paper: ['a4', 'letter'] }],
    ['build --paper a4 --paper letter,a5', { paper: ['a4', 'letter', 'a5'] }],
    ['build --product handout,card', { product: ['handout', 'card'] }],
    ['build --craft devopsengineer --level 3,4', { craft: ['devopsengineer'], level: [3, 4] }],
    ['build --brand vaarst,plain --templates mine', { brand: ['vaarst', 'plain'], templates: ['mine'] }],
    ['build --release --edition standard,large', { release: true, edition: ['standard', 'large'] }],
    ['build --orientation landscape --jobs 3', { orientation: 'landscape', jobs: 3 }],
    [
      'build --strict --json --dry-run --keep-html',
      { strict: true, json: true, dryRun: true, keepHtml: true },
    ],
    ['build --cache kept', { cache: 'kept' }],
    ['build --no-cache', { noCache: true }],
    ['build --browser /bin/chrome --config a.yaml', { browser: '/bin/chrome', config: 'a.yaml' }],
  ])('ladderpress %s', (words, flags) => {
    expect(parse(words)).toMatchObject({ kind: 'run', command: { name: 'build' }, flags });
    expect(Object.keys(parsedFlags(words))).toHaveLength(Object.keys(flags).length);
  });

  test('after a command below another belong to it, though both have one of the name', () => {
    expect(parse('cache clean --cache kept')).toMatchObject({
      command: { name: 'cache clean' },
      flags: { cache: 'kept' },
    });
    expect(parse('cache --cache kept')).toMatchObject({
      command: { name: 'cache' },
      flags: { cache: 'kept' },
    });
  });
});

describe('ladderpress diff', () => {
  test.each<[string, object]>([
    ['diff v1', { versions: ['v1'] }],
    ['diff old new', { versions: ['old', 'new'] }],
    ['diff v1 v2 --folder site --pdf a.pdf', { versions: ['v1', 'v2'], folder: 'site', pdf: 'a.pdf' }],
    ['diff v1 --exit-code --json', { versions: ['v1'], exitCode: true, json: true }],
  ])('ladderpress %s', (words, flags) => {
    expect(parse(words)).toMatchObject({ kind: 'run', command: { name: 'diff' }, flags });
  });
});

describe('what is mistyped', () => {
  test.each<[string, string, string]>([
    ['build --papr a4', "Unknown option '--papr'.", 'Did you mean --paper?'],
    [
      'build --strict=yes',
      '--strict takes no value, and "yes" is one.',
      'Write --strict alone, or leave it out.',
    ],
    ['help verfy', 'There is no command "verfy".', 'Did you mean "verify"?'],
    ['build --zzzzz', "Unknown option '--zzzzz'.", 'See: ladderpress build --help'],
    ['build --paper a6', '--paper cannot be "a6".', 'Did you mean "a4"?'],
    ['build --paper tabloid', '--paper cannot be "tabloid".', 'Use a4, a5 or letter.'],
    ['build --product handuot', '--product cannot be "handuot".', 'Did you mean "handout"?'],
    ['build --orientation lanscape', '--orientation cannot be "lanscape".', 'Did you mean "landscape"?'],
    ['build --edition big', '--edition cannot be "big".', 'Use standard or large.'],
    ['diff v1 --pdf changes', '--pdf cannot be "changes".', 'Name a file that ends in .pdf.'],
    ['diff', "Missing required argument 'old'.", 'See: ladderpress diff --help'],
    ['build --jobs 0', '--jobs cannot be 0.', 'It must be a whole number from 1 to 32.'],
    ['build --craft a,,b', '--craft has an empty value: "a,,b".', 'Write values with one comma between two.'],
    ['build --output=', '--output cannot be "".', 'It must not be empty.'],
    ['build --output', "Option '--output <folder>' argument missing.", 'See: ladderpress build --help'],
    [
      'build a b',
      "Too many arguments for 'build'. Expected 1 argument but got 2.",
      'See: ladderpress build --help',
    ],
    [
      'biuld',
      'There is no command "biuld".',
      'Did you mean "build"? A folder of that name is written ./biuld.',
    ],
  ])('ladderpress %s', (words, message, fix) => {
    expect(() => checkFlags(parsedFlags(words), flagName)).toThrow(
      expect.objectContaining({ name: 'BuildError', message, fix }),
    );
  });
});

test('help and the version are texts to show, by any of their usual names', () => {
  for (const words of ['--version', '-V']) expect(parse(words)).toEqual({ kind: 'show', text: '1.2.3\n' });
  for (const words of ['-h', 'help']) expect(parse(words)).toEqual(parse('--help'));
  for (const words of ['help build', 'build -h']) expect(parse(words)).toEqual(parse('build --help'));
  expect(parse('help cache clean')).toEqual(parse('cache clean --help'));
  expect(() => parse('help zzzzz')).toThrow('There is no command "zzzzz".');
  expect(() => parse('help biuld')).toThrow(
    expect.objectContaining({ message: 'There is no command "biuld".' }),
  );
  expect(parse('--help')).toMatchObject({ kind: 'show', text: expect.stringContaining('build') });
  expect(parse('build --help')).toMatchObject({ kind: 'show', text: expect.stringContaining('--keep-html') });
});

function parse(words: string) {
  return parseArguments(
    words.split(' ').filter((word) => word !== ''),
    commands,
    '1.2.3',
  );
}

function parsedFlags(words: string): object {
  const parsed = parse(words);
  return parsed.kind === 'run' ? parsed.flags : {};
}
