import { z } from 'zod';
import { brandFile } from './brand-file.js';
import { settingsFile } from './settings-file.js';

/** The JSON Schemas for editors, by the name of their file: made from what checks the files, so they cannot differ. */
export function jsonSchemas(): Readonly<Record<string, string>> {
  return {
    'ladderpress.schema.json': show(settingsFile(), 'ladderpress.yaml'),
    'brand.schema.json': show(brandFile, 'brand.yaml'),
  };
}

function show(schema: z.ZodType, title: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
