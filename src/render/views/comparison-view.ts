import type { Comparison, FactChange, PageChange, TextChange } from '../../domain/comparison.js';
import type { ComparisonDetail } from '../../domain/plan.js';
import { longDate } from '../../domain/words/long-date.js';
import { type Words, wordsIn } from '../../domain/words/words-in.js';
import { changeLines } from '../change-lines.js';
import { type ChangeCounts, countsInWords, levelsInWords, statementsInWords } from '../changes-in-words.js';
import { shareChanges, toldChanges } from '../share-changes.js';
import { releaseLine, type View, type ViewContext } from './view.js';

/** What changed, for the people who must approve it: in words, with the words that changed marked. */
export function comparisonView(
  context: ViewContext,
  comparison: Comparison,
  detail: ComparisonDetail,
  command: string,
): View {
  const { framework, brand } = context;
  const { language } = framework;
  const words = wordsIn(language, brand.wording);
  const { changes: own } = words;
  const most = detail.pages === 'told' ? detail.changes : 0;
  const shares = shareChanges(comparison.changes, most);
  const say = {
    words,
    detail,
    share: new Map(comparison.changes.map((change, at) => [change, shares[at] ?? 0])),
  };
  const sections = sectionsOf(comparison, say);
  const all = toldChanges(comparison.changes);
  return {
    title: own.forApproval,
    language,
    kind: `diff ${detail.pages}`,
    data: {
      brandName: brand.name,
      frameworkTitle: framework.title,
      versions: [comparison.old, comparison.new].map((version, index) => ({
        word: index === 0 ? own.was : own.now,
        release: releaseLine(version.release, words),
        name: version.name,
      })),
      summary:
        comparison.changes.length === 0
          ? own.nothing
          : levelsInWords(levelCounts(comparison.changes, comparison.unchangedLevels), words),
      sections,
      shortened: detail.pages === 'told' && all <= most ? '' : shortened(Math.min(most, all), all, words),
      continued: own.continued,
      command,
      words: { forApproval: own.forApproval, approvedBy: own.approvedBy, date: own.date },
    },
    arrangement: { kind: 'running-list' },
  };
}

function shortened(told: number, all: number, { changes }: Words): string {
  return told === 0 ? changes.shortenedToNone(all) : changes.shortened(told, all);
}

interface Say {
  readonly words: Words;
  readonly detail: ComparisonDetail;
  /** How many of its changes each page tells. */
  readonly share: ReadonlyMap<PageChange, number>;
}

function levelCounts(changes: readonly PageChange[], unchanged: number | undefined) {
  const of = (kind: PageChange['kind']) =>
    changes.filter((change) => change.kind === kind && change.page.kind === 'level').length;
  return { added: of('added'), removed: of('removed'), changed: of('changed'), unchanged };
}

/** One section for the framework's own pages, one for each craft. */
function sectionsOf({ changes }: Comparison, say: Say) {
  const crafts = [...new Set(changes.map(({ page }) => page.craft))];
  return crafts.map((craft) => {
    const pages = changes.filter(({ page }) => page.craft === craft);
    const counted = say.detail.pages === 'counted';
    return {
      name: craft === '' ? say.words.changes.wholeFramework : craft,
      summary: counted ? countedPages(craft, pages, say.words) : '',
      pages: counted ? [] : pages.map((change) => pageData(change, say)),
    };
  });
}

function countedPages(craft: string, pages: readonly PageChange[], words: Words): string {
  return craft === ''
    ? words.changes.pages(pages.length)
    : levelsInWords(levelCounts(pages, undefined), words);
}

function pageData(change: PageChange, say: Say): Record<string, unknown> {
  const { words } = say;
  const most = say.share.get(change) ?? 0;
  const [title = '', step = ''] = splitTitle(change.page.title);
  const whole = change.kind === 'changed' ? '' : wholePage(change, words);
  const shown = change.kind === 'changed' ? shownParts(change, most) : [];
  const left = change.kind === 'changed' ? textChanges(change).slice(most) : [];
  return {
    title,
    step,
    compact: change.kind === 'changed' && change.facts.length === 0 && shown.length === 0,
    whole,
    facts: change.facts.map((fact) => factData(fact, say)),
    parts: shown.map((part) => ({
      name: part.name === '' && part.of === 'text-after' ? words.changes.afterAreas : part.name,
      remark: remarkOf(part, words),
      changes: part.changes.map((one) => ({ lines: changeLines(one, words) })),
    })),
    more: left.length === 0 ? '' : moreOf(left, most, words),
  };
}

/** `Senior DevOps Engineer, Level 3` in two parts, of which the second is set lighter. */
function splitTitle(title: string): string[] {
  const at = title.lastIndexOf(', ');
  return at < 0 ? [title] : [title.slice(0, at), title.slice(at + 2)];
}

function wholePage({ kind, parts }: PageChange, words: Words): string {
  const statements = parts.flatMap(({ changes }) => changes).length;
  const areas = parts.filter(({ of }) => of === 'area').length;
  const said = statementsInWords(statements, areas, words);
  return kind === 'added' ? words.changes.newPage(said) : words.changes.gonePage(said);
}

function textChanges({ parts }: PageChange): TextChange[] {
  return parts.flatMap(({ changes }) => changes);
}

/** The first changes of a page, at most `most`, in their parts; a part that was only renamed is always told. */
function shownParts({ parts }: PageChange, most: number) {
  let left = most;
  return parts.flatMap((part) => {
    const changes = part.changes.slice(0, Math.max(0, left));
    left -= part.changes.length;
    return changes.length === 0 && part.was === undefined ? [] : [{ ...part, changes }];
  });
}

function remarkOf(part: PageChange['parts'][number], words: Words): string {
  if (part.was !== undefined) return words.changes.renamedArea(part.was);
  if (part.name === '' || part.kind === 'changed') return '';
  return part.of === 'area'
    ? { added: words.changes.newArea, removed: words.changes.goneArea }[part.kind]
    : '';
}

function moreOf(left: readonly TextChange[], most: number, words: Words): string {
  const counts = countsOf(left);
  const said = countsInWords(counts, words);
  return most === 0 ? said : words.changes.further(left.length, said);
}

function countsOf(changes: readonly TextChange[]): ChangeCounts {
  const of = (kind: TextChange['kind']) => changes.filter((change) => change.kind === kind).length;
  return { added: of('added'), removed: of('removed'), reworded: of('reworded') };
}

function factData({ fact, was, now }: FactChange, { words }: Say): Record<string, string> {
  const shown = (value: string) => {
    if (value === '') return words.changes.none;
    if (value === 'draft' || value === 'review' || value === 'approved') return words[value];
    return fact === 'effective' ? longDate(value, words) : value;
  };
  return { name: words.facts[fact], change: words.changes.fact(shown(was), shown(now)) };
}
