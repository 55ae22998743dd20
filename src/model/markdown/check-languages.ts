import { unescapeText } from '../../domain/html-text.js';
import { languageTag, nearestLanguageTag } from '../../domain/language-tag.js';
import type { Place } from '../../domain/place.js';
import type { Problems } from '../problem.js';
import { reportLanguage } from '../report-language.js';

const inTag = /(<[a-z][^<>]*?) lang="([^"]*)"/g;

/** Safe HTML whose languages are languages: what is none is reported, and the nearest that is one takes its place. */
export function checkLanguages(html: string, place: Place, problems: Problems): string {
  if (!html.includes(' lang="')) return html;
  return html.replace(inTag, (_, before: string, value: string) => {
    const written = unescapeText(value).trim();
    const known = languageTag(written);
    if (known !== undefined) return `${before} lang="${known}"`;
    const near = nearestLanguageTag(written);
    if (written !== '') {
      const taken = near === undefined ? "the page's own" : `"${near}"`;
      reportLanguage(written, { taken, write: near && `lang="${near}"` }, place, problems);
    }
    return near === undefined ? before : `${before} lang="${near}"`;
  });
}
