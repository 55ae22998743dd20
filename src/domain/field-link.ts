import { fieldHost } from './links.js';

/**
 * A place on a page that somebody fills in. It travels through print as an empty link to a host that can never exist, since
 * Chromium makes no fields; finishing turns each into one.
 */
export interface FieldPlace {
  /** One line of text, several, or one of several states of which one is chosen. */
  readonly kind: 'line' | 'lines' | 'choice';
  /** Unique in the document, but that all states of a choice have one name. */
  readonly name: string;
  /** What a screen reader says. */
  readonly label: string;
  /** Of a choice: what the field holds when this state is chosen. Letters alone. */
  readonly state?: string;
  /** Of a choice: what a screen reader says of the choice as a whole. */
  readonly group?: string;
}

const keys = ['kind', 'name', 'label', 'state', 'group'] as const;

/** The travelling form of a field. */
export function fieldLink(place: FieldPlace): string {
  const query = new URLSearchParams(
    keys.flatMap((key) => (place[key] === undefined ? [] : [[key, place[key]]])),
  );
  return `${fieldHost}/?${query}`;
}

/** Takes a travelling field apart; undefined for any other address. */
export function parseFieldLink(uri: string): FieldPlace | undefined {
  if (!uri.startsWith(`${fieldHost}/?`)) return undefined;
  const query = new URLSearchParams(uri.slice(fieldHost.length + 2));
  const kind = (['line', 'lines', 'choice'] as const).find((known) => known === query.get('kind'));
  const [name, label, state, group] = ['name', 'label', 'state', 'group'].map((key) => query.get(key));
  if (kind === undefined || !name || !label) return undefined;
  return { kind, name, label, ...(state ? { state } : {}), ...(group ? { group } : {}) };
}
