import { channel } from 'node:diagnostics_channel';
import type { PlannedArtifact, PlannedContent } from '../../domain/plan.js';
import type { TraceEvent } from '../../domain/trace.js';
import type { Made, Making, Workshop } from '../nouns/workshop.js';
import { makeAdvert } from './make-advert.js';
import { makeBundle } from './make-bundle.js';
import { makeIndexPage } from './make-index-page.js';
import { makeMatrix } from './make-matrix.js';
import { makeMerge } from './make-merge.js';
import { makePptx } from './make-pptx.js';
import { makePrint } from './make-print.js';
import { makeReviewSheet } from './make-review-sheet.js';
import { makeSiteData } from './make-site-data.js';
import { makeWord } from './make-word.js';

/** How each kind of content comes about: a key that names its bytes, and the making itself. */
const makings: { readonly [K in PlannedContent['kind']]: Making<Extract<PlannedContent, { kind: K }>> } = {
  print: makePrint,
  merge: makeMerge,
  pptx: makePptx,
  'review-sheet': makeReviewSheet,
  matrix: makeMatrix,
  word: makeWord,
  advert: makeAdvert,
  index: makeIndexPage,
  'site-data': makeSiteData,
  bundle: makeBundle,
};

const trace = channel('ladderpress:cache');

/** Makes one file, or takes it from the cache when nothing that could change its bytes has changed. */
export async function makeArtifact(artifact: PlannedArtifact, shop: Workshop): Promise<Made> {
  const making: ReturnType<Making<never>> = prepare(artifact, artifact.content, shop);
  const { isQuick, make } = making;
  const key = isQuick ? undefined : making.key;
  if (key === undefined) return make();
  const tell = (how: string) => {
    if (trace.hasSubscribers)
      trace.publish({ what: `${artifact.path} ${how} ${key.slice(0, 12)}` } satisfies TraceEvent);
  };
  const hit = shop.cache.get(key);
  if (hit !== undefined && isMadeFacts(hit.facts)) {
    tell('found as');
    return { ...hit.facts, bytes: hit.bytes };
  }
  tell('is to be made as');
  const made = await make();
  shop.cache.put(key, { facts: { pages: made.pages, fit: made.fit }, bytes: made.bytes });
  return made;
}

/** Names the bytes of a file without making it; undefined for what is made each time. */
export function keyOfArtifact(artifact: PlannedArtifact, shop: Workshop): string | undefined {
  return prepare(artifact, artifact.content, shop).key;
}

function prepare(artifact: PlannedArtifact, content: PlannedContent, shop: Workshop) {
  // The switch is what lets the compiler see that each making gets its own kind of content.
  switch (content.kind) {
    case 'print':
      return makings.print(artifact, content, shop);
    case 'merge':
      return makings.merge(artifact, content, shop);
    case 'pptx':
      return makings.pptx(artifact, content, shop);
    case 'review-sheet':
      return makings['review-sheet'](artifact, content, shop);
    case 'matrix':
      return makings.matrix(artifact, content, shop);
    case 'word':
      return makings.word(artifact, content, shop);
    case 'advert':
      return makings.advert(artifact, content, shop);
    case 'index':
      return makings.index(artifact, content, shop);
    case 'site-data':
      return makings['site-data'](artifact, content, shop);
    case 'bundle':
      return makings.bundle(artifact, content, shop);
  }
}

function isMadeFacts(facts: unknown): facts is Pick<Made, 'pages' | 'fit'> {
  return typeof facts === 'object' && facts !== null && 'pages' in facts && 'fit' in facts;
}
