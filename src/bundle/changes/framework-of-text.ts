import type {
  Block,
  Craft,
  Framework,
  Inline,
  Level,
  PlainPage,
  Release,
  Section,
  Statement,
} from '../../domain/framework.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { PackText, SectionText } from '../pack-text.js';

/** A pack's text as a framework to compare: it has words, titles and addresses, and no form. */
export function frameworkOfText(text: PackText): Framework {
  const { id, title, language, root, pages, crafts } = text;
  return {
    id,
    title,
    fields: [],
    language,
    siteUrl: undefined,
    release: releaseOf(text.release),
    root: root === null ? undefined : pageOf(root, language),
    pages: pages.map((page) => pageOf(page, language)),
    crafts: crafts.map((craft, order) => craftOf(craft, order, language)),
    images: new Map(),
    logo: undefined,
  };
}

type PageText = PackText['pages'][number];
type CraftText = PackText['crafts'][number];
type LevelText = CraftText['levels'][number];

function releaseOf({ version, effective, status, approvedBy }: PackText['release']): Release {
  return { version, effective, status, approvedBy };
}

function base({ id, title, permalink, file, release }: Omit<PageText, 'blocks'>, language: LanguageTag) {
  return {
    id,
    label: title,
    title,
    heading: inline(title),
    permalink,
    file,
    place: { file, line: 1, column: 1 },
    fields: [],
    language,
    release: releaseOf(release),
    images: [],
  };
}

function pageOf(page: PageText, language: LanguageTag): PlainPage {
  return {
    ...base(page, language),
    kind: 'page',
    above: [],
    blocks: blocks(page.blocks),
    order: 0,
    inContents: true,
  };
}

function craftOf(craft: CraftText, order: number, language: LanguageTag): Craft {
  return {
    ...base(craft, language),
    kind: 'craft',
    name: craft.name,
    above: (craft.above ?? []).map((title) => ({ title, permalink: undefined, file: '' })),
    order,
    intro: blocks(craft.intro),
    areas: craft.areas.map((area) => ({
      id: area.id,
      name: inline(area.name),
      summary: '',
      blocks: blocks(area.blocks),
      place: nowhere,
    })),
    outro: blocks(craft.outro),
    levels: craft.levels.map((level) => levelOf(level, craft.id, language)),
  };
}

function levelOf(level: LevelText, craft: string, language: LanguageTag): Level {
  return {
    ...base(level, language),
    kind: 'level',
    craft,
    number: level.number,
    until: level.number,
    numeral: level.numeral ?? String(level.number),
    track: '',
    rank: level.rank ?? undefined,
    role: level.role,
    summary: '',
    isOwnSummary: false,
    sections: level.sections.map(sectionOf),
    words: 0,
  };
}

function sectionOf(section: SectionText): Section {
  if ('blocks' in section) return { kind: 'prose', blocks: blocks(section.blocks) };
  return {
    kind: 'areas',
    head: [],
    expectations: section.areas.map(({ name, area, statements, columns = [] }) => ({
      name: inline(name),
      area: area ?? undefined,
      statements: [
        ...statements.map(inline),
        ...columns.flatMap((column): Statement[] => [
          { ...inline(column.name), heading: true, column: true },
          ...column.statements.map(inline),
        ]),
      ],
      place: nowhere,
    })),
  };
}

function blocks(texts: readonly string[]): Block[] {
  return texts.map((text) => ({ kind: 'paragraph', ...inline(text) }));
}

function inline(text: string): Inline {
  return { html: '', text, place: nowhere };
}

const nowhere = { file: '', line: 1, column: 1 };
