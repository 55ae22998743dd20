import type { Brand } from '../../domain/brand.js';
import { sectionOf } from '../../domain/craft-path.js';
import { directionOf } from '../../domain/direction.js';
import type { Craft, PlainPage } from '../../domain/framework.js';
import { craftRelease, frameworkRelease } from '../../domain/release.js';
import { wordsIn } from '../../domain/words/words-in.js';
import { parseHtml } from '../../html/parse-html.js';
import { writeHtml } from '../../html/write-html.js';
import { embedImages } from '../../render/embed-images.js';
import { releaseLine, statusWord } from '../../render/views/view.js';
import { areaRows } from './area-rows.js';
import { type Embed, embedHtml, joined } from './embed-html.js';
import { fileLinks } from './file-links.js';
import type { IndexSubject } from './index-subject.js';
import { comparedWords, foundWords, indexWords } from './index-words.js';
import { levelData } from './level-data.js';
import { openLinks } from './open-links.js';

/** What the index template is given. */
export function indexData(subject: IndexSubject): Record<string, unknown> {
  const { framework, craft, brand, files, changes, spread } = subject;
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
    compared: JSON.stringify(comparedWords(words)),
    spread: spread === undefined ? '' : JSON.stringify(spread),
    words: indexWords(craft?.name ?? framework.title, words),
  };
}

/** More cards than these do not stand in one row, so they cannot be a staircase. */
const mostStairs = 6;

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
  const rows = areaRows(craft);
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
    rows: Math.max(0, ...rows.values()),
    levels: craft.levels.map((level) => levelData(level, craft, subject, { embed, rows })),
    words: indexWords(craft.name, words),
  };
}

function logoData({ logo }: Brand): Record<string, string> | undefined {
  if (logo === undefined) return undefined;
  const { alt, onDark } = logo;
  return { src: dataUri(logo), alt, onDark: onDark === undefined ? '' : dataUri(onDark) };
}

function dataUri(logo: { readonly mediaType: string; readonly bytes: Uint8Array }): string {
  return `data:${logo.mediaType};base64,${Buffer.from(logo.bytes).toString('base64')}`;
}
