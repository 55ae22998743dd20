// Writes what is made of the tables in src/settings: schemas/, and the tables of options and rules between their
// marks in the documentation. Run it with: npm run schema
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { advertFile } from '../build/adverts/read/advert-file.js';
import { jsonSchemas } from '../build/settings/json-schemas.js';
import { optionsAsMarkdown } from '../build/settings/options/options-as-markdown.js';
import { rulesAsMarkdown } from '../build/settings/options/rules-as-markdown.js';
import { wordsAsMarkdown } from '../build/settings/words-as-markdown.js';
import { frontMatterSchemas } from './front-matter-schemas.js';

for (const [name, text] of Object.entries({ ...jsonSchemas(), ...frontMatterSchemas(advertFile, z) })) {
  await writeFile(new URL(`../schemas/${name}`, import.meta.url), text);
}

for (const [name, table] of Object.entries(optionsAsMarkdown())) await put('options', table, name);
await put('rules', rulesAsMarkdown(), 'docs/diagnostics.md');
await put('words', wordsAsMarkdown(), 'docs/branding.md');

async function put(mark, table, name) {
  const page = new URL(`../${name}`, import.meta.url);
  const text = await readFile(page, 'utf8');
  const between = new RegExp(`(<!-- ${mark} -->\\n)[\\s\\S]*?(<!-- /${mark} -->)`);
  if (!between.test(text)) throw new Error(`${name} has no marks <!-- ${mark} --> and <!-- /${mark} -->`);
  await writeFile(
    page,
    text.replace(between, (_, open, close) => `${open}\n${table}\n\n${close}`),
  );
}
