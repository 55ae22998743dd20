import type { Severity } from './severity.js';

/** What a rule looks at. */
export type Scope =
  /** A file of the framework, before it is a page. */
  | 'file'
  /** The front matter of a page, and `_config.yml`. */
  | 'front matter'
  /** How pages hang together. */
  | 'ladder'
  /** What one page holds. */
  | 'page'
  /** What not everyone may see. */
  | 'audience'
  | 'advert'
  /** The list of people that packs are made for. */
  | 'people'
  /** A page as it settled on paper or slides. */
  | 'print'
  /** What stands in the way of a release. */
  | 'release'
  /** ladderpress.yaml and brand.yaml. */
  | 'settings';

/** What ladderpress.yaml may make of a rule. */
export const switches = ['off', 'warning', 'error'] as const;

export type Switch = (typeof switches)[number];

/** A rule for authors: its code is its key. Codes are permanent: rows are added, never renamed. */
export interface Rule {
  readonly severity: Severity;
  readonly scope: Scope;
  /** Whether no release is made with it: what is printed would be wrong, unfinished, or approved by nobody. */
  readonly stopsRelease: boolean;
  /** The least that ladderpress.yaml may make of it. */
  readonly least: Switch;
  /** Why it may not be less; empty where it may be switched off. */
  readonly because: string;
  /** A matter of taste: not looked at unless ladderpress.yaml says warning or error. */
  readonly onlyIfAsked?: true;
}

export function warning<S extends Scope>(scope: S) {
  return { severity: 'warning', scope, stopsRelease: false, least: 'off', because: '' } as const;
}

export function stopsRelease<S extends Scope>(scope: S) {
  return { ...warning(scope), stopsRelease: true } as const;
}

export function onlyIfAsked<S extends Scope>(scope: S) {
  return { ...warning(scope), onlyIfAsked: true } as const;
}

/** What may not be switched off, and why. */
export function error<S extends Scope>(scope: S, because: string) {
  return { severity: 'error', scope, stopsRelease: false, least: 'error', because } as const;
}
