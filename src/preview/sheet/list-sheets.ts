import { craftPath } from '../../domain/craft-path.js';
import type { PlannedArtifact } from '../../domain/plan.js';
import { products } from '../../products/index.js';
import type { ListedSheet } from './listed-sheet.js';

const names = new Map<string, string>(products.map(({ id, name }) => [id, name]));

/** Which of the planned files are PDFs that a viewer can show, in the order of the plan. */
export function listSheets(planned: readonly PlannedArtifact[], framework: string): ListedSheet[] {
  return planned.filter(({ path }) => /\.pdf$/i.test(path)).map((artifact) => listed(artifact, framework));
}

function listed(
  { path, product, craft, level, medium, label }: PlannedArtifact,
  framework: string,
): ListedSheet {
  const craftName = craft === undefined ? '' : craftPath(craft);
  return {
    path,
    product,
    productName: names.get(product) ?? product,
    about: level?.id ?? craft?.id ?? '',
    aboutName: level === undefined ? craftName || framework : `${level.numeral} ${level.role}`,
    craft: craft?.id ?? '',
    craftName,
    label: label ?? (medium === undefined ? '' : `for ${medium}`),
  };
}

/** The file of one plan that another plan has under another name, since its release is another. */
export function sameSheet(
  wanted: PlannedArtifact,
  planned: readonly PlannedArtifact[],
): PlannedArtifact | undefined {
  return (
    planned.find(({ path }) => path === wanted.path) ??
    planned.find(
      (other) =>
        other.product === wanted.product &&
        other.craft?.id === wanted.craft?.id &&
        other.level?.id === wanted.level?.id &&
        other.medium === wanted.medium &&
        other.label === wanted.label,
    )
  );
}
