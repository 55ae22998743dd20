import { englishFacts, type FactWords, germanFacts } from './fact-words.js';
import { type InEveryLanguage, inLanguage } from './language.js';

/** The words on the index page that are ours and not the author's; a further language is a further row. */
export interface IndexWords {
  readonly skip: string;
  readonly search: string;
  readonly searchHint: string;
  readonly browse: string;
  readonly crafts: string;
  readonly about: string;
  readonly files: string;
  readonly filesOf: (title: string) => string;
  readonly areas: string;
  readonly levels: string;
  readonly toTop: string;
  readonly changes: string;
  readonly changesTitle: string;
  readonly changesSince: (pack: string) => string;
  readonly noChanges: string;
  readonly added: string;
  readonly removed: string;
  readonly changed: string;
  readonly before: string;
  readonly now: string;
  readonly toIndex: string;
  readonly madeBy: string;
  /** What the script says; `{n}` and `{m}` are numbers. */
  readonly found: {
    readonly none: string;
    readonly one: string;
    readonly many: string;
    readonly more: string;
  };
  readonly large: string;
  /** What a comparison calls the facts about a page. */
  readonly facts: FactWords;
}

const english: IndexWords = {
  skip: 'Skip to the levels',
  search: 'Search every statement',
  searchHint: 'Press / to search, Escape to clear',
  browse: 'Crafts and levels',
  crafts: 'Crafts',
  about: 'About the framework',
  files: 'Files',
  filesOf: (title) => `Files of ${title}`,
  areas: 'Areas',
  levels: 'Levels',
  toTop: 'All crafts and levels',
  changes: 'What changed',
  changesTitle: 'What changed',
  changesSince: (pack) => `Compared with the pack of ${pack}`,
  noChanges: 'No level was added, changed or removed.',
  added: 'Added',
  removed: 'Removed',
  changed: 'Changed',
  before: 'Before',
  now: 'Now',
  toIndex: 'All crafts and levels',
  madeBy: 'Everything on this page is in this one file; it works without a network.',
  found: { none: 'Nothing found', one: '1 result', many: '{n} results', more: 'first {m} shown' },
  large: 'large print',
  facts: englishFacts,
};

const german: IndexWords = {
  skip: 'Zu den Stufen springen',
  search: 'In allen Aussagen suchen',
  searchHint: '/ beginnt die Suche, Esc leert sie',
  browse: 'Berufsbilder und Stufen',
  crafts: 'Berufsbilder',
  about: 'Über das Modell',
  files: 'Dateien',
  filesOf: (title) => `Dateien zu ${title}`,
  areas: 'Bereiche',
  levels: 'Stufen',
  toTop: 'Alle Berufsbilder und Stufen',
  changes: 'Was sich geändert hat',
  changesTitle: 'Was sich geändert hat',
  changesSince: (pack) => `Verglichen mit dem Paket ${pack}`,
  noChanges: 'Keine Stufe ist hinzugekommen, geändert oder entfallen.',
  added: 'Neu',
  removed: 'Entfallen',
  changed: 'Geändert',
  before: 'Vorher',
  now: 'Jetzt',
  toIndex: 'Alle Berufsbilder und Stufen',
  madeBy: 'Alles auf dieser Seite steckt in dieser einen Datei; sie braucht kein Netz.',
  found: { none: 'Nichts gefunden', one: '1 Treffer', many: '{n} Treffer', more: 'die ersten {m}' },
  large: 'Großdruck',
  facts: germanFacts,
};

const words: InEveryLanguage<IndexWords> = { en: english, de: german };

/** Our words in a language (BCP 47); English where we have none. */
export function indexWords(language: string): IndexWords {
  return inLanguage(words, language);
}
