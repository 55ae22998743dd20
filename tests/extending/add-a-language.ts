import { expect } from 'vitest';
import { craftPage, page } from './page.js';
import type { ScratchCopy } from './scratch-copy.js';

const tables = [
  'domain/words/comparison-words.ts',
  'domain/words/index-words.ts',
  'domain/words/product-words.ts',
  'domain/words/sheet-words.ts',
  'domain/words/title-words.ts',
  'render/is-spoken.ts',
];

/** A language is a row; no table of our own words compiles without it, and nothing else knows which there are. */
export async function addALanguage(copy: ScratchCopy): Promise<void> {
  await copy.edit('domain/words/language.ts', "languages = ['en', 'de']", "languages = ['en', 'de', 'fr']");
  expect(await copy.compile()).toEqual(tables);
  for (const table of tables.filter((path) => path.startsWith('domain/'))) {
    await copy.edit(table, 'de: german }', 'de: german, fr: { ...english } }');
  }
  await copy.edit(
    'domain/words/title-words.ts',
    'fr: { ...english }',
    "fr: { ...english, level: 'Niveau', handout: 'fiche' }",
  );
  await copy.edit('render/is-spoken.ts', '  en: ', '  fr: /(?!)/,\n  en: ');
  expect(await copy.compile()).toEqual([]);

  await copy.write('ecole/index.md', craftPage);
  await copy.write(
    'ecole/level1.md',
    page('title: Level 1\nparent: TESTER\nlang: fr-CA', '# Level 1\n\n## Care\n\nJe demande.\n'),
  );
  const title = `
import { readFile } from 'node:fs/promises';
import { PDFDocument } from 'pdf-lib';
const pdf = await PDFDocument.load(await readFile('fiches/tester/tester-level1-handout.pdf'));
console.log(pdf.getTitle());
`;
  await copy.write('title.mjs', title);
  await copy.run('build', 'ecole', '--product', 'handout', '--output', 'fiches');
  expect(await copy.runFile('title.mjs')).toMatch(/, Niveau 1: fiche\n$/);
}
