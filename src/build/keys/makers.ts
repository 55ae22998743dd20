/** Each kind of thing that the cache keeps, with the modules whose code decides its bytes, in src/. */
export const makers = {
  'name of a page': [
    'build/making/open-page-names.ts',
    'build/making/open-decks.ts',
    'render/render-page.ts',
  ],
  'printed page': ['print/with-printer.ts'],
  'prepared part': ['assemble/work-table.ts'],
  print: ['build/making/make-print.ts', 'assemble/work-table.ts'],
  merge: ['build/making/make-merge.ts', 'assemble/work-table.ts'],
  advert: ['build/making/make-advert.ts', 'assemble/work-table.ts'],
  pptx: ['build/making/make-pptx.ts'],
  'review-sheet': ['build/making/make-review-sheet.ts'],
  matrix: ['build/making/make-matrix.ts'],
  word: ['build/making/make-word.ts'],
  index: ['build/making/make-index-page.ts'],
  reading: ['model/make-framework.ts', 'model/memo/stored-memo.ts', 'cache/summaries.ts'],
  picture: ['print/look-at-pictures.ts'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type KeptKind = keyof typeof makers;

/** The form that each is kept in. */
export const keeper = 'cache/record.ts';
