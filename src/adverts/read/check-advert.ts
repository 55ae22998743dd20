import type { Level } from '../../domain/framework.js';
import { missingForSearch } from '../../domain/missing-for-search.js';
import { nearest, oneOf } from '../../domain/nearest.js';
import type { Problems } from '../../model/problem.js';
import type { WrittenAdvert } from './read-advert-file.js';
import { workplaceOf } from './workplace-of.js';

/** What one value alone does not tell: contradictions, what is missing, and what is past by `today` (an ISO date). */
export function checkAdvert(advert: WrittenAdvert, level: Level, today: string, problems: Problems): void {
  checkApply(advert, problems);
  checkPlaces(advert, problems);
  checkRequirements(advert, problems);
  checkDates(advert, today, problems);
  checkSalary(advert, problems);
  checkAreas(advert, level, problems);
  checkSearch(advert, problems);
}

function checkApply({ values, placeOf }: WrittenAdvert, problems: Problems): void {
  if (values.directApply !== undefined && !/^https:/i.test(values.apply ?? '')) {
    problems.add('advert-direct-apply', placeOf(['directApply']), {
      what: 'This advert says whether one applies at its address, and names no address to apply at.',
      fix: 'Add "apply: https://…", or leave "directApply" out.',
    });
  }
  if (values.apply !== undefined || values.contact !== undefined) return;
  problems.add('advert-without-apply', placeOf([]), {
    what: 'This advert does not say how to apply.',
    fix: 'Add "apply: https://…" or "contact: …".',
  });
}

function checkPlaces({ values, placeOf }: WrittenAdvert, problems: Problems): void {
  const { places, applicants, remote } = values;
  const [twice] = (['street', 'locality', 'region', 'postcode'] as const).filter(
    (key) => values[key] !== undefined,
  );
  if (places !== undefined && twice !== undefined) {
    problems.add('advert-places', placeOf([twice]), {
      what: `This advert says where the work is twice: by "${twice}" and by "places".`,
      fix: `Move "${twice}" into "places".`,
    });
  }
  if (applicants !== undefined && remote !== true) {
    problems.add('advert-applicants', placeOf(['applicants']), {
      what: 'This advert names the countries that people may work from, and is not for remote work.',
      why: 'A job search would have it that nobody need come in.',
      fix: 'Add "remote: true", or leave "applicants" out.',
    });
  }
}

function checkRequirements({ values, placeOf }: WrittenAdvert, problems: Problems): void {
  const { education, experience, experienceInPlaceOfEducation } = values;
  const isNone = (value: unknown) => value === undefined || value === 'none';
  if (experienceInPlaceOfEducation !== true || (!isNone(education) && !isNone(experience))) return;
  problems.add('advert-requirements', placeOf(['experienceInPlaceOfEducation']), {
    what: `Experience is to stand in place of education, and no ${isNone(education) ? 'education' : 'experience'} is asked for.`,
    fix: `Add "${isNone(education) ? 'education: bachelor-degree' : 'experience: { years: 3 }'}", or leave the key out.`,
  });
}

function checkDates({ values, placeOf }: WrittenAdvert, today: string, problems: Problems): void {
  const { posted, closes } = values;
  if (closes === undefined) return;
  if (posted !== undefined && closes < posted) {
    problems.add('advert-dates', placeOf(['closes']), {
      what: `This advert closes on ${closes}, before it is posted on ${posted}.`,
      fix: 'Correct one of the two dates.',
    });
  } else if (closes < today) {
    problems.add('advert-closed', placeOf(['closes']), {
      what: `This advert closed on ${closes}.`,
      why: 'Nobody can apply any more, yet it is made as before.',
      fix: 'Correct the date, or remove the file.',
    });
  }
}

function checkSalary({ values, placeOf }: WrittenAdvert, problems: Problems): void {
  const { salary } = values;
  if (salary?.max === undefined || salary.min <= salary.max) return;
  problems.add('advert-salary', placeOf(['salary', 'min']), {
    what: `The salary runs from ${salary.min} to ${salary.max}.`,
    why: 'The least is more than the most.',
    fix: 'Swap the two, or correct one.',
  });
}

function checkAreas({ values, placeOf }: WrittenAdvert, level: Level, problems: Problems): void {
  const names = level.sections.flatMap((section) =>
    section.kind === 'areas' ? section.expectations.map(({ name }) => name.text) : [],
  );
  for (const [index, area] of (values.areas ?? []).entries()) {
    if (names.some((name) => name.toLowerCase() === area.toLowerCase())) continue;
    const near = nearest(area, names);
    problems.add('advert-unknown-area', placeOf(['areas', index]), {
      what: `${level.role}, level ${level.number}, says nothing about an area called "${area}".`,
      fix: near === undefined ? `Name any of ${oneOf(names)}.` : `Did you mean "${near}"?`,
    });
  }
}

function checkSearch({ values, placeOf }: WrittenAdvert, problems: Problems): void {
  const missing = missingForSearch({ posted: values.posted, workplace: workplaceOf(values) });
  if (missing.length === 0) return;
  const names = new Intl.ListFormat('en-GB').format(missing);
  problems.add('advert-without-posting', placeOf([]), {
    what: `No data for search engines is made of this advert: ${names} ${missing.length === 1 ? 'is' : 'are'} missing.`,
    why: 'A job search shows only adverts that say when they were posted and where the work is.',
    fix: `Add ${names}.`,
  });
}
