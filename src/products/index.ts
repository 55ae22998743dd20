import { type ProductId, productIds } from '../domain/product-id.js';
import { advert, advertWord } from './advert.js';
import { bundle } from './bundle.js';
import { card } from './card.js';
import { cardSet } from './card-set.js';
import { handout, handoutWord } from './handout.js';
import { indexPage } from './index-page.js';
import { matrix, matrixCsv, matrixXlsx } from './matrix.js';
import { overview } from './overview.js';
import { pack } from './pack.js';
import { personPack } from './person-pack.js';
import type { Product } from './product.js';
import { promotion } from './promotion.js';
import { review, reviewSheet, reviewWord } from './review.js';
import { scorecard } from './scorecard.js';
import { siteData } from './site-data.js';
import { pptx, slides } from './slides.js';
import { stepUp } from './step-up.js';

const rows: { readonly [Id in ProductId]: Product<Id> } = {
  handout,
  card,
  overview,
  'card-set': cardSet,
  'step-up': stepUp,
  review,
  'review-sheet': reviewSheet,
  matrix,
  'matrix-xlsx': matrixXlsx,
  'matrix-csv': matrixCsv,
  slides,
  pptx,
  advert,
  scorecard,
  'handout-word': handoutWord,
  'advert-word': advertWord,
  'review-word': reviewWord,
  pack,
  promotion,
  'person-pack': personPack,
  index: indexPage,
  'site-data': siteData,
  bundle,
};

/** Every product, in the order in which a report names them. */
export const products: readonly Product[] = productIds.map((id) => rows[id]);
