import type { FactChange } from '../comparison.js';

/** What a comparison calls the facts about a page, in print and in the index page alike. */
export type FactWords = Readonly<Record<FactChange['fact'], string>>;

export const englishFacts: FactWords = {
  title: 'Title',
  number: 'Level',
  rank: 'Rank',
  craft: 'Craft',
  address: 'Address',
  version: 'Version',
  effective: 'Effective',
  status: 'Status',
  approvedBy: 'Approved by',
};

export const germanFacts: FactWords = {
  title: 'Titel',
  number: 'Stufe',
  rank: 'Rang',
  craft: 'Berufsbild',
  address: 'Adresse',
  version: 'Version',
  effective: 'Gültig ab',
  status: 'Stand',
  approvedBy: 'Freigegeben von',
};
