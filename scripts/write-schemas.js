// Writes schemas/ from the definitions that check ladderpress.yaml and brand.yaml. Run it with: npm run schema
import { writeFile } from 'node:fs/promises';
import { products } from '../build/products/index.js';
import { jsonSchemas } from '../build/settings/json-schemas.js';

for (const [name, text] of Object.entries(jsonSchemas(products.map(({ id }) => id)))) {
  await writeFile(new URL(`../schemas/${name}`, import.meta.url), text);
}
