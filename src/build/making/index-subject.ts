import { createHash } from 'node:crypto';
import type { IndexSubject } from '../../bundle/index-page/index-subject.js';
import { narrowToCraft } from '../../bundle/index-page/narrow-to-craft.js';
import { brandKey } from '../keys/brand-key.js';
import { digest } from '../keys/digest.js';
import { outlineDigest } from '../keys/outline-digest.js';
import type { Workshop } from '../nouns/workshop.js';

/** What an index page shows. */
export function indexSubject(
  { brand, offline: { framework } }: Workshop,
  { craft, ...of }: Pick<IndexSubject, 'craft' | 'files' | 'changes'>,
): IndexSubject {
  const shown =
    craft === undefined ? { framework, craft, spread: undefined } : narrowToCraft(framework, craft);
  return { ...shown, brand, ...of };
}

/** Names everything that can change an index page. */
export function subjectKey(
  { framework, craft, brand, spread, files, changes }: IndexSubject,
  { offline }: Workshop,
): unknown[] {
  // In a process that stays most of these are the same objects in the next round.
  const { images, crafts, candidate: _candidate, ...text } = framework;
  const shown =
    craft === undefined
      ? [text, crafts.map((each) => digest(each, () => each))]
      : [outlineDigest(offline.framework), digest(craft, () => craft), spread];
  return [
    shown,
    [...images].map(([path, bytes]) => [path, hashOf(bytes)]),
    digest(offline.templates, () => [...offline.templates]),
    changes,
    brandKey(brand),
    facesOf(brand),
    files,
  ];
}

/** The page carries the fonts themselves, of which the key of a brand has the names alone. */
function facesOf({ fonts: { text, headings } }: IndexSubject['brand']): unknown[] {
  return [text, headings].map(({ name, faces }) => [
    name,
    faces.map(({ bytes, ...face }) => [face, hashOf(bytes)]),
  ]);
}

function hashOf(bytes: Uint8Array): string {
  return digest(bytes, () => createHash('sha256').update(bytes).digest('hex'));
}
