import type { Advert } from './advert.js';

/**
 * The keys that an advert lacks of what a JobPosting must have. Title, description and organisation are always there.
 * Source: https://developers.google.com/search/docs/appearance/structured-data/job-posting (required properties; the
 * country is what a remote job's applicants are told by, and what an address cannot do without).
 */
export function missingForSearch({ posted, workplace }: Pick<Advert, 'posted' | 'workplace'>): string[] {
  const { locality, country, remote } = workplace;
  return [
    posted === undefined ? 'posted' : '',
    locality === undefined && remote !== 'yes' ? 'locality' : '',
    country === undefined ? 'country' : '',
  ].filter((key) => key !== '');
}
