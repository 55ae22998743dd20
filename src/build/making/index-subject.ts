import { createHash } from 'node:crypto';
import type { IndexSubject } from '../../bundle/index-page/index-subject.js';
import type { ManifestRow } from '../../domain/build-report.js';
import type { Craft } from '../../domain/framework.js';
import { brandKey } from '../keys/brand-key.js';
import type { Workshop } from '../nouns/workshop.js';

/** What an index page shows. */
export function indexSubject(
  { brand, offline }: Workshop,
  of: Pick<IndexSubject, 'craft' | 'files' | 'changes'>,
): IndexSubject {
  return { framework: offline.framework, brand, ...of };
}

/** Names everything that can change an index page, besides the page's own template. */
export function subjectKey(
  shop: Workshop,
  craft: Craft | undefined,
  files: readonly ManifestRow[],
): unknown[] {
  const { framework, templates } = shop.offline;
  const { images, ...text } = framework;
  return [
    text,
    [...images].map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]),
    [...templates].filter(([path]) => path.startsWith('index/')),
    craft?.id,
    brandKey(shop.brand),
    facesOf(shop.brand),
    files,
  ];
}

/** The page carries the fonts themselves, of which the key of a brand has the names alone. */
function facesOf({ fonts: { text, headings } }: Workshop['brand']): unknown[] {
  return [text, headings].map(({ name, faces }) => [
    name,
    faces.map(({ bytes, ...face }) => [face, createHash('sha256').update(bytes).digest('hex')]),
  ]);
}
