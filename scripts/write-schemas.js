// Writes what is made of the tables in src/settings: schemas/, and the tables of options between their marks in the
// documentation. Run it with: npm run schema
import { readFile, writeFile } from 'node:fs/promises';
import { jsonSchemas } from '../build/settings/json-schemas.js';
import { optionsAsMarkdown } from '../build/settings/options/options-as-markdown.js';

for (const [name, text] of Object.entries(jsonSchemas())) {
  await writeFile(new URL(`../schemas/${name}`, import.meta.url), text);
}

for (const [name, table] of Object.entries(optionsAsMarkdown())) {
  const page = new URL(`../${name}`, import.meta.url);
  const text = await readFile(page, 'utf8');
  const marks = /(<!-- options -->\n)[\s\S]*?(<!-- \/options -->)/;
  if (!marks.test(text)) throw new Error(`${name} has no marks <!-- options --> and <!-- /options -->`);
  await writeFile(
    page,
    text.replace(marks, (_, open, close) => `${open}\n${table}\n\n${close}`),
  );
}
