import type { PlannedArtifact } from '../domain/plan.js';

/** Tells each offline pack what to hold: every other file of its craft, or of the framework. */
export function fillBundles(planned: readonly PlannedArtifact[]): PlannedArtifact[] {
  const files = planned.filter(({ content }) => content.kind !== 'bundle' && content.kind !== 'index');
  return planned.map((artifact) => {
    const { content, craft } = artifact;
    if (content.kind !== 'bundle') return artifact;
    const of = files.filter((file) => craft === undefined || file.craft?.id === craft.id);
    return { ...artifact, content: { ...content, of } };
  });
}
