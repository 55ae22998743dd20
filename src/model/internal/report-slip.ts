import type { Place } from '../../domain/place.js';
import type { Problems } from '../problem.js';

/** Says that a mark is misspelled, and nothing of what it stands beside. */
export function reportSlip(place: Place, problems: Problems): void {
  problems.add('misspelled-internal', place, {
    what: 'A mark here looks like "internal" and is written otherwise.',
    why: 'What it marks would be published, so no file of this page is made.',
    fix: 'Write {: .internal } on a line of its own right below the block, for a page audience: internal; or take the mark out.',
  });
}

export function reportStray(place: Place, problems: Problems): void {
  problems.add('stray-internal', place, {
    what: 'The mark "{: .internal }" stands alone, with an empty line above and below.',
    why: 'It belongs to no block, and what it was meant for would be published.',
    fix: 'Move it right below the block, without an empty line between.',
  });
}
