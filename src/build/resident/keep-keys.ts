import type { PrintJob } from '../../domain/plan.js';
import { noteAnswers } from '../../render/answered.js';
import type { KnownKeys, RenderedFrom } from '../nouns/known-keys.js';
import { noteMadeFrom } from './note-made-from.js';

interface Noted extends Omit<RenderedFrom, 'framework' | 'edition'> {
  readonly isFrom: ReturnType<typeof noteMadeFrom>;
  readonly key: string;
}

/** A note is some hundred bytes, and holds no page. */
const mostNoted = 20_000;

/** Keeps the keys of pages from round to round. */
export function keepKeys(): KnownKeys {
  const all = new Map<string, Noted>();
  return {
    find(job, from) {
      const noted = all.get(nameOf(job, from));
      const isSame =
        noted !== undefined &&
        noted.brand === from.brand &&
        noted.templates === from.templates &&
        noted.browser === from.browser &&
        noted.isFrom(job.subject, from.framework);
      return isSame ? noted.key : undefined;
    },
    listen: noteAnswers,
    note(job, from, { key, answered }) {
      if (all.size >= mostNoted) all.clear();
      const { brand, templates, browser } = from;
      const isFrom = noteMadeFrom(job.subject, answered);
      all.set(nameOf(job, from), { brand, templates, browser, isFrom, key });
    },
  };
}

function nameOf({ id, template }: PrintJob, { edition }: RenderedFrom): string {
  return JSON.stringify([id, template, edition]);
}
