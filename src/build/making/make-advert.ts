import { advertHtml } from '../../adverts/write/advert-html.js';
import { advertText } from '../../adverts/write/advert-text.js';
import { jobPosting } from '../../adverts/write/job-posting.js';
import type { Advert, AdvertForm, AdvertSheet } from '../../domain/advert.js';
import type { Brand } from '../../domain/brand.js';
import type { PlannedContent } from '../../domain/plan.js';
import { jobOf } from '../../products/job-of.js';
import { artifactKey } from '../keys/keys.js';
import type { Making } from '../nouns/workshop.js';
import { makePrint } from './make-print.js';
import { makeWord } from './make-word.js';

/** An advert in one of its forms. Each knows how many pages it has on paper, since all stand or fall together. */
export const makeAdvert: Making<Extract<PlannedContent, { kind: 'advert' }>> = (
  artifact,
  { form, advert },
  shop,
) => {
  const job = jobOf.advert(advert);
  if (form === 'pdf') {
    const { key, make } = makePrint(artifact, { kind: 'print', job }, shop);
    return {
      key: artifactKey('advert', [key]),
      async make() {
        const made = await make();
        return { ...made, fit: { kind: 'advert', pages: made.pages } };
      },
    };
  }
  if (form === 'docx') {
    const { key, make } = makeWord(artifact, { kind: 'word', job: jobOf.advertWord(advert) }, shop);
    return {
      key: artifactKey('advert', [key, shop.prints.key(job)]),
      async make() {
        const { pages } = await shop.prints.get(job);
        return { ...(await make()), fit: { kind: 'advert', pages } };
      },
    };
  }
  const text = texts[form](shop.advertSheet(advert), advert, shop.brand);
  return {
    key: artifactKey('advert', [form, shop.prints.key(job), text]),
    async make() {
      const { pages } = await shop.prints.get(job);
      return { bytes: new TextEncoder().encode(text), pages: 0, fit: { kind: 'advert', pages } };
    },
  };
};

const texts: Readonly<
  Record<Exclude<AdvertForm, 'pdf' | 'docx'>, (sheet: AdvertSheet, advert: Advert, brand: Brand) => string>
> = {
  text: (sheet) => advertText(sheet),
  html: (sheet, _, brand) => advertHtml(sheet, brand),
  jsonld: (sheet, advert, brand) => jobPosting(advert, sheet, brand),
};
