import type { z as Zod } from 'zod';

/** The JSON Schemas of front matter, by the names of their files. */
export function frontMatterSchemas(advertFile: Zod.ZodType, z: typeof Zod): Readonly<Record<string, string>>;
