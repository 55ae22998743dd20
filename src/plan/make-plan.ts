import { closest } from 'fastest-levenshtein';
import { BuildError } from '../domain/build-error.js';
import type { Framework } from '../domain/framework.js';
import type { Edition, Plan, PlannedArtifact } from '../domain/plan.js';
import type { Settings } from '../domain/settings.js';
import type { Product } from '../products/product.js';
import { fileName } from './file-names.js';

/**
 * Says what a build will make: every wanted file with its path, sources and parts, in a stable order.
 *
 * @throws BuildError `unknown-craft` or `unknown-level` when the narrowing names what the framework has not.
 */
export function makePlan(framework: Framework, products: readonly Product[], settings: Settings): Plan {
  checkNarrowing(framework, settings);
  const wanted = settings.products;
  const chosen = products.filter((product) => wanted === undefined || wanted.includes(product.id));
  const artifacts = editions(settings).flatMap((edition) =>
    chosen.flatMap((product) => planProduct(framework, product, edition)),
  );
  return {
    framework,
    artifacts: artifacts.filter((artifact) => isWanted(artifact, settings)),
    narrowed: wanted !== undefined || settings.crafts !== undefined || settings.levels !== undefined,
  };
}

function editions(settings: Settings): Edition[] {
  const one = settings.brands.length * settings.papers.length === 1;
  return settings.brands.flatMap((brand) =>
    settings.papers.map((paper) => ({
      brand,
      paper,
      cardOrientation: settings.cardOrientation,
      folder: one ? '' : `${brand}-${paper}`,
    })),
  );
}

function planProduct(framework: Framework, product: Product, edition: Edition): PlannedArtifact[] {
  return product.plan(framework).map((wanted) => ({
    ...wanted,
    product: product.id,
    edition,
    path: fileName(edition, product.id, { framework, craft: wanted.craft, level: wanted.level }),
  }));
}

function isWanted(artifact: PlannedArtifact, settings: Settings): boolean {
  const { crafts, levels } = settings;
  if (crafts !== undefined && !(artifact.craft !== undefined && crafts.includes(artifact.craft.id)))
    return false;
  return levels === undefined || (artifact.level !== undefined && levels.includes(artifact.level.number));
}

function checkNarrowing(framework: Framework, settings: Settings): void {
  const ids = framework.crafts.map((craft) => craft.id);
  for (const craft of settings.crafts ?? []) {
    if (ids.includes(craft)) continue;
    const near = ids.length === 0 ? '' : ` Did you mean "${closest(craft, ids)}"?`;
    throw new BuildError(
      'unknown-craft',
      `The framework has no craft "${craft}".`,
      `Name one of: ${ids.join(', ')}.${near}`,
    );
  }
  const numbers = framework.crafts.flatMap((craft) => craft.levels.map((level) => level.number));
  for (const level of settings.levels ?? []) {
    if (numbers.includes(level)) continue;
    const known = [...new Set(numbers)].sort((a, b) => a - b).join(', ');
    throw new BuildError('unknown-level', `No craft has a level ${level}.`, `Name one of: ${known}.`);
  }
}
