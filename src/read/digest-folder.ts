import { createHash } from 'node:crypto';
import type { FrameworkFolder } from '../domain/source.js';

/** SHA-256 of everything that was read: the same folder gives the same framework. */
export function digestFolder({ root, pages, configs, images, refused }: FrameworkFolder): string {
  const hash = createHash('sha256').update(JSON.stringify([root, refused]));
  const add = (kind: string, path: string, bytes: Uint8Array) =>
    hash.update(`${kind}\0${path}\0${bytes.length}\0`).update(bytes);
  for (const { path, bytes } of pages) add('page', path, bytes);
  for (const { path, bytes } of configs) add('config', path, bytes);
  for (const [path, bytes] of images) add('image', path, bytes);
  return hash.digest('hex');
}
