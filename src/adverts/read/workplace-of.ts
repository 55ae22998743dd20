import type { Workplace } from '../../domain/advert.js';
import type { AdvertFile } from './advert-file.js';

/** Where the work is done, from the five keys that say so. */
export function workplaceOf({ street, locality, region, country, remote }: AdvertFile): Workplace {
  return {
    street,
    locality,
    region,
    country,
    remote: remote === true ? 'yes' : remote === false ? 'no' : remote,
  };
}
