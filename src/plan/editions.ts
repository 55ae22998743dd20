import type { Medium } from '../domain/medium.js';
import type { Edition } from '../domain/plan.js';
import type { PrintSize } from '../domain/print-size.js';
import type { Settings } from '../domain/settings.js';
import type { Product } from '../products/product.js';

/** One of each print for every brand and paper; an edition is one object, so that its pages are made once. */
export function editions(settings: Settings): Readonly<Record<PrintSize, Edition>>[] {
  const one = settings.brands.length * settings.papers.length === 1;
  const { cardOrientation, handoutRest } = settings;
  return settings.brands.flatMap((brand) =>
    settings.papers.map((paper) => {
      const sheet = { brand, paper, cardOrientation, handoutRest, folder: one ? '' : `${brand}-${paper}` };
      return { standard: { ...sheet, print: 'standard' }, large: { ...sheet, print: 'large' } };
    }),
  );
}

/** The sheet that a product's files are made on: what does not fit A5 is made on A4. */
export function sheetOf({ neverOnA5 }: Product, edition: Edition): Edition {
  return neverOnA5 === true && edition.paper === 'a5' ? { ...edition, paper: 'a4' } : edition;
}

/** Undefined for what is made once. */
export function mediaOf({ isForEachMedium }: Product, { media }: Settings): readonly (Medium | undefined)[] {
  return isForEachMedium === true ? media : [undefined];
}
