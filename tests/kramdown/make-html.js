// Keeps what kramdown makes of each snippet: node tests/kramdown/make-html.js
// Needs Ruby with Debian's ruby-kramdown, ruby-kramdown-parser-gfm and ruby-liquid; the tests read what is kept.
import { mkdirSync, writeFileSync } from 'node:fs';
import { withKramdown } from './ask-kramdown.js';
import { readSnippets } from './read-snippets.js';

const folder = new URL('./html/', import.meta.url);

mkdirSync(folder, { recursive: true });
await withKramdown(async ({ versions, html }) => {
  const keep = (name, value) =>
    writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(value, null, 2)}\n`);
  for (const { family, snippets } of readSnippets()) {
    const kept = [];
    for (const snippet of snippets) kept.push(await html(snippet));
    keep(family, kept);
  }
  keep('versions', versions);
});
