import type { Brand } from '../../domain/brand.js';
import type { ManifestRow } from '../../domain/build-report.js';
import { craftPath, sectionOf } from '../../domain/craft-path.js';
import { directionOf } from '../../domain/direction.js';
import type { Block, Craft, Framework, Level, PlainPage, Section } from '../../domain/framework.js';
import { rungOf } from '../../domain/ladder.js';
import { craftRelease, frameworkRelease } from '../../domain/release.js';
import { statementGroups } from '../../domain/statement-groups.js';
import { wordsIn } from '../../domain/words/words-in.js';
import { parseHtml } from '../../html/parse-html.js';
import { writeHtml } from '../../html/write-html.js';
import { embedImages } from '../../render/embed-images.js';
import { ladderOf, releaseLine, statusWord } from '../../render/views/view.js';
import { embedHtml } from './embed-html.js';
import { fileLinks } from './file-links.js';
import { foundWords, indexWords } from './index-words.js';
import { openLinks } from './open-links.js';

/** What an index page is about, and what lies beside it. */
export interface IndexSubject {
  readonly framework: Framework;
  /** The only craft that it shows; undefined for all. */
  readonly craft: Craft | undefined;
  readonly brand: Brand;
  /** Files that the page links to; their paths are relative to it. */
  readonly files: readonly ManifestRow[];
  /** Address of the page that says what changed; undefined without one. */
  readonly changes: string | undefined;
}

/** What the index template is given. */
export function indexData(subject: IndexSubject): Record<string, unknown> {
  const { framework, craft, brand, files, changes } = subject;
  const crafts = craft === undefined ? framework.crafts : [craft];
  const chapters =
    craft === undefined
      ? [...(framework.root === undefined ? [] : [framework.root]), ...framework.pages]
      : [];
  const language = craft?.language ?? framework.language;
  const words = wordsIn(language, brand.wording);
  const release = craft === undefined ? frameworkRelease(framework) : craftRelease(craft);
  const hrefOf = openLinks(framework, [...chapters, ...crafts, ...crafts.flatMap(({ levels }) => levels)]);
  const embed: Embed = (html, prefix, deeper) =>
    writeHtml(embedImages(embedHtml(parseHtml(html), { prefix, deeper, hrefOf }), framework.images));
  return {
    title: craft?.name ?? framework.title,
    over:
      craft === undefined
        ? ''
        : [framework.title, sectionOf(craft)].filter((part) => part !== '').join(' · '),
    release: releaseLine(release, words),
    status: statusWord(release, words),
    logo: logoData(brand),
    brandName: brand.name,
    contact: brand.contact ?? '',
    changes: changes ?? '',
    files: fileLinks(files, { craft: null, level: null }, words),
    chapters: chapters.map((page) => ({
      ...chapterData(page, brand, embed),
      link: page === framework.root ? words.index.about : page.title,
    })),
    crafts: crafts.map((one) => craftData(one, subject, { embed, hrefOf })),
    found: JSON.stringify(foundWords(words)),
    words: indexWords(craft?.name ?? framework.title, words),
  };
}

/** More cards than these do not stand in one row, so they cannot be a staircase. */
const mostStairs = 6;

type Embed = (html: string, prefix: string, deeper: number) => string;

function chapterData(page: PlainPage, { wording }: Brand, embed: Embed): Record<string, unknown> {
  return {
    id: page.id,
    language: page.language,
    direction: directionOf(page.language),
    heading: embed(page.heading.html, page.id, 1),
    status: statusWord(page.release, wordsIn(page.language, wording)),
    html: joined(page.blocks, page.id, 1, embed),
  };
}

function craftData(
  craft: Craft,
  subject: IndexSubject,
  { embed, hrefOf }: { readonly embed: Embed; readonly hrefOf: ReturnType<typeof openLinks> },
): Record<string, unknown> {
  const { files, brand } = subject;
  const words = wordsIn(craft.language, brand.wording);
  return {
    id: craft.id,
    language: craft.language,
    direction: directionOf(craft.language),
    name: craft.name,
    many: craft.levels.length > mostStairs,
    count: craft.levels.length,
    sections: craft.above.map(({ title, permalink }) => ({
      title,
      href: permalink === undefined ? '' : (hrefOf(permalink, undefined) ?? ''),
    })),
    status: statusWord(craft.release, words),
    intro: joined(craft.intro, craft.id, 1, embed),
    outro: joined(craft.outro, craft.id, 1, embed),
    areas: craft.areas.map((area) => ({
      id: `${craft.id}--${area.id}`,
      name: embed(area.name.html, craft.id, 1),
      html: joined(area.blocks, craft.id, 1, embed),
    })),
    files: fileLinks(files, { craft: craft.id, level: null }, words),
    levels: craft.levels.map((level) => levelData(level, craft, subject, embed)),
    words: indexWords(craft.name, words),
  };
}

function levelData(
  level: Level,
  craft: Craft,
  { files, brand }: IndexSubject,
  embed: Embed,
): Record<string, unknown> {
  const rung = rungOf(craft, level);
  const words = wordsIn(level.language, brand.wording);
  const step = words.levelNumber(level.numeral);
  return {
    id: level.id,
    language: level.language,
    direction: directionOf(level.language),
    number: level.numeral,
    role: level.role,
    rank: level.rank ?? level.label,
    rise: craft.levels.length - 1 - craft.levels.indexOf(level),
    step,
    spoken: words.levelOf(rung.number, rung.of),
    craftName: craftPath(craft),
    status: statusWord(level.release, words),
    summary: level.summary,
    ladder: ladderOf(craft, level, words),
    files: fileLinks(files, { craft: craft.id, level }, words),
    sections: level.sections.map((section) => sectionData(section, craft, level, embed)),
    words: indexWords(words.roleAndLevel(level.role, step), words),
  };
}

function sectionData(section: Section, craft: Craft, level: Level, embed: Embed): Record<string, unknown> {
  if (section.kind === 'prose') {
    return { prose: true, html: joined(section.blocks, level.id, 2, embed), areas: [] };
  }
  return {
    prose: false,
    html: '',
    areas: section.expectations.map(({ name, area, statements }) => ({
      name: embed(name.html, level.id, 2),
      plainName: name.text,
      summary: craft.areas.find(({ id }) => id === area)?.summary ?? '',
      groups: statementGroups(statements).map(({ heading, statements: led }) => ({
        heading: heading === undefined ? '' : embed(heading.html, level.id, 2),
        column: heading?.column === true ? heading.text : '',
        statements: led.map((statement) => embed(statement.html, level.id, 2)),
      })),
    })),
  };
}

function joined(blocks: readonly Block[], prefix: string, deeper: number, embed: Embed): string {
  return blocks.map(({ html }) => embed(html, prefix, deeper)).join('\n');
}

function logoData({ logo }: Brand): Record<string, string> | undefined {
  if (logo === undefined) return undefined;
  const { alt, onDark } = logo;
  return { src: dataUri(logo), alt, onDark: onDark === undefined ? '' : dataUri(onDark) };
}

function dataUri(logo: { readonly mediaType: string; readonly bytes: Uint8Array }): string {
  return `data:${logo.mediaType};base64,${Buffer.from(logo.bytes).toString('base64')}`;
}
