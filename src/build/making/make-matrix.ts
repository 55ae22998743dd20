import type { PlannedContent } from '../../domain/plan.js';
import { wordsIn } from '../../domain/words/words-in.js';
import { releaseLine } from '../../render/views/view.js';
import { brandKey } from '../keys/brand-key.js';
import { artifactKey } from '../keys/keys.js';
import type { Making } from '../nouns/workshop.js';

/** A craft as a table to work with. */
export const makeMatrix: Making<Extract<PlannedContent, { kind: 'matrix' }>> = (
  artifact,
  { form, craft },
  shop,
) => {
  const facts = shop.facts(artifact);
  const { brand } = shop;
  const { paper } = artifact.edition;
  const words = wordsIn(craft.language, brand.wording);
  const foot = [facts.title, releaseLine(artifact.release, words)].filter((part) => part !== '').join(' · ');
  return {
    key: artifactKey('matrix', [form, craft, paper, brandKey(brand), facts]),
    async make() {
      // Loaded when the first table is made, so that no other build waits for it.
      const { writeMatrix } = await import('../../matrix/write-matrix.js');
      const bytes = writeMatrix(craft, form, facts, { brand, words, paper, foot });
      return { bytes, pages: 1, fit: { kind: 'flow' } };
    },
  };
};
