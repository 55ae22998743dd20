import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/index.js';
import { parseArguments } from '../../src/commands/parse-arguments.js';
import { atHome } from '../../src/settings/at-home.js';
import { brandFile } from '../../src/settings/brand-file.js';
import { checkKeys } from '../../src/settings/check-flags.js';
import { checkYaml } from '../../src/settings/check-yaml.js';
import { flagName, libraryKeys, options } from '../../src/settings/options/index.js';
import type { OptionRow } from '../../src/settings/options/option-row.js';
import { settingsFile } from '../../src/settings/settings-file.js';

// A word that is known somewhere else is told where, by whatever door it comes in.

const rows = Object.entries<OptionRow>(options);

/** What is told of a key alone in ladderpress.yaml. */
function inSettings(key: string): string | undefined {
  const bytes = new TextEncoder().encode(`${key}: x\n`);
  const { diagnostics } = checkYaml('ladderpress.yaml', bytes, settingsFile(), {
    elsewhere: (word) => atHome(word, 'ladderpress.yaml'),
  });
  return diagnostics.find(({ code }) => code === 'unknown-key')?.fix;
}

/** What is told of a flag after `build`. */
function afterBuild(flag: string): string {
  return fixOf(() => parseArguments(['build', flag], commands, '1'));
}

function inLibrary(key: string): string {
  return fixOf(() => checkKeys({ [key]: 'x' }, libraryKeys));
}

function fixOf(does: () => unknown): string {
  try {
    does();
  } catch (error) {
    return error instanceof Error && 'fix' in error ? String(error.fix) : '';
  }
  return '';
}

describe('an option that is called otherwise in ladderpress.yaml', () => {
  const otherwise = rows.flatMap(([key, { file, commands }]) =>
    file !== undefined && file.key !== key && commands.includes('build') ? [[key, file.key] as const] : [],
  );
  test.each(otherwise)('%s is told its name there, and the other way round: %s', (key, inFile) => {
    expect(inSettings(key)).toBe(`It is called "${inFile}" here.`);
    expect(inLibrary(inFile)).toBe(`It is called "${key}" here.`);
    expect(afterBuild(flagName(inFile))).toBe(`It is called ${flagName(key)} here.`);
  });

  test('is one at least, else nothing was tried', () => {
    expect(otherwise.length).toBeGreaterThan(0);
  });
});

const flagsAlone = rows.flatMap(([key, { file, commands }]) =>
  file === undefined && commands.includes('build') ? [key] : [],
);
test.each(flagsAlone)('%s, which the command line alone may say, is told so in ladderpress.yaml', (key) => {
  expect(inSettings(key)).toBe(`It is said on the command line, as ${flagName(key)}.`);
});

const ofOthers = rows.flatMap(([key, { commands, argument }]) =>
  commands[0] !== undefined && !commands.includes('build') && argument === undefined && key !== 'framework'
    ? [[key, commands[0]] as const]
    : [],
);
test.each(ofOthers)('--%s after build is told whose flag it is: %s', (key, command) => {
  expect(afterBuild(flagName(key))).toBe(
    `It is said on the command line, as ${flagName(key)} of ladderpress ${command}.`,
  );
});

test.each(Object.keys(brandFile.shape).filter((key) => !['$schema', 'words'].includes(key)))(
  '%s of a brand is told so in ladderpress.yaml',
  (key) => {
    expect(inSettings(key)).toBe('It is said in the brand.yaml of a brand; docs/branding.md tells how.');
  },
);

test('a setting in a brand, an argument as a flag, and a slip are told what is meant', () => {
  expect(atHome('paper', 'brand.yaml')).toBe('It is said in ladderpress.yaml, as "paper".');
  expect(afterBuild('--files')).toBe('It is said without a name: ladderpress collect <files...>.');
  // What ladderpress.yaml calls framework; it is a flag of other commands too.
  expect(afterBuild('--framework')).toBe('It is said without a name: ladderpress build <folder>.');
  expect(inSettings('papper')).toBe('Did you mean "paper"?');
  expect(afterBuild('--papper')).toBe('Did you mean --paper?');
  expect(inLibrary('papper')).toBe('Did you mean "paper"?');
  expect(fixOf(() => checkKeys({ paper: 'a4' }, ['folder']))).toBe('It is an option of build alone.');
});
