import { createHash } from 'node:crypto';
import { parsePageLink } from '../domain/links.js';
import type { Relation } from '../office/relations.js';
import type { DocxFacts } from './docx-facts.js';

/** A list of its own: how it counts, and where each of its levels begins. */
export interface Numbering {
  readonly format: ListFormat;
  readonly start: number;
  readonly depth: number;
}

export type ListFormat = 'decimal' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman';

/** What the text of a part brings along, written down while it is made, so that each id is given once. */
export interface Ledger {
  /** A number that no other drawing and no other control of the file has. */
  nextId(): number;
  /** The relation that an address is opened by; undefined for what is not to be opened. */
  link(href: string): string | undefined;
  /** The relation to a picture. */
  picture(bytes: Uint8Array, ending: string): string;
  /** The number of a list that counts for itself. */
  numbered(numbering: Numbering): number;
  readonly relations: readonly Relation[];
}

/** What all parts of a file share. */
export interface Register {
  readonly media: ReadonlyMap<string, Uint8Array>;
  readonly numberings: readonly Numbering[];
  /** A ledger for one part, which has relations of its own. */
  open(): Ledger;
}

/** Numbers of lists 1 and 2 are those of styles. */
export const firstList = 3;

export function openRegister(policy: DocxFacts['links']): Register {
  const media = new Map<string, Uint8Array>();
  const numberings: Numbering[] = [];
  let last = 0;
  const open = (): Ledger => {
    const relations: Relation[] = [];
    const relate = (type: string, target: string, outside: boolean) => {
      const known = relations.find((each) => each.type === type && each.target === target);
      if (known !== undefined) return known.id;
      const id = `${type}${relations.length + 1}`;
      relations.push({ id, type, target, ...(outside ? { mode: 'External' as const } : {}) });
      return id;
    };
    return {
      nextId: () => {
        last += 1;
        return last;
      },
      link: (href) => {
        const address = addressOf(href, policy);
        return address === undefined ? undefined : relate('hyperlink', address, true);
      },
      picture: (bytes, ending) => {
        const name = `picture-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.${ending}`;
        media.set(name, bytes);
        return relate('image', `media/${name}`, false);
      },
      numbered: (numbering) => firstList - 1 + numberings.push(numbering),
      relations,
    };
  };
  return { media, numberings, open };
}

/** Where a link leads, if it may: on the web or to a mailbox, never to a program or a file. */
function addressOf(href: string, policy: DocxFacts['links']): string | undefined {
  const page = parsePageLink(href);
  if (page !== undefined) {
    if (policy.kind === 'text') return undefined;
    const anchor = page.anchor === undefined ? '' : `#${encodeURIComponent(page.anchor)}`;
    return `${policy.siteUrl.replace(/\/+$/, '')}${encodeURI(page.permalink)}${anchor}`;
  }
  if (!/^(?:https?|mailto):/i.test(href) || !URL.canParse(href)) return undefined;
  // Word takes a target that is no address for damage.
  return new URL(href).href;
}
