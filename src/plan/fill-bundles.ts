import type { PlannedArtifact } from '../domain/plan.js';
import type { Product } from '../products/product.js';

/** Tells each offline pack what to hold: every file of its craft, or of the framework, that packs hold. */
export function fillBundles(
  planned: readonly PlannedArtifact[],
  products: readonly Product[],
): PlannedArtifact[] {
  const files = planned.filter(({ product, audience }) =>
    products.some(({ id, packedFor }) => id === product && packedFor.includes(audience)),
  );
  return planned.map((artifact) => {
    const { content, craft } = artifact;
    if (content.kind !== 'bundle') return artifact;
    const of = files.filter((file) => craft === undefined || file.craft?.id === craft.id);
    return { ...artifact, content: { ...content, of } };
  });
}
