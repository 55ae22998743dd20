import { groupBy } from '../nav/group-by.js';

/** What a page, or whatever else stands for one, says about its place in the tree. */
export interface TreePlace {
  readonly title: string;
  /** The title that it names as its parent; undefined at the top. */
  readonly parent: string | undefined;
  /** The title of its parent's parent, and of any page further up, which tell parents of one title apart. */
  readonly grandParent: string | undefined;
  readonly ancestor: string | undefined;
  /** Its address, `/kitchen/pastry/level1`. */
  readonly address: string;
}

/** Who stands below whom. */
export interface Parents<Page> {
  /** Undefined when a page names no parent, none has that title, or it is the first of a circle of parents. */
  parentOf(page: Page): Page | undefined;
  /** All pages above one, the outermost first. */
  ancestorsOf(page: Page): readonly Page[];
  /** Pages of one title of which a page may mean any: neither its grandparent, ancestor nor address tells. */
  doubtsOf(page: Page): readonly Page[];
}

/**
 * Ties pages of any number of ranks together by their titles, as just-the-docs does: `parent` names the page above;
 * where several have that title, `grand_parent` has to be that page's own parent and `ancestor` one of those above, and
 * without either a page at the top goes first. What is left in doubt is decided by the nearest address.
 *
 * @param placeOf what a page says; titles are compared without regard to case
 */
export function findParents<Page>(pages: readonly Page[], placeOf: (page: Page) => TreePlace): Parents<Page> {
  const titles = groupBy(pages, (page) => placeOf(page).title.toLowerCase());
  const found = new Map<Page, Choice<Page>>();
  const choiceOf = (page: Page): Choice<Page> => {
    const known = found.get(page);
    if (known !== undefined) return known;
    // Whoever asks for it meanwhile, in a circle, is told that there is none.
    found.set(page, nobody);
    const own = placeOf(page);
    const named = own.parent === undefined ? [] : (titles.get(own.parent.toLowerCase()) ?? []);
    const fitting = named.filter(
      (each) => each !== page && isFitting(placeOf(each), ancestorsOf(each).map(titleOf), own),
    );
    const choice = choose(fitting.length > 0 ? fitting : named.filter((each) => each !== page), own, placeOf);
    found.set(page, choice);
    return choice;
  };
  const titleOf = (page: Page) => placeOf(page).title.toLowerCase();
  const ancestorsOf = (page: Page): Page[] => {
    const above: Page[] = [];
    for (let next = choiceOf(page).page; next !== undefined && !above.includes(next); ) {
      above.unshift(next);
      next = choiceOf(next).page;
    }
    return above;
  };
  // A circle is opened at its first page, so that whoever walks up or down comes to an end.
  for (const page of pages) if (ancestorsOf(page).includes(page)) found.set(page, nobody);
  return {
    parentOf: (page) => choiceOf(page).page,
    ancestorsOf,
    doubtsOf: (page) => choiceOf(page).doubts,
  };
}

interface Choice<Page> {
  readonly page: Page | undefined;
  readonly doubts: readonly Page[];
}

const nobody = { page: undefined, doubts: [] };

function isFitting(
  above: TreePlace,
  further: readonly string[],
  { grandParent, ancestor }: TreePlace,
): boolean {
  const isGrandParent =
    grandParent === undefined || above.parent?.toLowerCase() === grandParent.toLowerCase();
  const isBelow =
    ancestor === undefined || [above.title.toLowerCase(), ...further].includes(ancestor.toLowerCase());
  return isGrandParent && isBelow;
}

function choose<Page>(
  fitting: readonly Page[],
  { grandParent, ancestor, address }: TreePlace,
  placeOf: (page: Page) => TreePlace,
): Choice<Page> {
  const isOpen = grandParent === undefined && ancestor === undefined;
  const top = isOpen ? fitting.filter((page) => placeOf(page).parent === undefined) : [];
  const candidates = top.length > 0 ? top : fitting;
  const shared = candidates.map((page) => sharedSteps(placeOf(page).address, address));
  const nearest = candidates.filter((_, at) => shared[at] === Math.max(...shared));
  return { page: nearest[0], doubts: nearest.length > 1 ? nearest : [] };
}

/** How many steps two addresses have in common from the start. */
function sharedSteps(a: string, b: string): number {
  const [one, other] = [a.split('/'), b.split('/')];
  const differs = one.findIndex((step, at) => step !== other[at]);
  return differs < 0 ? one.length : differs;
}
