import type { ManifestRow } from '../../domain/build-report.js';
import type { Block, Craft, Framework, Level, Section } from '../../domain/framework.js';
import type { Place } from '../../domain/place.js';
import type { PlannedContent, PrintJob, Subject } from '../../domain/plan.js';
import { forAudience } from '../../model/for-audience.js';
import { plainText } from '../../model/text/plain-text.js';
import { products } from '../../products/index.js';

/** A piece of what an author wrote that a file must hold in one piece. */
export interface Passage {
  readonly text: string;
  readonly place: Place;
  /** For a statement on a card: how many its area has from here on, when the card may leave them to the handout. */
  readonly rest: number | undefined;
}

/** What a finished file must say, in order; empty for a file that holds no page of the framework whole. */
export function passagesOf(row: ManifestRow, framework: Framework): Passage[] {
  const wanted = products
    .find(({ id }) => id === row.product)
    ?.plan(forAudience(framework, row.audience), { adverts: [], asked: false })
    .find(({ craft, level }) => (craft?.id ?? null) === row.craft && (level?.number ?? null) === row.level);
  return wanted === undefined ? [] : jobsOf(wanted.content).flatMap(jobPassages);
}

function jobsOf(content: PlannedContent): PrintJob[] {
  if (content.kind === 'print') return [content.job];
  if (content.kind === 'merge') return content.parts.flatMap(({ job }) => (job === 'contents' ? [] : [job]));
  return [];
}

/** What each template shows of its subject; one without a row shows a choice, and promises no words. */
const shown: Readonly<Record<string, (subject: Subject) => Passage[]>> = {
  handout: (of) => (of.kind === 'level' ? levelPassages(of.level, { kind: 'handout' }) : []),
  card: (of) => (of.kind === 'level' ? levelPassages(of.level, { kind: 'card' }) : []),
  overview: (of) => (of.kind === 'craft' ? craftPassages(of.craft) : []),
  page: (of) => (of.kind === 'page' ? [of.page.heading, ...of.page.blocks].map(whole) : []),
};

function jobPassages({ template, subject }: PrintJob): Passage[] {
  return shown[template]?.(subject) ?? [];
}

type LevelForm = { readonly kind: 'handout' | 'card' };

function levelPassages(level: Level, form: LevelForm): Passage[] {
  return [whole(level.heading), ...level.sections.flatMap((section) => sectionPassages(section, form))];
}

/** A card has no column heads, and may leave an area's last statements to the handout. */
function sectionPassages(section: Section, { kind }: LevelForm): Passage[] {
  if (section.kind === 'prose') return section.blocks.map(whole);
  const head = kind === 'card' ? [] : section.head.map(whole);
  const areas = section.expectations.flatMap(({ name, statements }) => [
    whole(name),
    ...statements.map((statement, index) => ({
      ...whole(statement),
      rest: kind === 'card' ? statements.length - index : undefined,
    })),
  ]);
  return [...head, ...areas];
}

function craftPassages(craft: Craft): Passage[] {
  return [
    craft.heading,
    ...craft.intro,
    ...craft.areas.flatMap(({ name, blocks }) => [name, ...blocks]),
    ...craft.outro,
  ].map(whole);
}

function whole({ html, text, place }: Pick<Block, 'html' | 'text' | 'place'>): Passage {
  return { text: inFull(html, text), place, rest: undefined };
}

/** Paper says what an abbreviation is short for, where a page first uses it, and the title of each callout. */
function inFull(html: string, text: string): string {
  const said = html
    .replace(/<abbr class="first" title="([^"]*)">[^<]*<\/abbr>/g, '$& ($1)')
    .replace(titled, (tag, title) => `${tag}${title} `);
  return said === html ? text : plainText(said);
}

/** What a callout's title stands above or in, wherever it is nested. */
const titled = /<(?:p|div|blockquote|ul|ol|dl|table|pre|section)\b[^>]* data-title="([^"]*)"[^>]*>/g;
