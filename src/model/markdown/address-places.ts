import type { Place } from '../../domain/place.js';

/** Where each address in raw HTML stands. The sanitizer meets them again in the same order, once per rendering. */
export interface AddressPlaces {
  add(address: string, place: Place): void;
  next(address: string): Place | undefined;
}

export function addressPlaces(): AddressPlaces {
  const found = new Map<string, { places: Place[]; asked: number }>();
  return {
    add(address, place) {
      const entry = found.get(address);
      if (entry === undefined) found.set(address, { places: [place], asked: 0 });
      else entry.places.push(place);
    },
    next(address) {
      const entry = found.get(address);
      return entry?.places[entry.asked++ % entry.places.length];
    },
  };
}
