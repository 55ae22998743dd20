import type { ProductId } from '../product-id.js';
import { type InEveryLanguage, inLanguage } from './language.js';

/** What a product's file is called in a list of files. */
type ProductWords = Readonly<Record<ProductId, string>>;

const english: ProductWords = {
  handout: 'Handout',
  card: 'Card',
  overview: 'Overview',
  'card-set': 'All cards',
  slides: 'Slides',
  pptx: 'Slides to edit',
  advert: 'Job advert',
  pack: 'Everything in one file',
  index: 'Index page',
  bundle: 'Offline pack',
};

const german: ProductWords = {
  handout: 'Handout',
  card: 'Karte',
  overview: 'Übersicht',
  'card-set': 'Alle Karten',
  slides: 'Folien',
  pptx: 'Folien zum Bearbeiten',
  advert: 'Stellenanzeige',
  pack: 'Alles in einer Datei',
  index: 'Übersichtsseite',
  bundle: 'Offline-Paket',
};

const words: InEveryLanguage<ProductWords> = { en: english, de: german };

/** Our names of products in a language (BCP 47); English where we have none. */
export function productWordsIn(language: string): ProductWords {
  return inLanguage(words, language);
}
