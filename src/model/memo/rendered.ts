import type { Place } from '../../domain/place.js';
import type { LinkFrom } from '../links/resolve-link.js';
import { type Ids, type Taken, takingDown } from '../nav/ids.js';
import type { Resolve, Surroundings } from '../page-parts.js';
import { collectProblems } from '../problem.js';
import type { ReadingSteps, StoredForm } from './page-memo.js';

/** What pages asked of others while they were rendered, and what they were told. */
interface AskedOfOthers {
  readonly answers: Answer[];
  /** Who answered, so that nobody else has to be asked while that is the same; undefined where that is not known. */
  by: Pick<Surroundings, 'link' | 'image'> | undefined;
  readonly taken: Taken[];
}

interface Rendered<T> {
  readonly asked: AskedOfOthers;
  readonly made: T;
}

interface Answer {
  readonly kind: 'link' | 'image';
  readonly written: string;
  readonly from: LinkFrom;
  readonly place: Place;
  readonly address: string | undefined;
  readonly words: string;
}

/**
 * A step that renders pages. It is done again, too, where an address on them leads elsewhere now, or where one of its ids
 * would be another.
 *
 * @param inputs all else that `make` looks at, besides the website's settings
 */
export function renderedStep<T extends object>(
  name: string,
  inputs: readonly unknown[],
  { around, ids, steps }: { readonly around: Surroundings; readonly ids: Ids; readonly steps: ReadingSteps },
  make: (around: Surroundings, ids: Ids) => T,
): T {
  const { made } = steps.step<Rendered<T>>(
    name,
    [around.site, ...inputs],
    around,
    (own) => {
      const { link, image } = around;
      const asked: AskedOfOthers = { answers: [], by: { link, image }, taken: [] };
      const noticed = {
        link: notedAnswers('link', link, asked.answers),
        image: notedAnswers('image', image, asked.answers),
      };
      return { asked, made: make({ ...around, ...own, ...noticed }, takingDown(ids, asked.taken)) };
    },
    {
      holds: ({ asked }) => isAnsweredAgain(asked, around) && ids.again(asked.taken),
      form: formOfRendered(around, steps),
      parts: ({ made }) => [made],
    },
  );
  return made;
}

/** Who answered is stored by name; where either has none, nothing tells them from others. */
function formOfRendered<T extends object>(
  { link, image }: Surroundings,
  steps: ReadingSteps,
): StoredForm<Rendered<T>> {
  const who = () => {
    const [ofLinks, ofImages] = [steps.nameOf(link), steps.nameOf(image)];
    return ofLinks && ofImages && `${ofLinks} ${ofImages}`;
  };
  return {
    isLarge: true,
    pack: ({ asked: { answers, taken }, made }) => ({ answers, taken, who: who(), made }),
    unpack({
      answers,
      taken,
      who: known,
      made,
    }: Omit<AskedOfOthers, 'by'> & { readonly who: string | undefined; readonly made: T }) {
      const isKnown = known !== undefined && known === who();
      return { asked: { answers, taken, by: isKnown ? { link, image } : undefined }, made };
    },
  };
}

function notedAnswers(kind: Answer['kind'], resolve: Resolve, answers: Answer[]): Resolve {
  return (written, { file, permalink }, place, problems) => {
    const from = { file, permalink };
    const { address, words } = answerOf(resolve, { written, from, place }, problems);
    answers.push({ kind, written, from, place, address, words });
    return address;
  };
}

function isAnsweredAgain(asked: AskedOfOthers, { link, image }: Surroundings): boolean {
  if (asked.by?.link === link && asked.by.image === image) return true;
  const by = { link, image };
  const isSame = asked.answers.every((answer) => {
    const { address, words } = answerOf(by[answer.kind], answer, collectProblems());
    return address === answer.address && words === answer.words;
  });
  if (isSame) asked.by = by;
  return isSame;
}

function answerOf(
  resolve: Resolve,
  { written, from, place }: Pick<Answer, 'written' | 'from' | 'place'>,
  problems: Surroundings['problems'],
) {
  const found: unknown[] = [];
  const address = resolve(written, from, place, {
    ...problems,
    add(...one) {
      found.push(one);
      problems.add(...one);
    },
  });
  return { address, words: found.length === 0 ? '' : JSON.stringify(found) };
}
