// Writes docs/api.md, which is made of doc comments. Run it with: npm run api
import { writeFile } from 'node:fs/promises';
import { apiAsMarkdown } from './api-as-markdown.js';

await writeFile(new URL('../docs/api.md', import.meta.url), await apiAsMarkdown());
