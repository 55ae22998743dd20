import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byProduct } from '../../src/build/making/open-offline.js';

const inOrder = [
  { product: 'handout', path: 'a/a-level1-handout.pdf' },
  { product: 'review', path: 'a/a-level1-review.pdf' },
  { product: 'review', path: 'a/a-level1-review-manager.pdf' },
  { product: 'advert', path: 'a/acme-baker-job-advert.html' },
  { product: 'advert', path: 'a/acme-baker-job-advert.jsonld' },
  { product: 'advert', path: 'a/acme-baker-job-advert.pdf' },
  { product: 'advert', path: 'a/acme-baker-job-advert.txt' },
];

test('files that an index page lists have one order, in whatever order they were made', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (made) => {
      expect(made.toSorted(byProduct)).toEqual(inOrder);
    }),
  );
});
