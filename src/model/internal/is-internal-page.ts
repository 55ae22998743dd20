import { nearest } from '../../domain/nearest.js';
import type { Place } from '../../domain/place.js';
import { type Front, frontText } from '../front/front.js';
import type { Problems } from '../problem.js';
import { isSlip } from './internal-mark.js';
import { reportSlip } from './report-slip.js';

const open = ['everyone', 'candidate', 'candidates', 'public', 'all', 'external'];

/** Reads `audience: internal`. What cannot be understood counts as internal, and is an error. */
export function isInternalPage(front: Front, page: Place, problems: Problems): boolean {
  const key = front.has('audience') ? 'audience' : misspelledKey(front);
  if (key === undefined) return false;
  const written = (frontText(front, key) ?? '').toLowerCase();
  if (key === 'audience' && written === 'internal') return true;
  if (key === 'audience' && open.includes(written)) return false;
  const place = front.get(key)?.place ?? page;
  if (key !== 'audience' || isSlip(written)) reportSlip(place, problems);
  else {
    problems.add('bad-audience', place, {
      what: 'This is no audience.',
      why: 'Nobody can tell who may read the page, so no file of it is made.',
      fix: 'Write "audience: internal", or leave the line out.',
    });
  }
  return true;
}

/** `audiance: internal` */
function misspelledKey(front: Front): string | undefined {
  return [...front.keys()].find((key) => {
    const value = (frontText(front, key) ?? '').toLowerCase();
    return (value === 'internal' || isSlip(value)) && nearest(key, ['audience', 'audiences']) !== undefined;
  });
}
