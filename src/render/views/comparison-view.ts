import type { Comparison, FactChange, PageChange, TextChange } from '../../domain/comparison.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { ComparisonDetail } from '../../domain/plan.js';
import {
  type ChangeCounts,
  type ComparisonWords,
  comparisonWordsIn,
} from '../../domain/words/comparison-words.js';
import { longDate } from '../../domain/words/sheet-words.js';
import { changeLines } from '../change-lines.js';
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
  const words = comparisonWordsIn(language);
  const most = detail.pages === 'told' ? detail.changes : 0;
  const shares = shareChanges(comparison.changes, most);
  const say = {
    words,
    language,
    detail,
    share: new Map(comparison.changes.map((change, at) => [change, shares[at] ?? 0])),
  };
  const sections = sectionsOf(comparison, say);
  const all = toldChanges(comparison.changes);
  return {
    title: words.forApproval,
    language,
    kind: `diff ${detail.pages}`,
    data: {
      brandName: brand.name,
      frameworkTitle: framework.title,
      versions: [comparison.old, comparison.new].map((version, index) => ({
        word: index === 0 ? words.was : words.now,
        release: releaseLine(version.release, language),
        name: version.name,
      })),
      summary:
        comparison.changes.length === 0
          ? words.nothing
          : words.levels(levelCounts(comparison.changes, comparison.unchangedLevels)),
      sections,
      shortened: detail.pages === 'told' && all <= most ? '' : words.shortened(Math.min(most, all), all),
      continued: words.continued,
      command,
      words: {
        ...words,
        was: words.was.toLocaleLowerCase(language),
        now: words.now.toLocaleLowerCase(language),
      },
    },
    arrangement: { kind: 'running-list' },
  };
}

interface Say {
  readonly words: ComparisonWords;
  readonly language: LanguageTag;
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
      name: craft === '' ? say.words.wholeFramework : craft,
      summary: counted ? countedPages(craft, pages, say.words) : '',
      pages: counted ? [] : pages.map((change) => pageData(change, say)),
    };
  });
}

function countedPages(craft: string, pages: readonly PageChange[], words: ComparisonWords): string {
  return craft === '' ? words.pages(pages.length) : words.levels(levelCounts(pages, undefined));
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
      name: part.name === '' && part.of === 'text-after' ? words.after : part.name,
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

function wholePage({ kind, parts }: PageChange, words: ComparisonWords): string {
  const statements = parts.flatMap(({ changes }) => changes).length;
  const areas = parts.filter(({ of }) => of === 'area').length;
  return kind === 'added' ? words.newPage(statements, areas) : words.gonePage(statements, areas);
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

function remarkOf(part: PageChange['parts'][number], words: ComparisonWords): string {
  if (part.was !== undefined) return words.renamedArea(part.was);
  if (part.name === '' || part.kind === 'changed') return '';
  return part.of === 'area' ? { added: words.newArea, removed: words.goneArea }[part.kind] : '';
}

function moreOf(left: readonly TextChange[], most: number, words: ComparisonWords): string {
  const counts = countsOf(left);
  return most === 0 ? words.counts(counts) : words.further(counts);
}

function countsOf(changes: readonly TextChange[]): ChangeCounts {
  const of = (kind: TextChange['kind']) => changes.filter((change) => change.kind === kind).length;
  return { added: of('added'), removed: of('removed'), reworded: of('reworded') };
}

function factData({ fact, was, now }: FactChange, { words, language }: Say): Record<string, string> {
  const shown = (value: string) => {
    if (value === '') return words.none;
    if (fact === 'status') return words.statuses[value] ?? value;
    return fact === 'effective' ? longDate(value, language) : value;
  };
  return { name: words.facts[fact], was: shown(was), now: shown(now) };
}
