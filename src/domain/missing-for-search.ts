import type { Advert, Workplace } from './advert.js';

/**
 * The keys that an advert lacks of what a JobPosting must have. Title, description and organisation are always there.
 * Source: https://developers.google.com/search/docs/appearance/structured-data/job-posting (required properties; the
 * country is what a remote job's applicants are told by, and what an address cannot do without).
 */
export function missingForSearch({ posted, workplace }: Pick<Advert, 'posted' | 'workplace'>): string[] {
  const { addresses, remote } = workplace;
  const isNowhere = addresses.length === 0 || addresses.some(({ locality }) => locality === undefined);
  return [
    posted === undefined ? 'posted' : '',
    isNowhere && remote !== 'yes' ? 'locality' : '',
    hasCountries(workplace) ? '' : 'country',
  ].filter((key) => key !== '');
}

/** Every address needs its own; remote work without one needs those that it may be done from. */
function hasCountries({ addresses, applicants = [] }: Workplace): boolean {
  return addresses.length === 0
    ? applicants.length > 0
    : addresses.every(({ country }) => country !== undefined);
}
