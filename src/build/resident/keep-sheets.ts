import type { Diagnostic } from '../../domain/diagnostic.js';
import { noteAnswers } from '../../render/answered.js';
import type { KnownSheets } from '../nouns/known-sheets.js';
import { noteMadeFrom } from './note-made-from.js';

interface Noted {
  readonly brand: unknown;
  readonly places: unknown;
  readonly isFrom: ReturnType<typeof noteMadeFrom>;
  readonly problem: Diagnostic | undefined;
}

/** A note is some hundred bytes. */
const mostNoted = 20_000;

/** Keeps from round to round what is wrong with sheets; brands and their places are compared by identity. */
export function keepSheets(): KnownSheets {
  const all = new Map<string, Noted>();
  return {
    problemOf(job, { edition, framework, looks }, check) {
      const name = JSON.stringify([job.id, job.template, edition]);
      const [brand, places] = [looks.brands?.get(edition.brand), looks.places.get(edition.brand)];
      const noted = all.get(name);
      const isSame =
        noted !== undefined &&
        noted.brand === brand &&
        noted.places === places &&
        noted.isFrom(job.subject, framework);
      if (isSame) return noted.problem;
      const { asking, answered } = noteAnswers(framework);
      const problem = check(asking.framework);
      if (all.size >= mostNoted) all.clear();
      all.set(name, { brand, places, isFrom: noteMadeFrom(job.subject, answered), problem });
      return problem;
    },
  };
}
