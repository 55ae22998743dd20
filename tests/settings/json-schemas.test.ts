import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { frontMatterSchemas } from '../../scripts/front-matter-schemas.js';
import { advertFile } from '../../src/adverts/read/advert-file.js';
import { packageRoot } from '../../src/package-root.js';
import { jsonSchemas } from '../../src/settings/json-schemas.js';

const schemas = Object.entries({ ...jsonSchemas(), ...frontMatterSchemas(advertFile, z) });

test.each(schemas)('schemas/%s is up to date (else: npm run schema)', async (name, text) => {
  expect(await readFile(join(packageRoot, 'schemas', name), 'utf8')).toBe(text);
});

test.each(schemas)('every key of %s is described, so that editors help', (_, text) => {
  expect(undescribed(JSON.parse(text), '')).toEqual([]);
});

/** Paths of properties without a description. */
function undescribed(schema: { [key: string]: unknown }, path: string): string[] {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, { description?: string }>);
  return properties.flatMap(([key, property]) => [
    ...(property.description ? [] : [`${path}${key}`]),
    ...undescribed(property, `${path}${key}.`),
  ]);
}
