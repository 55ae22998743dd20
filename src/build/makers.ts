/** Each kind of thing that the cache keeps, with the modules whose code decides its bytes, in src/. */
export const makers = {
  'printed page': ['print/with-printer.ts'],
  'prepared part': ['assemble/work-table.ts'],
  print: ['build/make-print.ts', 'assemble/work-table.ts'],
  merge: ['build/make-merge.ts', 'assemble/work-table.ts'],
  advert: ['build/make-advert.ts', 'assemble/work-table.ts'],
  pptx: ['build/make-pptx.ts'],
  index: ['build/make-index-page.ts'],
  thumbnail: ['build/index-subject.ts'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type KeptKind = keyof typeof makers;

/** The form that each is kept in. */
export const keeper = 'cache/record.ts';
