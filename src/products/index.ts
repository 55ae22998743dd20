import { advert } from './advert.js';
import { bundle } from './bundle.js';
import { card } from './card.js';
import { cardSet } from './card-set.js';
import { handout } from './handout.js';
import { indexPage } from './index-page.js';
import { overview } from './overview.js';
import { pack } from './pack.js';
import type { Product } from './product.js';
import { pptx, slides } from './slides.js';

/** Every product, in the order in which a report names them. */
export const products: readonly Product[] = [
  handout,
  card,
  overview,
  cardSet,
  slides,
  pptx,
  advert,
  pack,
  indexPage,
  bundle,
];
