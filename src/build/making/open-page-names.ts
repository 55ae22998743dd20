import { createHash } from 'node:crypto';
import type { Cache } from '../../cache/open-cache.js';
import type { Brand } from '../../domain/brand.js';
import type { Craft, Framework, Level, PlainPage } from '../../domain/framework.js';
import { isPersonal } from '../../domain/is-personal.js';
import type { Edition, PrintJob, Subject } from '../../domain/plan.js';
import type { Shell } from '../../domain/shell.js';
import type { TemplateName } from '../../domain/template-name.js';
import type { Templates } from '../../domain/templates.js';
import { wordsIn } from '../../domain/words/words-in.js';
import { type Asking, askingOf } from '../../render/asking.js';
import { outlineOf } from '../../render/outline-of.js';
import { type StepOf, stepToNext } from '../../render/views/step-to-next.js';
import { plain } from '../keys/brand-key.js';
import { nameKey } from '../keys/keys.js';
import type { KnownPages } from './open-print-store.js';

/** Templates of pages that tell of nothing else than their subject, and of other pages what a link does. */
const named: ReadonlySet<TemplateName> = new Set([
  'handout',
  'card',
  'overview',
  'cover',
  'divider',
  'contents',
  'page',
  'numbers',
]);

/** What is noted of a sheet; `step` is left out where it did not ask for it. */
interface Note {
  readonly key: string;
  readonly step?: string | undefined;
}

/**
 * Knows the keys of pages that were rendered before from the same: most of them after an edit, without rendering one.
 * A page is rendered in the outline of its framework, so that what it is about and the outline are all that it can be made
 * from, whatever its template asks for; but for the step from a level to the next, in which all words of the framework count.
 * Whether a page tells that, and what it was, is noted beside its key. See docs/decisions/names-of-pages.md.
 *
 * @param given `browser` names the browser's build, which is part of every key
 */
export function openPageNames(given: {
  readonly framework: Framework;
  readonly brand: Brand;
  readonly templates: Templates;
  readonly shell: Shell;
  readonly edition: Edition;
  readonly cache: Cache;
  readonly browser: string;
}): KnownPages {
  const { framework, brand, templates, shell, edition, cache, browser } = given;
  const outline = outlineOf(framework);
  const plainly = askingOf(outline);
  const pictures = ({ subject }: PrintJob) => {
    const paths = new Set(pagesIn(subject).flatMap(({ images }) => images));
    return new Map([...framework.images].filter(([path]) => paths.has(path)));
  };
  const nameOf = (job: PrintJob) =>
    nameKey([
      ...[browser, edition, job.template],
      ...[shell.id, digest(brand, () => plainBrand(brand)), digest(templates, () => [...templates])],
      digest(outline, () => ({ ...outline, images: [] })),
      Object.entries(job.subject).map(([key, value]) => [key, plainPart(value)]),
      [...pictures(job)].map(([path, bytes]) => [path, digest(bytes, () => plain(bytes))]),
    ]);
  const stepOf: StepOf = (craft, level, words) => stepToNext(craft, level, words, framework);

  const stepDigest = (subject: Subject) => {
    if (subject.kind !== 'level') return undefined;
    const { craft, level } = subject;
    return digestOf(stepOf(craft, level, wordsIn(level.language, brand.wording)));
  };
  const isNamed = (job: PrintJob) => cache.keeps && named.has(job.template) && !isPersonal(job);

  return {
    find(job) {
      const note = isNamed(job) ? cache.get(nameOf(job))?.facts : undefined;
      if (!isNote(note)) return undefined;
      return note.step === undefined || note.step === stepDigest(job.subject) ? note.key : undefined;
    },
    listen(job) {
      if (!isNamed(job)) return undefined;
      let step: string | undefined;
      const asking: Asking = {
        ...plainly,
        images: pictures(job),
        stepOf(...of) {
          const told = stepOf(...of);
          step = digestOf(told);
          return told;
        },
      };
      const note = (key: string) => {
        const facts: Note = { key, step };
        cache.put(nameOf(job), { facts, bytes: new Uint8Array() });
      };
      return { asking, note };
    },
  };
}

/** The pages that it is about: what stands on them is in it. */
function pagesIn(subject: Subject): readonly Pick<Craft | Level | PlainPage, 'images'>[] {
  return Object.values(subject).flatMap((part: unknown) => {
    if (!isPage(part)) return [];
    return 'levels' in part && Array.isArray(part.levels) ? [part, ...part.levels] : [part];
  });
}

function isPage(part: unknown): part is Craft | Level | PlainPage {
  return typeof part === 'object' && part !== null && 'permalink' in part && 'images' in part;
}

function plainPart(part: unknown): unknown {
  return typeof part === 'object' && part !== null ? digest(part, () => part) : part;
}

/** Fonts by what measures them: their bytes are in the id of the shell. */
function plainBrand({ fonts, ...rest }: Brand): unknown {
  const families = [fonts.text, fonts.headings, ...fonts.fallback];
  return [plain(rest), fonts.form, families.map(({ faces: _faces, ...family }) => family)];
}

const digests = new WeakMap<object, string>();

/** Of what never changes: in a process that stays most is the same object in the next round. */
function digest(of: object, told: () => unknown): string {
  const known = digests.get(of);
  if (known !== undefined) return known;
  const made = digestOf(told());
  digests.set(of, made);
  return made;
}

function digestOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value ?? null))
    .digest('hex');
}

/** Cache records are ours and hashed; this only guards against another kind of record. */
function isNote(facts: unknown): facts is Note {
  return typeof facts === 'object' && facts !== null && 'key' in facts && typeof facts.key === 'string';
}
