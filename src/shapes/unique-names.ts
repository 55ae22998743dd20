import { nameOf } from './page-titles.js';

/** Addresses of pages, each given once: the second of a name ends in -2. */
export function uniqueAddresses() {
  const taken = new Set<string>();
  return {
    take(wanted: string): string {
      let address = wanted;
      for (let n = 2; taken.has(address); n++) address = `${wanted}-${n}`;
      taken.add(address);
      return address;
    },
  };
}

/** Two crafts of one title are told apart by the file, or the folder, that they stand in. */
export function uniqueTitles() {
  const taken = new Set<string>();
  return {
    take(wanted: string, file: string): string {
      const own = nameOf(file);
      const named = own === '' || own.toLowerCase() === wanted.toLowerCase() ? wanted : `${wanted} (${own})`;
      let title = taken.has(wanted.toLowerCase()) ? named : wanted;
      for (let n = 2; taken.has(title.toLowerCase()); n++) title = `${named} ${n}`;
      taken.add(title.toLowerCase());
      return title;
    },
  };
}
