import { z } from 'zod';
import type { SettingsFile } from './flags.js';
import { options, otherwiseInWords } from './options/index.js';
import type { OptionRow } from './options/option-row.js';
import { schemaInFile } from './options/schema-of.js';

/** What ladderpress.yaml may say, by the table of options. It checks the file and makes schemas/ladderpress.schema.json. */
export function settingsFile(): z.ZodType<SettingsFile> {
  made ??= makeSettingsFile();
  return made;
}

let made: z.ZodType<SettingsFile> | undefined;

function makeSettingsFile(): z.ZodType<SettingsFile> {
  const keys = Object.values<OptionRow>(options).flatMap((row) =>
    row.file === undefined
      ? []
      : [[row.file.key, schemaInFile(row.kind).describe(aboutInFile(row.file.about, row))] as const],
  );
  const schema = z
    .strictObject({
      $schema: z.string().describe('Address of the JSON Schema, for editors.'),
      ...Object.fromEntries(keys),
    })
    .partial()
    .describe('Settings of Ladderpress. Paths are relative to this file.');
  // Each key has the schema of its row's kind, of which SettingsFile is made; the compiler does not see through the loop.
  return schema as unknown as z.ZodType<SettingsFile>;
}

function aboutInFile(about: string, row: OptionRow): string {
  const otherwise = otherwiseInWords(row);
  return otherwise === undefined ? about : `${about} Default: ${otherwise}.`;
}
