import type { Contract, Education, SalaryUnit } from '../advert.js';

/** What leads into a quotation of the framework. */
export interface LeadIn {
  /** Before words in the first person: a reader must not take "I" for the company, nor for himself. */
  readonly spoken: string;
  readonly written: string;
}

/** Our own words on adverts, for candidates. */
export interface AdvertWords {
  readonly about: string;
  /** Before what the framework says of the level, which was not written for candidates. */
  readonly aboutLeadIn: LeadIn;
  readonly team: string;
  readonly craft: string;
  readonly expectations: string;
  readonly leadIn: LeadIn;
  /** Below the quotation. */
  readonly source: (framework: string, role: string, step: string) => string;
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
    readonly education: string;
    readonly experience: string;
    readonly posted: string;
    readonly closes: string;
  };
  readonly remote: string;
  readonly hybrid: string;
  /** In the middle of a sentence. */
  readonly educations: Readonly<Record<Education, string>>;
  readonly orExperience: (education: string) => string;
  readonly notRequired: string;
  readonly atLeast: (time: string) => string;
  /** In the middle of a sentence; the first of several begins one. */
  readonly contracts: Readonly<Record<Contract, string>>;
  readonly perUnit: Readonly<Record<SalaryUnit, string>>;
}

export const englishAdvert: AdvertWords = {
  about: 'About the role',
  aboutLeadIn: {
    spoken: 'Someone in this role describes it like this:',
    written: 'Our career framework describes the role like this:',
  },
  team: 'The team',
  craft: 'The craft',
  expectations: 'What you would do',
  leadIn: {
    spoken: 'Here is how people in this role describe their work:',
    written: 'This is what our career framework expects in this role:',
  },
  source: (framework, role, step) => `${framework}, ${role}, ${step}`,
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
    education: 'Education',
    experience: 'Experience',
    posted: 'Posted',
    closes: 'Apply by',
  },
  remote: 'Remote',
  hybrid: 'Partly remote',
  educations: {
    'high-school': 'high school',
    'associate-degree': 'associate degree',
    'bachelor-degree': 'bachelor’s degree',
    'professional-certificate': 'professional certificate',
    'postgraduate-degree': 'postgraduate degree',
  },
  orExperience: (education) => `${education} (or the experience)`,
  notRequired: 'None required',
  atLeast: (time) => `At least ${time}`,
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
  aboutLeadIn: {
    spoken: 'So beschreibt jemand in dieser Rolle die eigene Arbeit:',
    written: 'So beschreibt unser Karrieremodell die Rolle:',
  },
  team: 'Das Team',
  craft: 'Das Berufsbild',
  expectations: 'Ihre Aufgaben',
  leadIn: {
    spoken: 'So beschreiben Menschen in dieser Rolle, was sie tun:',
    written: 'Das erwarten wir laut unserem Karrieremodell in dieser Rolle:',
  },
  source: (framework, role, step) => `${framework}, ${role}, ${step}`,
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
    education: 'Ausbildung',
    experience: 'Berufserfahrung',
    posted: 'Veröffentlicht',
    closes: 'Bewerben bis',
  },
  remote: 'Remote',
  hybrid: 'Teilweise remote',
  educations: {
    'high-school': 'Schulabschluss',
    'associate-degree': 'Associate Degree',
    'bachelor-degree': 'Bachelor',
    'professional-certificate': 'Berufsabschluss',
    'postgraduate-degree': 'Master oder höher',
  },
  orExperience: (education) => `${education} (oder die Erfahrung)`,
  notRequired: 'Nicht erforderlich',
  atLeast: (time) => `Mindestens ${time}`,
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
