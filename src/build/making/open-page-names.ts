import type { Cache } from '../../cache/open-cache.js';
import type { Brand } from '../../domain/brand.js';
import type { Craft, Framework, Level, PlainPage } from '../../domain/framework.js';
import { isPersonal } from '../../domain/is-personal.js';
import type { Edition, Subject } from '../../domain/plan.js';
import type { Shell } from '../../domain/shell.js';
import type { TemplateName } from '../../domain/template-name.js';
import type { Templates } from '../../domain/templates.js';
import { wordsIn } from '../../domain/words/words-in.js';
import { type Asking, askingOf } from '../../render/asking.js';
import { outlineOf } from '../../render/outline-of.js';
import { type StepOf, stepToNext } from '../../render/views/step-to-next.js';
import { plain } from '../keys/brand-key.js';
import { digest, digestOf } from '../keys/digest.js';
import { nameKey } from '../keys/keys.js';
import { outlineDigest } from '../keys/outline-digest.js';
import type { Heard, KnownPages } from './open-print-store.js';

/** What is named: the page of a template, or another form of the same, which no template makes. */
export interface Sought {
  readonly template: TemplateName | 'pptx';
  readonly subject: Subject;
}

/** Known by names, as pages are. */
export interface PageNames extends KnownPages {
  find(sought: Sought): string | undefined;
  listen(sought: Sought): Heard | undefined;
}

/** What tells of nothing else than its subject, and of other pages what a link does. */
const named: ReadonlySet<Sought['template']> = new Set([
  'handout',
  'card',
  'overview',
  'cover',
  'divider',
  'contents',
  'page',
  'numbers',
  'slides',
  'pptx',
  'matrix',
  'scorecard',
  'review',
  'review-word',
  'handout-word',
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
}): PageNames {
  const { framework, brand, templates, shell, edition, cache, browser } = given;
  const outline = outlineOf(framework);
  const plainly = askingOf(outline);
  const pictures = ({ subject }: Sought) => {
    const paths = new Set(pagesIn(subject).flatMap(({ images }) => images));
    return new Map([...framework.images].filter(([path]) => paths.has(path)));
  };
  const seenIn = (sought: Sought) => (asksCandidates.has(sought.template) ? seenBy(framework, sought) : []);
  const nameOf = (sought: Sought) =>
    nameKey([
      ...[browser, edition, sought.template],
      ...[shell.id, digest(brand, () => plainBrand(brand)), digest(templates, () => [...templates])],
      outlineDigest(framework),
      Object.entries(sought.subject).map(([key, value]) => [key, plainPart(value)]),
      seenIn(sought).map(plainPart),
      [...pictures(sought)].map(([path, bytes]) => [path, digest(bytes, () => plain(bytes))]),
    ]);
  const stepOf: StepOf = (craft, level, words) => stepToNext(craft, level, words, framework);

  const stepDigest = (subject: Subject) => {
    if (subject.kind !== 'level') return undefined;
    const { craft, level } = subject;
    return digestOf(stepOf(craft, level, wordsIn(level.language, brand.wording)));
  };
  const isNamed = (sought: Sought) => cache.keeps && named.has(sought.template) && !isPersonal(sought);

  return {
    find(sought) {
      const note = isNamed(sought) ? cache.get(nameOf(sought))?.facts : undefined;
      if (!isNote(note)) return undefined;
      return note.step === undefined || note.step === stepDigest(sought.subject) ? note.key : undefined;
    },
    listen(sought) {
      if (!isNamed(sought)) return undefined;
      let step: string | undefined;
      const [images, seen] = [pictures(sought), seenIn(sought)];
      const asking: Asking = {
        ...plainly,
        framework: {
          ...outline,
          images,
          ...(seen.length === 0 ? {} : { candidate: () => ({ ...outline, crafts: seen }) }),
        },
        images,
        stepOf(...of) {
          const told = stepOf(...of);
          step = digestOf(told);
          return told;
        },
      };
      const note = (key: string) => {
        const facts: Note = { key, step };
        cache.put(nameOf(sought), { facts, bytes: new Uint8Array() });
      };
      return { asking, note };
    },
  };
}

/** Forms that show to a room what candidates may see, and say the rest in notes. */
const asksCandidates: ReadonlySet<Sought['template']> = new Set(['slides', 'pptx']);

/** The craft of a subject as candidates see it; none where nothing is internal. */
function seenBy({ candidate }: Framework, { subject }: Sought): readonly Craft[] {
  if (!('craft' in subject) || subject.craft === undefined) return [];
  const { file, permalink } = subject.craft;
  const seen = candidate?.()?.crafts ?? [];
  return seen.filter((craft) => craft.file === file && craft.permalink === permalink);
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

/** Cache records are ours and hashed; this only guards against another kind of record. */
function isNote(facts: unknown): facts is Note {
  return typeof facts === 'object' && facts !== null && 'key' in facts && typeof facts.key === 'string';
}
