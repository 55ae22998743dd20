import { isPersonal } from '../../domain/is-personal.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { Fit } from '../../domain/page.js';
import type {
  ContentsEntry,
  PlannedArtifact,
  PlannedContent,
  PlannedPart,
  PrintJob,
} from '../../domain/plan.js';
import { placeParts } from '../../pdf/merge/place-parts.js';
import type { MergePart } from '../../pdf/merge-pdfs.js';
import { artifactKey } from '../keys/keys.js';
import type { StoredPrint } from '../nouns/prints.js';
import type { Making, Workshop } from '../nouns/workshop.js';
import { leftToHandout } from '../reports/left-to-handout.js';

/** Many prints in one file: a card set, a pack. */
export const makeMerge: Making<Extract<PlannedContent, { kind: 'merge' }>> = (artifact, content, shop) => {
  const facts = shop.facts(artifact);
  const numbers = languagesOf(content.parts).map((language) => ({ language, ...shop.pageNumbers(language) }));
  return {
    // What names somebody is kept nowhere.
    key:
      artifact.person === undefined && !content.parts.some(({ job }) => job !== 'contents' && isPersonal(job))
        ? artifactKey('merge', [
            partKeys(artifact, content.parts, shop),
            facts,
            numbers.map(({ sheet, format }) => [shop.prints.key(sheet), format]),
          ])
        : undefined,
    async make() {
      const prints = await printParts(artifact, content.parts, shop);
      const sheets = await Promise.all(
        numbers.map(async ({ language, sheet, format }) => {
          const { pdf } = await shop.prints.get(sheet);
          return [language, { sheet: pdf, format }] as const;
        }),
      );
      const { pdf, pages } = await shop.finisher.merge({
        parts: prints.map(({ part, print }, index) => mergePart(part, print, index)),
        facts,
        numbers: new Map(sheets),
      });
      return { bytes: pdf, pages, fit: fitOf(prints) };
    },
  };
};

/** Of the parts that show a page number, each once. */
function languagesOf(parts: readonly PlannedPart[]): LanguageTag[] {
  return [...new Set(parts.flatMap(({ numbered, language }) => (numbered ? [language] : [])))];
}

/** A merged file's pages were settled one by one; what its cards left out is known of the whole. */
function fitOf(prints: readonly PrintedPart[]): Fit {
  const left = prints.flatMap(({ part: { job }, print }) =>
    job !== 'contents' && job.subject.kind === 'level' ? leftToHandout(print.fit, job.subject.level) : [],
  );
  return left.length === 0 ? { kind: 'flow' } : { kind: 'cards', left };
}

function mergePart(part: PlannedPart, print: StoredPrint, index: number): MergePart {
  const { title, depth, names, permalinks, start, numbered, language } = part;
  return {
    id: `p${index + 1}`,
    pdf: print.pdf,
    pages: print.pages,
    anchors: print.anchors,
    title,
    depth,
    names,
    permalinks,
    start,
    numbered,
    language,
  };
}

interface PrintedPart {
  readonly part: PlannedPart;
  readonly print: StoredPrint;
}

/**
 * Prints every part; the contents last, since they name the pages that the others come to stand on.
 * How many pages the contents need is known only once they are printed, so they may be printed twice.
 */
async function printParts(
  artifact: PlannedArtifact,
  parts: readonly PlannedPart[],
  shop: Workshop,
): Promise<PrintedPart[]> {
  const others = await Promise.all(
    parts.map(({ job }) => (job === 'contents' ? undefined : shop.prints.part(job))),
  );
  for (let guess = 1; ; ) {
    const places = placeParts(
      parts.map(({ start }, index) => ({ start, pages: others[index]?.pages ?? guess })),
    );
    const job = contentsJob(
      artifact,
      parts,
      places.map(({ first }) => first),
    );
    const contents = others.includes(undefined) ? await shop.prints.part(job) : undefined;
    if (contents === undefined || contents.pages === guess) {
      return parts.flatMap((part, index) => {
        const print = others[index] ?? contents;
        return print === undefined ? [] : [{ part, print }];
      });
    }
    guess = contents.pages;
  }
}

function contentsJob(
  artifact: PlannedArtifact,
  parts: readonly PlannedPart[],
  starts: readonly number[],
): PrintJob {
  const entries = parts.flatMap(({ entry }, index): ContentsEntry[] =>
    entry === undefined ? [] : [{ ...entry, page: starts[index] ?? 0 }],
  );
  return {
    // The pages are part of the id, since the same contents on other pages are another print; so are the parts, since a
    // craft has several packs.
    id: `contents:${parts.map(({ job }) => (job === 'contents' ? '' : job.id)).join(' ')}:${starts.join(',')}`,
    template: 'contents',
    subject: { kind: 'contents', craft: artifact.craft, entries },
  };
}

/** Contents stand in the key with their template and titles; their pages follow from the other parts. */
function partKeys(artifact: PlannedArtifact, parts: readonly PlannedPart[], shop: Workshop): unknown[] {
  const contents = contentsJob(
    artifact,
    parts,
    parts.map(() => 0),
  );
  return [
    ...parts.map(({ title, depth, names, permalinks, start, numbered, language, job }) => [
      title,
      depth,
      names,
      permalinks,
      start,
      numbered,
      language,
      shop.prints.key(job === 'contents' ? contents : job),
    ]),
  ];
}
