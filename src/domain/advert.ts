import type { Block, Craft, Inline, Level, PlacedText } from './framework.js';
import type { LanguageTag } from './language-tag.js';
import type { Place } from './place.js';

/** The folder of adverts inside a framework's. Jekyll makes no pages of what begins with an underscore. */
export const advertsFolder = '_adverts';

/** More pages than these nobody reads before applying. */
export const mostAdvertPages = 2;

/** How an advert is made: to attach, to paste as text or as HTML, and for search engines. */
export const advertForms = ['pdf', 'text', 'html', 'jsonld'] as const;
/** A Word file, to edit and translate, is made only when asked for. */
export type AdvertForm = (typeof advertForms)[number] | 'docx';

export const contracts = [
  'permanent',
  'full-time',
  'part-time',
  'temporary',
  'contractor',
  'internship',
  'volunteer',
  'per-diem',
] as const;
export type Contract = (typeof contracts)[number];

export const salaryUnits = ['hour', 'day', 'week', 'month', 'year'] as const;
export type SalaryUnit = (typeof salaryUnits)[number];

export interface Salary {
  readonly min: number;
  /** The same as `min` for one figure. */
  readonly max: number;
  /** ISO 4217, e.g. `GBP`. */
  readonly currency: string;
  readonly unit: SalaryUnit;
}

/** What Google's documentation of JobPosting knows of schooling. */
export const educations = [
  'high-school',
  'associate-degree',
  'bachelor-degree',
  'professional-certificate',
  'postgraduate-degree',
] as const;
export type Education = (typeof educations)[number];

/** A postal address; each part may be unknown. */
export interface Address {
  readonly street: string | undefined;
  readonly locality: string | undefined;
  readonly region: string | undefined;
  readonly postcode: string | undefined;
  /** ISO 3166-1 alpha-2, two capital letters. */
  readonly country: string | undefined;
}

/** Where the work is done. */
export interface Workplace {
  /** Any of these; none when nothing is known. */
  readonly addresses: readonly Address[];
  readonly remote: 'no' | 'hybrid' | 'yes';
  /** Countries that remote work may be done from, as ISO 3166-1 codes; undefined leaves it to the addresses. */
  readonly applicants: readonly string[] | undefined;
}

/** What a candidate must bring. */
export interface Requirements {
  /** Any one of these; empty for none, undefined when nothing is said. */
  readonly education: readonly Education[] | undefined;
  /** The least, in months; 0 for none, undefined when nothing is said. */
  readonly months: number | undefined;
  /** Whether the experience will do without the education. */
  readonly isEither: boolean;
}

/** A level offered to candidates. Craft and level are as candidates may see them: nothing internal is in them. */
export interface Advert {
  /** Unique, and safe in a file name: from its file's name, else the level's id. */
  readonly id: string;
  /** Its page below the framework folder; undefined for the advert that every level has without one. */
  readonly file: string | undefined;
  readonly place: Place;
  /** Its author's words in front matter, as it was written. */
  readonly fields: readonly PlacedText[];
  readonly craft: Craft;
  readonly level: Level;
  /** BCP 47; the language of our own words on it. */
  readonly language: LanguageTag;
  /** The framework's title, which what is quoted from it is attributed to. */
  readonly framework: string;
  /** A line or two that its author wrote to stand at the head, and where the whole has no room. */
  readonly blurb: string | undefined;
  readonly team: string | undefined;
  readonly workplace: Workplace;
  readonly requirements: Requirements;
  readonly salary: Salary | undefined;
  readonly contract: readonly Contract[];
  /** ISO dates. */
  readonly posted: string | undefined;
  readonly closes: string | undefined;
  /** An address that begins with https:// or mailto:. */
  readonly apply: string | undefined;
  /** Whether one can apply at that address itself, without going elsewhere first; undefined when nothing is said. */
  readonly isDirect: boolean | undefined;
  readonly contact: string | undefined;
  /** Names of the areas to show, in this order; undefined shows all in the level's order. */
  readonly areas: readonly string[] | undefined;
  /** How many statements of each area; undefined shows all. */
  readonly statements: number | undefined;
  /** The team's own words: what stands above their first heading. */
  readonly body: readonly Block[];
  /** What stands below each heading, in order. */
  readonly sections: readonly AdvertSection[];
}

/** A part of an advert with the heading that its author gave it. */
export interface AdvertSection {
  readonly heading: Inline;
  readonly blocks: readonly Block[];
}

/** The most characters of a blurb: what a list of jobs or a form for a short description shows. */
export const mostBlurb = 200;

/** An advert, fully worded: what shows it adds no words. HTML in it is safe and leads to no page of the framework. */
export interface AdvertSheet {
  readonly language: LanguageTag;
  /** Of what the framework says, where it differs from our own words. */
  readonly textLanguage: LanguageTag;
  readonly role: string;
  /** Company and craft. */
  readonly kicker: string;
  /** `Level 3 of 6`. */
  readonly step: string;
  /** `Draft`; empty for nothing. */
  readonly status: string;
  /** What its author wrote for the head; empty for nothing. */
  readonly lead: string;
  /** The lead, else the first words of the team or the craft: `mostBlurb` characters at most. */
  readonly blurb: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  /** What the framework says, and is quoted with. */
  readonly about: { readonly heading: string; readonly leadIn: string; readonly html: string };
  /** The team's own words; its HTML is empty for none. */
  readonly team: { readonly heading: string; readonly html: string };
  readonly craft: { readonly heading: string; readonly text: string };
  readonly expectations: {
    readonly heading: string;
    readonly leadIn: string;
    readonly areas: readonly AdvertArea[];
    /** Whose words they are. */
    readonly source: string;
  };
  /** The author's own sections. */
  readonly sections: readonly { readonly heading: string; readonly html: string }[];
  readonly ladder: {
    readonly heading: string;
    /** Top rung first. */
    readonly rungs: readonly { readonly number: string; readonly role: string; readonly mark: string }[];
  };
  readonly apply: {
    readonly heading: string;
    readonly lines: readonly string[];
    /** `text` is the address in words. */
    readonly link:
      | { readonly lead: string; readonly href: string; readonly text: string; readonly qrLabel: string }
      | undefined;
  };
}

/** What an advert quotes of one area. */
export interface AdvertArea {
  readonly name: string;
  /** In order; `heading` is the words of a heading within the area or of a column, empty where statements come first. */
  readonly groups: readonly { readonly heading: string; readonly statements: readonly string[] }[];
}
