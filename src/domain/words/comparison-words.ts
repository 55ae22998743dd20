import { englishFacts, type FactWords, germanFacts } from './fact-words.js';
import { type InEveryLanguage, inLanguage } from './language.js';

/** How many statements came, went and were reworded. */
export interface ChangeCounts {
  readonly added: number;
  readonly removed: number;
  readonly reworded: number;
}

/** Our words around what changed, in one language. */
export interface ComparisonWords {
  readonly forApproval: string;
  readonly was: string;
  readonly now: string;
  readonly added: string;
  readonly removed: string;
  readonly none: string;
  readonly statuses: Readonly<Record<string, string>>;
  readonly facts: FactWords;
  readonly wholeFramework: string;
  readonly newArea: string;
  readonly goneArea: string;
  renamedArea(was: string): string;
  /** Heads text behind the areas that has no heading of its own. */
  readonly after: string;
  newPage(statements: number, areas: number): string;
  gonePage(statements: number, areas: number): string;
  levels(counts: { added: number; removed: number; changed: number; unchanged: number | undefined }): string;
  /** Of pages that are no levels. */
  pages(count: number): string;
  counts(counts: ChangeCounts): string;
  further(counts: ChangeCounts): string;
  /** Behind a head that stands on a page again. */
  readonly continued: string;
  /** Before the command that prints the whole list: how many changes are told, of how many. */
  shortened(told: number, all: number): string;
  readonly nothing: string;
  readonly approvedBy: string;
  readonly date: string;
}

const english: ComparisonWords = {
  forApproval: 'Changes for approval',
  was: 'Was',
  now: 'Now',
  added: 'Added',
  removed: 'Removed',
  none: 'none',
  statuses: { draft: 'draft', review: 'in review', approved: 'approved' },
  facts: englishFacts,
  wholeFramework: 'The whole framework',
  newArea: 'new area',
  goneArea: 'area removed',
  renamedArea: (was) => `was called ${was}`,
  after: 'After the areas',
  newPage: (statements, areas) =>
    `This page is new: ${number(statements, 'statement')}${areas === 0 ? '' : ` in ${number(areas, 'area')}`}.`,
  gonePage: (statements, areas) =>
    `This page is gone, and with it ${number(statements, 'statement')}${areas === 0 ? '' : ` in ${number(areas, 'area')}`}.`,
  levels: ({ added, removed, changed, unchanged }) =>
    `${
      sentence(
        [
          added === 0 ? '' : `${number(added, 'level')} added`,
          removed === 0 ? '' : `${number(removed, 'level')} removed`,
          changed === 0 ? '' : `${number(changed, 'level')} changed`,
        ],
        'and',
      ) || 'No level changed'
    }${(unchanged ?? 0) === 0 ? '' : `; ${unchanged} ${unchanged === 1 ? 'stays' : 'stay'} word for word`}.`,
  pages: (pages) => `${number(pages, 'page')} changed.`,
  counts: ({ added, removed, reworded }) =>
    sentence([count(added, 'added'), count(removed, 'removed'), count(reworded, 'reworded')], 'and'),
  further: (counts) =>
    `And ${counts.added + counts.removed + counts.reworded} more: ${english.counts(counts)}.`,
  continued: '(continued)',
  shortened: (told, all) =>
    `To keep to two pages, ${told === 0 ? `none of the ${all}` : `${told} of the ${all}`} changes are told in words; the others are counted. This prints the whole list:`,
  nothing: 'Nothing differs.',
  approvedBy: 'Approved by',
  date: 'Date',
};

const german: ComparisonWords = {
  forApproval: 'Änderungen zur Freigabe',
  was: 'Vorher',
  now: 'Jetzt',
  added: 'Neu',
  removed: 'Entfällt',
  none: 'keine',
  statuses: { draft: 'Entwurf', review: 'in Prüfung', approved: 'freigegeben' },
  facts: germanFacts,
  wholeFramework: 'Das ganze Modell',
  newArea: 'neuer Bereich',
  goneArea: 'Bereich entfällt',
  renamedArea: (was) => `hieß ${was}`,
  after: 'Nach den Bereichen',
  newPage: (statements, areas) =>
    `Diese Seite ist neu: ${statements} Aussagen${areas === 0 ? '' : ` in ${areas} Bereichen`}.`,
  gonePage: (statements, areas) =>
    `Diese Seite entfällt, mit ihr ${statements} Aussagen${areas === 0 ? '' : ` in ${areas} Bereichen`}.`,
  levels: ({ added, removed, changed, unchanged = 0 }) => {
    const counts = [
      count(added, 'neu'),
      count(removed, 'entfallen'),
      count(changed, 'geändert'),
      count(unchanged, 'Wort für Wort unverändert'),
    ].filter((part) => part !== '');
    return counts.length === 0 ? 'Keine Stufe geändert.' : `Stufen: ${counts.join(', ')}.`;
  },
  pages: (pages) => `Geänderte Seiten: ${pages}.`,
  counts: ({ added, removed, reworded }) =>
    sentence([count(added, 'neu'), count(removed, 'entfallen'), count(reworded, 'geändert')], 'und'),
  further: (counts) =>
    `Und ${counts.added + counts.removed + counts.reworded} weitere: ${german.counts(counts)}.`,
  continued: '(Fortsetzung)',
  shortened: (told, all) =>
    `Damit es auf zwei Seiten passt, ${told === 0 ? `steht keine von ${all} Änderungen` : `stehen ${told} von ${all} Änderungen`} im Wortlaut; die anderen sind gezählt. Die ganze Liste gibt:`,
  nothing: 'Es gibt keinen Unterschied.',
  approvedBy: 'Freigegeben von',
  date: 'Datum',
};

const words: InEveryLanguage<ComparisonWords> = { en: english, de: german };

/** Our words about changes in a language (BCP 47); English where we have none. */
export function comparisonWordsIn(language: string): ComparisonWords {
  return inLanguage(words, language);
}

function number(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function count(number: number, word: string): string {
  return number === 0 ? '' : `${number} ${word}`;
}

/** `1 added, 2 removed and 3 reworded`; empty when there is nothing. */
function sentence(parts: readonly string[], and: string): string {
  const said = parts.filter((part) => part !== '');
  return said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} ${and} ${said.at(-1)}`;
}
