import { makeIndex } from '../../bundle/make-index.js';
import type { PlannedContent } from '../../domain/plan.js';
import { artifactKey } from '../keys/keys.js';
import type { Making } from '../nouns/workshop.js';
import { indexSubject, subjectKey } from './index-subject.js';

/** The page that leads to all files of an edition and holds their text. */
export const makeIndexPage: Making<Extract<PlannedContent, { kind: 'index' }>> = (artifact, _, shop) => {
  const files = shop.offline.beside(artifact.edition);
  const subject = indexSubject(shop, { craft: undefined, files, changes: undefined });
  return {
    key: artifactKey('index', subjectKey(subject, shop)),
    async make() {
      const html = makeIndex(subject, shop.offline.templates);
      return { bytes: Buffer.from(html), pages: 0, fit: { kind: 'flow' } };
    },
  };
};
