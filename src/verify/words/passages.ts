import type { Block, Craft, Level, Section, Statement } from '../../domain/framework.js';
import type { Place } from '../../domain/place.js';
import type { PlannedContent, PrintJob, Subject } from '../../domain/plan.js';
import { plainText } from '../../model/text/plain-text.js';
import { advertPassages } from './advert-passages.js';

/** A piece of what an author wrote that a file must hold in one piece. */
export interface Passage {
  readonly text: string;
  readonly place: Place;
  /** Of a card: the part of the level that it stands in, whose end may be left to the handout. */
  readonly part?: CardPart;
  /** A heading within an area: it goes with the statement after it, and is not counted. */
  readonly leads?: true;
}

/** The statements of one area, or all other text of a level. One value for each, so that equal ones are told apart. */
export interface CardPart {
  /** The level's page. */
  readonly page: string;
  /** The area's name; empty for other text. */
  readonly area: string;
  /** How many passages it has, headings apart. */
  readonly length: number;
}

/** What a file of such content must say, in order; empty for one that holds no page of the framework whole. */
export function contentPassages(content: PlannedContent): Passage[] {
  if (content.kind === 'advert') return advertPassages(content.advert);
  return jobsOf(content).flatMap(jobPassages);
}

function jobsOf(content: PlannedContent): PrintJob[] {
  if (content.kind === 'print') return [content.job];
  if (content.kind === 'merge') return content.parts.flatMap(({ job }) => (job === 'contents' ? [] : [job]));
  return [];
}

/** What each template shows of its subject; one without a row shows a choice, and promises no words. */
const shown: Readonly<Record<string, (subject: Subject) => Passage[]>> = {
  handout: (of) => (of.kind === 'level' ? levelPassages(of.level, 'handout') : []),
  card: (of) => (of.kind === 'level' ? levelPassages(of.level, 'card') : []),
  overview: (of) => (of.kind === 'craft' ? craftPassages(of.craft) : []),
  page: (of) => (of.kind === 'page' ? [of.page.heading, ...of.page.blocks].map(whole) : []),
};

function jobPassages({ template, subject }: PrintJob): Passage[] {
  return shown[template]?.(subject) ?? [];
}

type LevelForm = 'handout' | 'card';

function levelPassages(level: Level, form: LevelForm): Passage[] {
  const length = level.sections.reduce(
    (sum, each) => sum + (each.kind === 'prose' ? each.blocks.length : 0),
    0,
  );
  const text = form === 'card' ? { page: level.file, area: '', length } : undefined;
  return [
    whole(level.heading),
    ...level.sections.flatMap((section) => sectionPassages(section, level, text)),
  ];
}

/** A card has no column heads, and may leave the end of an area and of other text to the handout. */
function sectionPassages(section: Section, { file }: Level, text: CardPart | undefined): Passage[] {
  if (section.kind === 'prose') return section.blocks.map((block) => partOf(block, text));
  const head = text === undefined ? section.head.map(whole) : [];
  const areas = section.expectations.flatMap(({ name, statements }) => {
    const part = text && { page: file, area: name.text, length: statements.filter(isCounted).length };
    return [
      whole(name),
      ...statements.map((statement) => ({
        ...partOf(statement, part),
        ...(isCounted(statement) ? {} : { leads: true as const }),
      })),
    ];
  });
  return [...head, ...areas];
}

function isCounted({ heading }: Statement): boolean {
  return heading !== true;
}

function partOf(written: Written, part: CardPart | undefined): Passage {
  return part === undefined ? whole(written) : { ...whole(written), part };
}

function craftPassages(craft: Craft): Passage[] {
  return [
    craft.heading,
    ...craft.intro,
    ...craft.areas.flatMap(({ name, blocks }) => [name, ...blocks]),
    ...craft.outro,
  ].map(whole);
}

type Written = Pick<Block, 'html' | 'text' | 'place'>;

/** A piece that the file says from its first word to its last. */
export function whole({ html, text, place }: Written): Passage {
  return { text: inFull(html, text), place };
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
