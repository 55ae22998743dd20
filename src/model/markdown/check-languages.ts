import { languageTag, nearestLanguageTag } from '../../domain/language-tag.js';
import type { Place } from '../../domain/place.js';
import { changeElements } from '../../html/change-elements.js';
import { withAttributes, withoutAttribute } from '../../html/elements.js';
import { parseHtml } from '../../html/parse-html.js';
import { writeHtml } from '../../html/write-html.js';
import type { Problems } from '../problem.js';
import { reportLanguage } from '../report-language.js';

/** HTML whose languages are languages: what is none is reported, and the nearest that is one takes its place. */
export function checkLanguages(html: string, place: Place, problems: Problems): string {
  if (!html.includes(' lang="')) return html;
  const checked = changeElements(parseHtml(html), (element) => {
    const written = element.attributes.lang?.trim();
    if (written === undefined) return element;
    const known = languageTag(written);
    if (known !== undefined && known === element.attributes.lang) return element;
    const taken = known ?? nearestLanguageTag(written);
    if (known === undefined && written !== '') {
      const instead = taken === undefined ? "the page's own" : `"${taken}"`;
      reportLanguage(written, { taken: instead, write: taken && `lang="${taken}"` }, place, problems);
    }
    if (taken === undefined) return withoutAttribute(element, 'lang');
    return withAttributes(element, { ...element.attributes, lang: taken });
  });
  return writeHtml(checked);
}
