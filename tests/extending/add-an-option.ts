import { join } from 'node:path';
import { expect } from 'vitest';
import type { ScratchCopy } from './scratch-copy.js';

const table = 'settings/options/how-it-is-made.ts';
const before = 'export const howItIsMade = {';
const row = (lacking?: string) =>
  [
    "kind: { kind: 'whole', least: 2, most: 9 }",
    "about: 'holes to punch'",
    "word: 'number'",
    "commands: ['build']",
    'library: true',
    "file: { key: 'holes', about: 'Holes to punch.' }",
    'otherwise: { value: 4 }',
    "readBy: 'settings'",
    'example: undefined',
    "formerly: ['punches']",
  ]
    .filter((line) => lacking === undefined || !line.startsWith(lacking))
    .join(',\n');

/** An option is one row and its use: flag, help, refusals, library and settings file have it by themselves. */
export async function addAnOption(copy: ScratchCopy): Promise<void> {
  await copy.edit(table, before, `${before}\nholes: {\n${row('library')}\n},`);
  // A row that lacks something.
  expect(await copy.compile()).toContain(table);
  await copy.edit(table, row('library'), row());
  // Nobody uses it yet.
  expect(await copy.compile()).toEqual(['settings/resolve-settings.ts']);

  await copy.edit('settings/resolve-settings.ts', '    ...others\n', '    holes,\n    ...others\n');
  await copy.edit(
    'settings/resolve-settings.ts',
    '    folder: folder ?? base,',
    '    holes,\n    folder: folder ?? base,',
  );
  // A setting is named where all of them are.
  expect(await copy.compile()).toEqual(['settings/resolve-settings.ts']);
  await copy.edit(
    'domain/settings.ts',
    '  readonly json: boolean;',
    '  readonly json: boolean;\n  readonly holes: number;',
  );
  expect(await copy.compile()).toEqual([]);

  expect(await copy.run('build', '--help')).toMatch(/--holes <number>\s+holes to punch \(4\)/);
  const refusal = 'It must be a whole number from 2 to 9.';
  expect(await copy.run('build', '--holes', '1')).toBe(
    `error bad-flag: --holes cannot be 1.\n  ${refusal}\n`,
  );
  expect(await copy.run('build', '--hole', '2')).toContain('Did you mean --holes?');
  // Its name of before.
  expect(await copy.run('build', '--punches', '2')).toContain('It is called --holes here.');
  await copy.write(
    'library.mjs',
    "import { build } from './build/index.js';\nfor (const options of [{ holes: 1 }, { punches: 2 }]) await build(options).catch(({ message, fix }) => console.log(message, fix));\n",
  );
  expect(await copy.runFile('library.mjs')).toBe(
    `holes cannot be 1. ${refusal}\nThere is no option called "punches". It is called "holes" here.\n`,
  );
  await copy.write('ladderpress.yaml', 'punches: 2\n');
  expect(await copy.run('build')).toContain('There is no key called "punches". It is called "holes" here.');
  await copy.write('ladderpress.yaml', 'holes: 1\n');
  expect(await copy.run('build')).toContain(
    `ladderpress.yaml:1:8 error bad-value: "holes" cannot be 1. ${refusal}`,
  );
  const schemas: { jsonSchemas(): Record<string, string> } = await import(
    join(copy.folder, 'build/settings/json-schemas.js')
  );
  expect(JSON.parse(schemas.jsonSchemas()['ladderpress.schema.json'] ?? '').properties.holes).toEqual({
    type: 'integer',
    minimum: 2,
    maximum: 9,
    description: 'Holes to punch. Default: 4.',
  });
  const docs: { optionsAsMarkdown(): Record<string, string> } = await import(
    join(copy.folder, 'build/settings/options/options-as-markdown.js')
  );
  expect(docs.optionsAsMarkdown()['docs/settings.md']).toContain(
    '| `--holes <number>` | `holes` | `holes` | holes to punch | 4 |',
  );
}
