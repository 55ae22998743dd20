import fc from 'fast-check';
import { feedManifest, feedPdf } from '../feed/feed-output.js';
import { asBytes, damaged } from '../inputs/damage.js';
import { pdfs, smallPdf } from '../inputs/pdfs.js';
import type { Target } from '../target.js';

const manifest = JSON.stringify({
  generator: 'ladderpress',
  format: 1,
  artifacts: [
    {
      path: 'a/b.txt',
      product: 'advert',
      craft: 'a',
      level: 1,
      brand: 'b',
      paper: 'a4',
      pages: 1,
      bytes: 1,
      sha256: '',
      sources: ['a.md'],
    },
  ],
  companions: [{ path: 'a.html', of: 'a/b.txt' }],
});

/** An output folder that somebody else may have made. */
export const ofOutput: readonly Target[] = [
  {
    name: 'pdf',
    sound: smallPdf,
    inputs: ({ pdfs: samples }) => pdfs([...samples, new TextEncoder().encode(smallPdf)]),
    feed: feedPdf,
  },
  {
    name: 'manifest',
    sound: manifest,
    inputs: () => asBytes(damaged(fc.constant(manifest))),
    feed: feedManifest,
  },
];
