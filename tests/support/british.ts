import { type LanguageTag, languageTag } from '../../src/domain/language-tag.js';

/** A tag with a region, as most frameworks name one. */
export const british: LanguageTag = languageTag('en-GB') ?? 'en';
