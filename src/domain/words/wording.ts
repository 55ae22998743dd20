import type { Language } from './language.js';
import type { ChangedWords } from './language-file.js';

/** What `words` says in a settings file or a brand: words of the framework's language, and of others by their tags. */
export type WordsInFile = ChangedWords & { readonly [Tag in Language]?: ChangedWords };

/** What a brand or a framework says in place of our own words. */
export interface WordChanges {
  /** In the framework's own language. */
  readonly own: ChangedWords;
  /** In others, by the tags of languages that we have words in. */
  readonly in: Readonly<Record<string, ChangedWords>>;
}

/** Nothing said otherwise. */
export const noWordChanges: WordChanges = { own: {}, in: {} };

/** Which words are taken for a page, whatever its language. */
export interface Wording {
  /** Tags (BCP 47) to ask in order where we have no words in a page's language; then comes English. */
  readonly otherwise: readonly string[];
  /** The framework's language, which `own` changes are in. */
  readonly language: string;
  /** The later ones count. */
  readonly changes: readonly WordChanges[];
}

/** Our words as they are. */
export const plainWording: Wording = { otherwise: [], language: 'en', changes: [] };
