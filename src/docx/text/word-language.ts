import { directionOf } from '../../domain/direction.js';
import { partsOf } from '../../domain/words/language.js';
import { escapeXml } from '../../office/xml.js';

/** Scripts whose language Word keeps apart from that of all others. */
const eastAsian = new Set(['Jpan', 'Hang', 'Kore', 'Hans', 'Hant', 'Hani', 'Bopo']);

/** Word checks spelling by language and region: `de` is `de-DE` to it. Empty for what is no tag. */
export function wordTag(language: string): string {
  const { language: own, region } = partsOf(language);
  return own === '' || region === '' ? '' : `${own}-${region}`;
}

/** The language of a run, as the attributes of `w:lang` (ECMA-376 part 1, §17.3.2.20); empty for what is no tag. */
export function languageAttributes(language: string): string {
  const tag = escapeXml(wordTag(language));
  if (tag === '') return '';
  const { script } = partsOf(language);
  if (eastAsian.has(script)) return ` w:val="${tag}" w:eastAsia="${tag}"`;
  return directionOf(language) === 'rtl' || isComplex(script)
    ? ` w:val="${tag}" w:bidi="${tag}"`
    : ` w:val="${tag}"`;
}

/** Scripts of India and South East Asia, which Word sets as it sets Arabic, from the left. */
function isComplex(script: string): boolean {
  return /^(?:Thai|Laoo|Khmr|Mymr|Deva|Beng|Guru|Gujr|Orya|Taml|Telu|Knda|Mlym|Sinh|Tibt)$/.test(script);
}
