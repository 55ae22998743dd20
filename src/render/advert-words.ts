import type { Contract, SalaryUnit } from '../domain/advert.js';

/** Our own words on adverts, for candidates. */
export interface AdvertWords {
  readonly about: string;
  /** Before what the framework says of the level: it was not written for candidates. */
  readonly aboutLeadIn: string;
  readonly team: string;
  readonly craft: string;
  readonly expectations: string;
  readonly leadIn: string;
  readonly thisRole: string;
  readonly apply: string;
  readonly applyAt: string;
  readonly applyBy: (date: string) => string;
  readonly questions: (contact: string) => string;
  /** Where nothing says how to apply. */
  readonly applyHere: string;
  readonly moreAt: string;
  readonly qr: (address: string) => string;
  readonly facts: {
    readonly team: string;
    readonly place: string;
    readonly contract: string;
    readonly salary: string;
    readonly posted: string;
    readonly closes: string;
  };
  readonly remote: string;
  readonly hybrid: string;
  /** In the middle of a sentence; the first of several begins one. */
  readonly contracts: Readonly<Record<Contract, string>>;
  readonly perUnit: Readonly<Record<SalaryUnit, string>>;
}

export const englishAdvert: AdvertWords = {
  about: 'About the role',
  aboutLeadIn: 'In the words of our career framework:',
  team: 'The team',
  craft: 'The craft',
  expectations: 'What you would do',
  leadIn: 'In this role you would come to say:',
  thisRole: 'this role',
  apply: 'How to apply',
  applyAt: 'Apply at:',
  applyBy: (date) => `Please apply by ${date}.`,
  questions: (contact) => `Questions: ${contact}`,
  applyHere: 'Please apply where you found this advert.',
  moreAt: 'Find us at:',
  qr: (address) => `QR code that opens ${address}`,
  facts: {
    team: 'Team',
    place: 'Where',
    contract: 'Contract',
    salary: 'Salary',
    posted: 'Posted',
    closes: 'Apply by',
  },
  remote: 'Remote',
  hybrid: 'Partly remote',
  contracts: {
    permanent: 'permanent',
    'full-time': 'full-time',
    'part-time': 'part-time',
    temporary: 'temporary',
    contractor: 'contractor',
    internship: 'internship',
    volunteer: 'volunteer',
    'per-diem': 'by the day',
  },
  perUnit: { hour: 'an hour', day: 'a day', week: 'a week', month: 'a month', year: 'a year' },
};

export const germanAdvert: AdvertWords = {
  about: 'Über die Stelle',
  aboutLeadIn: 'In den Worten unseres Karrieremodells:',
  team: 'Das Team',
  craft: 'Das Berufsbild',
  expectations: 'Ihre Aufgaben',
  leadIn: 'In dieser Rolle werden Sie sagen können:',
  thisRole: 'diese Stelle',
  apply: 'So bewerben Sie sich',
  applyAt: 'Bewerbung über:',
  applyBy: (date) => `Bitte bewerben Sie sich bis zum ${date}.`,
  questions: (contact) => `Fragen: ${contact}`,
  applyHere: 'Bitte bewerben Sie sich dort, wo Sie diese Anzeige gefunden haben.',
  moreAt: 'Sie finden uns unter:',
  qr: (address) => `QR-Code, der ${address} öffnet`,
  facts: {
    team: 'Team',
    place: 'Ort',
    contract: 'Vertrag',
    salary: 'Gehalt',
    posted: 'Veröffentlicht',
    closes: 'Bewerben bis',
  },
  remote: 'Remote',
  hybrid: 'Teilweise remote',
  contracts: {
    permanent: 'unbefristet',
    'full-time': 'Vollzeit',
    'part-time': 'Teilzeit',
    temporary: 'befristet',
    contractor: 'freiberuflich',
    internship: 'Praktikum',
    volunteer: 'Ehrenamt',
    'per-diem': 'tageweise',
  },
  perUnit: {
    hour: 'pro Stunde',
    day: 'pro Tag',
    week: 'pro Woche',
    month: 'pro Monat',
    year: 'pro Jahr',
  },
};
