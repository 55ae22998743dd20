import type { LanguageTag } from '../domain/language-tag.js';
import type { PlannedPart, PrintJob } from '../domain/plan.js';
import type { WordsOf } from '../domain/words/words-in.js';

/** The first part of a file of several; it has no number. */
export function coverPart(job: PrintJob, language: LanguageTag, wordsOf: WordsOf): PlannedPart {
  return {
    title: wordsOf(language).cover,
    depth: 0,
    names: ['cover'],
    permalinks: [],
    start: 'recto',
    numbered: false,
    language,
    job,
    entry: undefined,
  };
}
