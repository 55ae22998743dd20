import { createHash } from 'node:crypto';
import type { Brand } from '../../domain/brand.js';

/** All that a brand says, its pictures by their hashes and its fonts by their names: what keys of files without pages hold. */
export function brandKey({ fonts, ...rest }: Brand): unknown {
  return [plain(rest), fonts.headings.name, fonts.text.name];
}

/** A value that can be written as JSON: bytes by their hash. */
export function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return createHash('sha256').update(value).digest('hex');
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).map(([key, part]) => [key, plain(part)]);
}
