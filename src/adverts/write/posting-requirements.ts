import type { Education, Requirements } from '../../domain/advert.js';
import { oneOrAll } from './one-or-all.js';

/** What a candidate must bring, in the words of Google's documentation of JobPosting ("no requirements" is one). */
export function postingRequirements({ education, months, isEither }: Requirements) {
  const credentials = education?.map((each) => ({
    '@type': 'EducationalOccupationalCredential',
    credentialCategory: categories[each],
  }));
  return {
    educationRequirements: credentials?.length === 0 ? none : oneOrAll(credentials ?? []),
    experienceRequirements:
      months === undefined
        ? undefined
        : months === 0
          ? none
          : { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: months },
    experienceInPlaceOfEducation: isEither ? true : undefined,
  };
}

const none = 'no requirements';

const categories: Readonly<Record<Education, string>> = {
  'high-school': 'high school',
  'associate-degree': 'associate degree',
  'bachelor-degree': 'bachelor degree',
  'professional-certificate': 'professional certificate',
  'postgraduate-degree': 'postgraduate degree',
};
