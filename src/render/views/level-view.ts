import { sectionOf } from '../../domain/craft-path.js';
import type { Craft, Expectation, Inline, Level, Section } from '../../domain/framework.js';
import type { HandoutRest } from '../../domain/handout-rest.js';
import { escapeText } from '../../domain/html-text.js';
import { nextRungOf, rungBelow, rungOf } from '../../domain/ladder.js';
import { pageLink } from '../../domain/links.js';
import { statementGroups } from '../../domain/statement-groups.js';
import { type Words, wordsIn } from '../../domain/words/words-in.js';
import { newestOf } from './newest.js';
import { type StepOf, stepToNext } from './step-to-next.js';
import { addressOf, foreEdgeOf, hrefOf, ladderOf, statusWord, type ViewContext } from './view.js';

/** What every template about one level gets: handout and card. */
export function levelData(context: ViewContext, craft: Craft, level: Level): Record<string, unknown> {
  const words = wordsIn(level.language, context.brand.wording);
  const rung = rungOf(craft, level);
  const [first, ...rest] = level.sections;
  const leads = first !== undefined && first.kind === 'prose';
  const stepOf: StepOf = context.stepOf ?? ((...of) => stepToNext(...of, context.framework));
  const step = once(() => (context.edition.handoutRest === 'step' ? stepOf(craft, level, words) : undefined));
  return {
    frameworkTitle: context.framework.title,
    craft: { name: craft.name, section: sectionOf(craft), href: hrefOf(craft) },
    level: { number: rung.number, of: rung.of, label: level.label, rank: level.rank ?? '' },
    heading: headingParts(level),
    status: statusWord(level.release, words),
    summary: level.isOwnSummary ? escapeText(level.summary) : '',
    inShort: level.isOwnSummary ? '' : level.summary,
    ladder: ladderOf(craft, level, words, context.edition.print === 'large' ? undefined : context),
    foreEdge: foreEdgeOf(craft, level, words),
    longNumeral: rung.number.length > 2,
    lead: leads ? blocksHtml(first.blocks) : '',
    sections: (leads ? rest : level.sections).map((section) => sectionData(section, craft, words)),
    next: nextRung(context, craft, level, words),
    neighbours: neighboursOf(craft, level, words),
    write: writeOn(context.edition.handoutRest, words),
    // Worked out when a template asks for it, since a card does not: two levels are compared for it.
    get step() {
      return step();
    },
    newest: newestOf(context, level.permalink, words),
    // A level on its own, its craft's other pages missing, cannot know whether it is the top.
    isTop: craft.levels.length > 1 && nextRungOf(craft, level) === undefined,
    address: addressOf(context.framework, level.permalink),
    words: {
      nextRung: words.nextRung,
      topRung: words.topRung(craft.name),
      readOn: words.readOn,
      moreText: words.moreText,
    },
  };
}

/** What is made when it is first asked for, and then is there. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The H1 in two parts: the role, and its "Level 3" that is set lighter. */
function headingParts(level: Level): { role: string; step: string } {
  const { text, html } = level.heading;
  const plain = text === html.replace(/&amp;/g, '&').replace(/&#39;/g, "'");
  const step = text.startsWith(level.role) ? text.slice(level.role.length).replace(/^\s*[-–—:,]\s*/, '') : '';
  return plain && step !== '' ? { role: escapeText(level.role), step } : { role: html, step: '' };
}

function sectionData(section: Section, craft: Craft, words: Words): Record<string, unknown> {
  if (section.kind === 'prose') return { prose: true, html: blocksHtml(section.blocks), head: [], areas: [] };
  const [first, second] = section.head;
  return {
    prose: false,
    html: '',
    head: first === undefined ? [] : [first.html, second?.html ?? ''],
    areas: section.expectations.map((expectation) => areaData(expectation, craft, words)),
  };
}

function areaData(expectation: Expectation, craft: Craft, words: Words): Record<string, unknown> {
  const area = craft.areas.find((candidate) => candidate.id === expectation.area);
  const link = area === undefined ? undefined : pageLink(craft.permalink, area.id);
  return {
    id: area?.id ?? '',
    name: linked(expectation.name, link),
    plainName: expectation.name.text,
    summary: area?.summary ?? '',
    statements: expectation.statements.map((statement) => statement.html),
    groups: statementGroups(expectation.statements).map(({ heading, statements }) => ({
      heading: heading?.html ?? '',
      isColumn: heading?.column === true,
      statements: statements.map(({ html }) => html),
    })),
    statementWords: moreWords(expectation.statements.length, words),
  };
}

/** What stands behind each number of statements that a card may leave out, from 1 on. */
function moreWords(most: number, words: Words): string {
  return JSON.stringify(Array.from({ length: most }, (_, index) => words.moreStatements(index + 1)));
}

/** An area's name leads to its description on the craft's page, whether or not the author linked it. */
function linked(name: Inline, href: string | undefined): string {
  return href === undefined || name.html.includes('<a ')
    ? name.html
    : `<a href="${escapeText(href)}">${name.html}</a>`;
}

function nextRung(
  context: ViewContext,
  craft: Craft,
  level: Level,
  words: Words,
): Record<string, unknown> | undefined {
  const next = nextRungOf(craft, level);
  if (next === undefined) return undefined;
  return {
    number: next.numeral,
    role: next.role,
    name: words.roleAndLevel(next.role, next.label),
    summary: next.summary,
    href: hrefOf(next),
    label: next.label,
    address: addressOf(context.framework, next.permalink),
  };
}

/** Lines to write on at the end of a handout: for notes where a page would be nearly empty, or for evidence to its end. */
function writeOn(rest: HandoutRest, words: Words): { heading: string; lines: 'few' | 'full' } | undefined {
  if (rest === 'nothing') return undefined;
  return rest === 'evidence'
    ? { heading: words.evidence, lines: 'full' }
    : { heading: words.notes, lines: 'few' };
}

/** The rungs below and above in a few words, and at the top that there is none. */
function neighboursOf(craft: Craft, level: Level, words: Words): Record<string, unknown>[] {
  const [below, next] = [rungBelow(craft, level), nextRungOf(craft, level)];
  const cell = (heading: string, { numeral, role, ...page }: Level, summary: string) => {
    return { heading, number: numeral, role, summary, href: hrefOf(page) };
  };
  return [
    // Who is on this level knows the one below.
    ...(below === undefined ? [] : [cell(words.rungBelow, below, '')]),
    ...(next === undefined ? [] : [cell(words.nextRung, next, next.summary)]),
    // A level on its own, its craft's other pages missing, cannot know whether it is the top.
    ...(next === undefined && craft.levels.length > 1
      ? [{ heading: words.nextRung, number: '', role: '', summary: words.topRung(craft.name), href: '' }]
      : []),
  ];
}

function blocksHtml(blocks: readonly { readonly html: string }[]): string {
  return blocks.map((block) => block.html).join('\n');
}
