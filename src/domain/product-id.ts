/**
 * Everything that we make, in the order in which a report names it. A further product is a further id: no table of
 * products, and none of their words, compiles without a row of it.
 */
export const productIds = [
  'handout',
  'card',
  'overview',
  'card-set',
  'step-up',
  'review',
  'review-sheet',
  'matrix',
  'matrix-xlsx',
  'matrix-csv',
  'slides',
  'pptx',
  'advert',
  'scorecard',
  'handout-word',
  'advert-word',
  'review-word',
  'pack',
  'promotion',
  'person-pack',
  'index',
  'site-data',
  'bundle',
] as const;

export type ProductId = (typeof productIds)[number];
