import type { Requirements } from '../../domain/advert.js';
import type { AdvertFile } from './advert-file.js';

/** What a candidate must bring, from the three keys that say so. */
export function requirementsOf(values: AdvertFile): Requirements {
  const { education, experience, experienceInPlaceOfEducation } = values;
  return {
    education: education === 'none' ? [] : typeof education === 'string' ? [education] : education,
    months: monthsOf(experience),
    isEither: experienceInPlaceOfEducation ?? false,
  };
}

function monthsOf(experience: AdvertFile['experience']): number | undefined {
  if (experience === undefined) return undefined;
  if (experience === 'none') return 0;
  // A week asks for something, and none of it would say that nothing is asked for.
  return 'years' in experience ? Math.max(1, Math.round(experience.years * 12)) : experience.months;
}
