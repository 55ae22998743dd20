import type { PrintJob } from '../../domain/plan.js';
import { type Answered, isAnsweredBy, noteAnswers } from '../../render/answered.js';
import type { KnownKeys, RenderedFrom } from '../nouns/known-keys.js';

interface Noted extends Omit<RenderedFrom, 'framework' | 'edition'> {
  readonly subject: PrintJob['subject'];
  readonly answered: Answered;
  readonly key: string;
}

/** A note is some hundred bytes, and holds the craft that its page is about. */
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
        isSameSubject(noted.subject, job.subject) &&
        isAnsweredBy(from.framework, noted.answered);
      return isSame ? noted.key : undefined;
    },
    listen: noteAnswers,
    note(job, from, { key, answered }) {
      if (all.size >= mostNoted) all.clear();
      const { brand, templates, browser } = from;
      all.set(nameOf(job, from), { brand, templates, browser, subject: job.subject, answered, key });
    },
  };
}

function nameOf({ id, template }: PrintJob, { edition }: RenderedFrom): string {
  return JSON.stringify([id, template, edition]);
}

/** Of the same crafts, levels and pages, as the same objects: one that was made again may say something else. */
function isSameSubject(one: PrintJob['subject'], other: PrintJob['subject']): boolean {
  const [before, now] = [Object.entries(one), new Map(Object.entries(other))];
  return before.length === now.size && before.every(([field, value]) => Object.is(now.get(field), value));
}
