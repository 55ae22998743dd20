import type { Framework } from '../../domain/framework.js';
import type { Place } from '../../domain/place.js';
import type { Subject } from '../../domain/plan.js';

/** The page of the framework that a document is made of. */
export function placeOf(subject: Subject, framework: Framework): Place {
  const nowhere = { file: framework.root?.file ?? framework.crafts[0]?.file ?? '', line: 1, column: 1 };
  switch (subject.kind) {
    case 'level':
    case 'review':
      return subject.level.place;
    case 'craft':
    case 'divider':
      return subject.craft.place;
    case 'page':
      return subject.page.place;
    case 'advert':
      return subject.advert.level.place;
    case 'cover':
    case 'contents':
      return subject.craft?.place ?? framework.root?.place ?? nowhere;
    default:
      return nowhere;
  }
}
