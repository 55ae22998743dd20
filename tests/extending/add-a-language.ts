import { expect } from 'vitest';
import { craftPage, page } from './page.js';
import type { ScratchCopy } from './scratch-copy.js';

const words = 'domain/words';

/** A language is a tag, a file and a row; the file does not compile without each word, and nothing else knows which there are. */
export async function addALanguage(copy: ScratchCopy): Promise<void> {
  const ids = await copy.read(`src/${words}/language.ts`);
  const [, first = ''] = /languageIds = \[\s*'(\w+)'/.exec(ids) ?? [];
  await copy.edit(`${words}/language.ts`, `'${first}',`, `'${first}', 'tlh',`);
  expect(await copy.compile()).toEqual([`${words}/languages/index.ts`]);

  const english = await copy.read(`src/${words}/languages/english.ts`);
  const klingon = english
    .replace('const english', 'const klingon')
    .replaceAll("'Level", "'patlh")
    .replace("handout: 'handout'", "handout: 'navHom'");
  await copy.write(`src/${words}/languages/klingon.ts`, klingon.replace(/^ *nextRung: .*\n/m, ''));
  await copy.edit(`${words}/languages/index.ts`, '  en: english,', '  en: english,\n  tlh: klingon,');
  await copy.edit(
    `${words}/languages/index.ts`,
    "import { english } from './english.js';",
    "import { english } from './english.js';\nimport { klingon } from './klingon.js';",
  );
  // It lacks a word.
  expect(await copy.compile()).toEqual([`${words}/languages/klingon.ts`]);
  await copy.write(`src/${words}/languages/klingon.ts`, klingon);
  expect(await copy.compile()).toEqual([]);

  await copy.write('school/index.md', craftPage);
  await copy.write(
    'school/level1.md',
    page('title: Level 1\nparent: TESTER\nlang: tlh', '# Level 1\n\n## Care\n\njIyaj.\n'),
  );
  const title = `
import { readFile } from 'node:fs/promises';
import { PDFDocument } from 'pdf-lib';
const pdf = await PDFDocument.load(await readFile('made/tester/tester-level1-handout.pdf'));
console.log(pdf.getTitle());
`;
  await copy.write('title.mjs', title);
  await copy.run('build', 'school', '--product', 'handout', '--output', 'made');
  expect(await copy.runFile('title.mjs')).toMatch(/, patlh 1: navHom\n$/);
}
