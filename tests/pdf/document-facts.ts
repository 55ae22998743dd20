import type { DocumentFacts } from '../../src/pdf/document-facts.js';

/** Facts of a document with only what a test cares about. */
export function makeFacts(changes: Partial<DocumentFacts> = {}): DocumentFacts {
  return {
    title: 'Senior Engineer',
    levels: [],
    author: 'Vaarst',
    subject: 'What a senior engineer does.',
    keywords: ['engineering', 'levels'],
    language: 'en',
    date: Date.UTC(2026, 8, 1) / 1000,
    viewing: { bookmarks: 'hidden', sides: 'any', scaling: 'any' },
    links: { kind: 'web', siteUrl: 'https://example.com/framework' },
    paper: '#ffffff',
    ...changes,
  };
}
