import type { Address, Workplace } from '../../domain/advert.js';
import type { AdvertFile, PlaceFile } from './advert-file.js';

/** Where the work is done, from the keys that say so. Places without a country are in that of the advert. */
export function workplaceOf(values: AdvertFile): Workplace {
  const { street, locality, region, postcode, country, places, remote, applicants } = values;
  const own = { street, locality, region, postcode, country };
  const all = places === undefined ? [own] : Array.isArray(places) ? places : [places];
  return {
    addresses: all.map((place) => addressOf(place, country)).filter(isKnown),
    remote: remote === true ? 'yes' : remote === false ? 'no' : remote,
    applicants: applicants === undefined || Array.isArray(applicants) ? applicants : [applicants],
  };
}

function addressOf(place: PlaceFile, country: string | undefined): Address {
  const { street, locality, region, postcode, ...rest } =
    typeof place === 'string' ? { locality: place } : place;
  return { street, locality, region, postcode, country: rest.country ?? country };
}

function isKnown(address: Address): boolean {
  return Object.values(address).some((part) => part !== undefined);
}
