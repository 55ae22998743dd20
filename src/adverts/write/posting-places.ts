import type { Address, Workplace } from '../../domain/advert.js';
import { oneOrAll } from './one-or-all.js';

/**
 * Where the work is, as a JobPosting says it. TELECOMMUTE is for work that is never done at a place; it then says from
 * which countries: those that the advert names, else those of its addresses.
 */
export function postingPlaces({ addresses, remote, applicants }: Workplace) {
  const places = addresses.filter(({ locality }) => locality !== undefined).map(placeOf);
  const jobLocation = oneOrAll(places);
  if (remote !== 'yes') return { jobLocation };
  const countries = applicants ?? addresses.flatMap(({ country }) => country ?? []);
  return {
    jobLocationType: 'TELECOMMUTE',
    applicantLocationRequirements: oneOrAll(
      [...new Set(countries)].map((name) => ({ '@type': 'Country', name })),
    ),
    jobLocation,
  };
}

function placeOf({ street, locality, region, postcode, country }: Address) {
  return {
    '@type': 'Place',
    address: {
      '@type': 'PostalAddress',
      streetAddress: street,
      addressLocality: locality,
      addressRegion: region,
      postalCode: postcode,
      addressCountry: country,
    },
  };
}
