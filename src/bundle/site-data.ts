import type { ManifestRow } from '../domain/build-report.js';
import type { Framework } from '../domain/framework.js';
import { ownValue } from '../domain/own-value.js';
import type { Words } from '../domain/words/words-in.js';

/** What a website knows of a file. */
interface SiteFile {
  readonly product: string;
  /** In the framework's language: `handout`. */
  readonly label: string;
  /** Relative to the folder of the edition. */
  readonly path: string;
  /** Of what is made for each: `print` or `screen`. */
  readonly for?: ManifestRow['for'];
  /** 0 for what has no pages. */
  readonly pages: number;
  readonly bytes: number;
}

/**
 * The files of each page as JSON, by the page's address as Jekyll has it, without a slash at its end: those about a level below its
 * page's, those about a craft below its, those about the whole below the root page's.
 *
 * @param files in the order of the table of products
 */
export function siteData(framework: Framework, files: readonly ManifestRow[], words: Words): string {
  const pages: Record<string, SiteFile[]> = {};
  for (const row of files) {
    const address = addressOf(framework, row);
    if (address === undefined) continue;
    const key = keyOf(address);
    const { product, path, for: medium, pages: count, bytes } = row;
    const label = ownValue<string>(words.products, product) ?? product;
    pages[key] = [
      ...(ownValue(pages, key) ?? []),
      { product, label, path, ...(medium && { for: medium }), pages: count, bytes },
    ];
  }
  const sorted = Object.fromEntries(Object.entries(pages).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ generator: 'ladderpress', format: 1, pages: sorted }, null, 2)}\n`;
}

function addressOf({ root, crafts }: Framework, row: ManifestRow): string | undefined {
  if (row.craft === null) return root?.permalink;
  const craft = crafts.find(({ id }) => id === row.craft);
  if (row.level === null) return craft?.permalink;
  // Two levels may have one number, and a file is made of the page of one of them; of two, the lower is what it is about.
  const own = craft?.levels.filter(({ number }) => number === row.level) ?? [];
  return own.find(({ file }) => row.sources.includes(file))?.permalink;
}

/** `/careers/` and `/careers/index.html` are one page. */
function keyOf(address: string): string {
  return address.replace(/(?:\/index)?(?:\.html)?\/?$/, '') || '/';
}
