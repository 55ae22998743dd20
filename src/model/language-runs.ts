import type { Advert } from '../domain/advert.js';
import type { Framework } from '../domain/framework.js';
import { type LanguageTag, languageTag } from '../domain/language-tag.js';
import type { Html } from '../html/node.js';
import { parseHtml } from '../html/parse-html.js';
import type { PrintedText } from './texts-of.js';

/** Text in one language. */
export interface LanguageRun {
  readonly language: LanguageTag;
  readonly text: string;
}

/**
 * A text in the languages that its parts are in.
 *
 * @param language that of its page
 */
export function languageRuns({ html, text }: PrintedText, language: LanguageTag): readonly LanguageRun[] {
  if (!html.includes(' lang="')) return [{ language, text }];
  const runs: LanguageRun[] = [];
  const read = (nodes: Html, inherited: LanguageTag): void => {
    for (const node of nodes) {
      if (node.kind === 'text') runs.push({ language: inherited, text: node.text });
      if (node.kind !== 'element') continue;
      read(node.inside, languageTag(node.attributes.lang ?? '') ?? inherited);
    }
  };
  read(parseHtml(html), language);
  return runs;
}

/**
 * The language of every file's text: that of its page or advert, and of the framework for all others.
 *
 * @param adverts by their files, whose own words may be in a language of their own
 */
export function languagesOfFiles(
  { language, root, pages, crafts }: Framework,
  adverts: readonly Pick<Advert, 'file' | 'language'>[],
): (file: string) => LanguageTag {
  const inCrafts = crafts.flatMap((craft) => [craft, ...craft.levels]);
  const all = [...(root === undefined ? [] : [root]), ...pages, ...inCrafts];
  const known = new Map([...all, ...adverts].map((page) => [page.file, page.language]));
  return (file) => known.get(file) ?? language;
}
