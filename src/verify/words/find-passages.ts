import type { Advert } from '../../domain/advert.js';
import type { Audience } from '../../domain/audience.js';
import type { ManifestRow } from '../../domain/build-report.js';
import type { Framework } from '../../domain/framework.js';
import type { PlannedContent } from '../../domain/plan.js';
import { plainWording } from '../../domain/words/wording.js';
import { wordsIn } from '../../domain/words/words-in.js';
import { forAudience } from '../../model/for-audience.js';
import { products } from '../../products/index.js';
import type { Wanted } from '../../products/product.js';
import type { Passage } from './passage.js';
import { contentPassages, jobsOf } from './passages.js';

/** Titles are not looked for. */
const words = (tag: string) => wordsIn(tag, plainWording);

/** What a finished file must say, in order; empty for a file that holds no page of the framework whole. */
export type FindPassages = (row: ManifestRow) => readonly Passage[];

/** Plans each product once for each audience; a build has hundreds of files of one. */
export function passageFinder(framework: Framework, adverts: readonly Advert[]): FindPassages {
  const shown = new Map<Audience, Framework>();
  const plans = new Map<string, ReadonlyMap<string, readonly Wanted[]>>();
  const planOf = (product: string, audience: Audience) => {
    const key = `${product} ${audience}`;
    const known = plans.get(key);
    if (known !== undefined) return known;
    const view = shown.get(audience) ?? forAudience(framework, audience);
    shown.set(audience, view);
    const wanted =
      products
        .find(({ id }) => id === product)
        ?.plan(view, {
          adverts,
          asked: true,
          named: true,
          between: undefined,
          people: [],
          answers: undefined,
          words,
        }) ?? [];
    const plan = new Map<string, Wanted[]>();
    for (const each of wanted) {
      const place = placeOf(each.craft?.id, each.level?.number);
      plan.set(place, [...(plan.get(place) ?? []), each]);
    }
    plans.set(key, plan);
    return plan;
  };
  return (row) => {
    const wanted = planOf(row.product, row.audience).get(
      placeOf(row.craft ?? undefined, row.level ?? undefined),
    );
    const own = wanted?.find(
      ({ level, content }) =>
        (level === undefined || row.sources.includes(level.file)) &&
        (content.kind !== 'advert' || isOf(row, content.advert, content.form)) &&
        isStepOf(row, content),
    );
    return own === undefined ? [] : contentPassages(own.content);
  };
}

/** A sheet between levels that were named is not the one between neighbours. */
function isStepOf({ sources }: ManifestRow, content: PlannedContent): boolean {
  return jobsOf(content).every(
    ({ subject }) => subject.kind !== 'step' || sources.includes(subject.above.level.file),
  );
}

function placeOf(craft: string | undefined, level: number | undefined): string {
  return `${craft} ${level}`;
}

/** A level may have several adverts, each of a page of its own, and each in several forms, of which one is to read. */
function isOf({ path, sources }: ManifestRow, { file }: Advert, form: string): boolean {
  return form === 'pdf' && path.endsWith('.pdf') && (file === undefined || sources.includes(file));
}
