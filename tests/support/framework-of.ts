import type {
  Area,
  Block,
  Craft,
  Framework,
  Inline,
  Level,
  PlainPage,
  Release,
} from '../../src/domain/framework.js';
import type { LanguageTag } from '../../src/domain/language-tag.js';
import type { Place } from '../../src/domain/place.js';
import { british } from './british.js';

/** What a test says of a level; everything else has a plain default. */
export interface LevelSketch {
  readonly number?: number;
  readonly rank?: string;
  readonly role?: string;
  readonly intro?: readonly string[];
  /** Statements by area name. */
  readonly areas?: Readonly<Record<string, readonly string[]>>;
  readonly summary?: string;
  readonly notes?: readonly string[];
  readonly permalink?: string;
  readonly release?: Partial<Release>;
}

export interface CraftSketch {
  readonly id?: string;
  readonly name?: string;
  readonly areas?: readonly string[];
  readonly levels?: readonly LevelSketch[];
  readonly release?: Partial<Release>;
}

/** A page that is neither craft nor level. */
export interface PageSketch {
  readonly title: string;
  readonly permalink?: string;
  readonly text?: readonly string[];
  readonly release?: Partial<Release>;
}

export interface FrameworkSketch {
  readonly title?: string;
  readonly language?: LanguageTag;
  readonly siteUrl?: string | undefined;
  readonly release?: Partial<Release>;
  readonly crafts?: readonly CraftSketch[];
  readonly root?: PageSketch;
  readonly pages?: readonly PageSketch[];
}

/** A framework from the few words that a test cares about. */
export function frameworkOf(sketch: FrameworkSketch = {}): Framework {
  const release: Release = {
    version: undefined,
    effective: undefined,
    status: undefined,
    approvedBy: undefined,
    ...sketch.release,
  };
  const language = sketch.language ?? british;
  return {
    id: 'framework',
    title: sketch.title ?? 'Test Framework',
    fields: [],
    language,
    siteUrl: 'siteUrl' in sketch ? sketch.siteUrl : 'https://example.com',
    release,
    root: sketch.root && pageOf(sketch.root, 0, { language, release }),
    crafts: (sketch.crafts ?? [{}]).map((craft, index) => craftOf(craft, index, { language, release })),
    pages: (sketch.pages ?? []).map((page, index) => pageOf(page, index + 1, { language, release })),
    images: new Map(),
    logo: undefined,
  };
}

interface Inherited {
  readonly language: LanguageTag;
  readonly release: Release;
}

function pageOf(sketch: PageSketch, order: number, inherited: Inherited): PlainPage {
  const permalink = sketch.permalink ?? `/${sketch.title.toLowerCase().replaceAll(' ', '-')}`;
  const file = `${permalink.slice(1) || 'index'}.md`;
  return {
    language: inherited.language,
    release: { ...inherited.release, ...sketch.release },
    kind: 'page',
    above: [],
    id: permalink.slice(1).replaceAll('/', '-') || 'home',
    label: sketch.title,
    title: sketch.title,
    heading: inline(sketch.title),
    permalink,
    file,
    place: at(file),
    fields: [],
    images: [],
    order,
    inContents: true,
    blocks: (sketch.text ?? []).map(paragraph),
  };
}

function craftOf(sketch: CraftSketch, order: number, above: Inherited): Craft {
  const inherited = { ...above, release: { ...above.release, ...sketch.release } };
  const id = sketch.id ?? `craft${order + 1}`;
  const name = sketch.name ?? `Craft ${order + 1}`;
  const levels = sketch.levels ?? [{}];
  const areaNames = sketch.areas ?? [...new Set(levels.flatMap((level) => Object.keys(level.areas ?? {})))];
  return {
    ...inherited,
    kind: 'craft',
    above: [],
    id,
    label: name,
    title: name,
    heading: inline(name),
    permalink: `/${id}`,
    file: `${id}/index.md`,
    place: at(`${id}/index.md`),
    fields: [],
    images: [],
    name,
    order,
    intro: [paragraph(`What ${name} is for.`)],
    areas: areaNames.map(areaOf),
    outro: [],
    levels: levels.map((level, index) => levelOf(level, index + 1, id, name, inherited)),
  };
}

function areaOf(name: string): Area {
  return {
    id: name.toLowerCase().replaceAll(' ', '-'),
    name: inline(name),
    summary: `What ${name} means.`,
    blocks: [paragraph(`What ${name} means. And more of it.`)],
    place: at('index.md'),
  };
}

function levelOf(
  sketch: LevelSketch,
  at1: number,
  craft: string,
  craftName: string,
  inherited: Inherited,
): Level {
  const number = sketch.number ?? at1;
  const role = sketch.role ?? `${craftName} of rung ${number}`;
  const title = `${role} - Level ${number}`;
  const file = `${craft}/level${number}.md`;
  return {
    ...inherited,
    kind: 'level',
    id: `${craft}-level${number}`,
    label: sketch.rank === undefined ? `Level ${number}` : `Level ${number} (${sketch.rank})`,
    title,
    heading: inline(title),
    release: { ...inherited.release, ...sketch.release },
    permalink: sketch.permalink ?? `/${craft}/level${number}`,
    file,
    place: at(file),
    fields: [],
    images: [],
    craft,
    number,
    until: number,
    numeral: String(number),
    track: '',
    rank: sketch.rank,
    role,
    summary: sketch.summary ?? '',
    isOwnSummary: false,
    sections: [
      { kind: 'prose', blocks: (sketch.intro ?? [`I work at rung ${number}.`]).map(paragraph) },
      {
        kind: 'areas',
        head: [inline('Area'), inline('Description')],
        expectations: Object.entries(sketch.areas ?? {}).map(([name, statements]) => ({
          name: inline(name),
          area: name.toLowerCase().replaceAll(' ', '-'),
          statements: statements.map(inline),
          place: at(file),
        })),
      },
      ...(sketch.notes === undefined
        ? []
        : [{ kind: 'prose' as const, blocks: sketch.notes.map(paragraph) }]),
    ],
    words: 0,
  };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', html: `<p>${escapeHtml(text)}</p>`, text, place: at('index.md') };
}

function inline(text: string): Inline {
  return { html: escapeHtml(text), text, place: at('index.md') };
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function at(file: string): Place {
  return { file, line: 1, column: 1 };
}
