import type { Craft, Framework, Level } from '../domain/framework.js';
import type { Edition } from '../domain/plan.js';

/**
 * The one place that names output files. Names come from permalinks, so a new title keeps old links alive,
 * and read well on their own as an attachment: `devopsengineer/devopsengineer-level3-senior-handout.pdf`.
 */
export function fileName(
  edition: Edition,
  product: string,
  of: { framework: Framework; craft: Craft | undefined; level: Level | undefined },
): string {
  const stem = nameStem(of);
  const folder = [edition.folder, of.craft === undefined ? '' : of.craft.id].filter((part) => part !== '');
  return [...folder, `${stem}-${endings[product] ?? `${product}.pdf`}`].join('/');
}

/** What follows a file's stem where it is not the product and `.pdf`. */
const endings: Readonly<Record<string, string>> = { pptx: 'slides.pptx' };

function nameStem(of: { framework: Framework; craft: Craft | undefined; level: Level | undefined }): string {
  if (of.level !== undefined) {
    const rank = of.level.rank === undefined ? '' : slug(of.level.rank);
    return rank === '' ? of.level.id : `${of.level.id}-${rank}`;
  }
  return of.craft === undefined ? of.framework.id : of.craft.id;
}

/** Lower-case ASCII letters, digits and hyphens; accents dropped; empty when nothing is left. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}
