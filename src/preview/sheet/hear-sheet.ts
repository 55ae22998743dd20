import type { Comparison } from '../../domain/comparison.js';
import type { Framework } from '../../domain/framework.js';
import type { FrameworkFolder } from '../../domain/source.js';
import { readAloud } from '../../pdf/read-aloud.js';
import { announce } from './announce.js';
import { findPlaces } from './find-places.js';
import type { HeardSheet } from './heard.js';
import { changeFinder } from './mark-changes.js';
import { writtenWords } from './written-words.js';

/** What a sheet was made of. */
export interface MadeOf {
  readonly framework: Framework;
  readonly folder: FrameworkFolder;
  /** Files of the framework that its words may come from. */
  readonly sources: readonly string[];
  /** What is another than at the last commit, and whether the sheet is of then or of now; undefined where nobody asks. */
  readonly compared: { readonly comparison: Comparison; readonly side: 'was' | 'now' } | undefined;
}

/** Reads a finished PDF as a screen reader does, and finds where each of its blocks was written. */
export async function hearSheet(bytes: Uint8Array, of: MadeOf): Promise<HeardSheet> {
  const { blocks, numbers, language } = await readAloud(bytes);
  const announced = announce(blocks);
  const written = writtenWords(of.framework, of.folder.pages, new Set(of.sources));
  const places = findPlaces(
    blocks.map(({ text, role, path }) => ({ text, leads: isHeading(role) && !path.includes('Table') })),
    written,
  );
  const changeOf = of.compared === undefined ? undefined : changeFinder(of.compared);
  return {
    language,
    pages: numbers.length,
    blocks: blocks.map(({ page, role, text, links, marks, language: own }, at) => ({
      page,
      role,
      text,
      links,
      says: announced[at]?.says ?? [],
      depth: announced[at]?.depth ?? 0,
      language: own === language ? undefined : own,
      marks: marks.map((mark) => `p${mark.replace(' ', 'R_mc')}`),
      // A mark of a list stands where its item does.
      place: role === 'Lbl' ? places[at + 1] : places[at],
      change: changeOf?.(text, places[at]?.file),
    })),
  };
}

function isHeading(role: string): boolean {
  return /^H[1-6]$/.test(role);
}
