import { styleText } from 'node:util';
import type {
  Comparison,
  FactChange,
  PageChange,
  PartChange,
  Segment,
  TextChange,
} from '../domain/comparison.js';
import type { Release } from '../domain/framework.js';
import { allPrintable, withoutOrders } from '../domain/printable.js';
import type { ComparisonReporter } from './comparison-reporter.js';

/**
 * What changed, page by page; words that went stand in `[-…-]`, words that came in `{+…+}`, as in git's word diff.
 * The counts come last: the last line is the one people see.
 */
export const comparisonAsText: ComparisonReporter = (said, { colour, pdf }) => {
  const comparison = allPrintable(said);
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
  const { old, new: fresh, changes } = comparison;
  const crafts = [...new Set(changes.map(({ page }) => page.craft))];
  const paragraphs = [
    `${paint('bold', fresh.title)}\n  was ${versionLine(old)}\n  now ${versionLine(fresh)}`,
    ...crafts.flatMap((craft) =>
      changes.filter(({ page }) => page.craft === craft).map((change) => pageText(change, paint)),
    ),
    ...(pdf === undefined ? [] : [`Wrote ${pdf.path}: ${plural(pdf.pages, 'page')}`]),
    verdict(comparison),
  ];
  return withoutOrders(`${paragraphs.join('\n\n')}\n`);
};

type Paint = (style: 'red' | 'green' | 'yellow' | 'bold' | 'dim', text: string) => string;

function versionLine({ name, release }: { name: string; release: Release }): string {
  const { version, effective, status } = release;
  const facts = [
    version === undefined ? '' : `version ${version}`,
    effective === undefined ? '' : `effective ${effective}`,
    status ?? '',
  ].filter((fact) => fact !== '');
  return facts.length === 0 ? name : `${name} (${facts.join(', ')})`;
}

function pageText({ kind, page, facts, parts }: PageChange, paint: Paint): string {
  const craft = page.craft === '' || page.kind === 'craft' ? '' : `${page.craft}: `;
  const file = page.file === '' ? '' : `  ${paint('dim', page.file)}`;
  const lines = [
    `${word(kind, paint)} ${paint('bold', craft + page.title)}${file}`,
    ...facts.map((fact) => `  ${factText(fact)}`),
    ...parts.flatMap((part) => partText(part, paint)),
  ];
  return lines.join('\n');
}

function word(kind: PageChange['kind'], paint: Paint): string {
  return paint(kind === 'added' ? 'green' : kind === 'removed' ? 'red' : 'yellow', kind);
}

function factText({ fact, was, now }: FactChange): string {
  const shown = (value: string) => (value === '' ? 'none' : value);
  return `${fact === 'approvedBy' ? 'approved by' : fact}: was ${shown(was)}, now ${shown(now)}`;
}

function partText({ of, name, was, kind, changes }: PartChange, paint: Paint): string[] {
  const remark = was !== undefined ? ` (was called ${was})` : kind === 'changed' ? '' : ` (${kind})`;
  return [
    ...(name === '' ? (of === 'text-after' ? ['  After the areas'] : []) : [`  ${name}${remark}`]),
    ...changes.map((change) => `    ${changeText(change, paint)}`),
  ];
}

function changeText(change: TextChange, paint: Paint): string {
  switch (change.kind) {
    case 'added':
      return `${paint('green', 'added   ')} ${change.now}`;
    case 'removed':
      return `${paint('red', 'removed ')} ${change.was}`;
    case 'reworded':
      return `${paint('yellow', 'reworded')} ${change.words
        .map((segment) => segmentText(segment, paint))
        .join('')
        .trim()}`;
  }
}

/** The space before a marked stretch stays outside its marks. */
function segmentText({ kind, text }: Segment, paint: Paint): string {
  const body = text.trimStart();
  const space = text.slice(0, text.length - body.length);
  if (kind === 'same') return text;
  return space + (kind === 'removed' ? paint('red', `[-${body}-]`) : paint('green', `{+${body}+}`));
}

function verdict({ changes, unchangedLevels }: Comparison): string {
  if (changes.length === 0) return 'Nothing differs';
  const count = (kind: PageChange['kind'], isLevel: boolean) =>
    changes.filter((change) => change.kind === kind && (change.page.kind === 'level') === isLevel).length;
  const said = (isLevel: boolean, noun: string) =>
    (['added', 'removed', 'changed'] as const)
      .map((kind) => ({ kind, number: count(kind, isLevel) }))
      .filter(({ number }) => number > 0)
      .map(({ kind, number }) => `${plural(number, noun)} ${kind}`);
  return [
    ...said(true, 'level'),
    ...said(false, 'other page'),
    `${plural(unchangedLevels, 'level')} unchanged`,
  ].join(', ');
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
