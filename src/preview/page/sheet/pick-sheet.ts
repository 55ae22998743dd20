import type { ListedSheet } from '../../sheet/listed-sheet.js';
import type { AskedSheet } from './asked-sheet.js';

/** The sheet that is asked for; when there is none, the one that comes nearest: of the same craft, of the same product. */
export function pickSheet(
  sheets: readonly ListedSheet[],
  { product, about, nth }: Pick<AskedSheet, 'product' | 'about' | 'nth'>,
): ListedSheet | undefined {
  const own = sheets.filter((sheet) => sheet.product === product);
  const among = own.length > 0 ? own : sheets;
  const exact = among.filter((sheet) => sheet.about === about);
  if (exact.length > 0) return exact[nth] ?? exact[0];
  const craft = sheets.find((sheet) => sheet.about === about)?.craft;
  return among.find((sheet) => sheet.craft === craft) ?? among[0];
}

/** One sheet of each product, in the order of the plan. */
export function productsOf(sheets: readonly ListedSheet[]): ListedSheet[] {
  return firsts(sheets, ({ product }) => product);
}

/** One sheet for each thing that a product is about. */
export function subjectsOf(sheets: readonly ListedSheet[], product: string | undefined): ListedSheet[] {
  return firsts(
    sheets.filter((sheet) => sheet.product === product),
    ({ about }) => about,
  );
}

function firsts(sheets: readonly ListedSheet[], keyOf: (sheet: ListedSheet) => string): ListedSheet[] {
  const found = new Map<string, ListedSheet>();
  for (const sheet of sheets) if (!found.has(keyOf(sheet))) found.set(keyOf(sheet), sheet);
  return [...found.values()];
}
