import type { Expectation, Section } from '../domain/framework.js';
import type { DraftItem } from './draft.js';
import type { CraftAreas, Layout } from './layout.js';
import { proseSection } from './prose-section.js';

/** A heading per area with paragraphs or bullets below it. */
export const levelHeadings: Layout = {
  id: 'level-headings',
  sections(items, craft) {
    const depth = areaDepth(items, craft);
    return depth === undefined ? undefined : splitAtHeadings(items, depth, craft);
  },
};

/**
 * The depth at which headings name most areas, the shallowest of several; undefined where they name none. A level need not
 * say something about each: of its craft's eight areas a beginner's level may name three, or one.
 */
function areaDepth(items: readonly DraftItem[], craft: CraftAreas): number | undefined {
  const depths = [1, 2, 3, 4, 5, 6].map((depth) => {
    const areas = items.flatMap(({ heading }) =>
      heading?.depth === depth ? (craft.find(heading.name.text, undefined)?.id ?? []) : [],
    );
    return { depth, named: new Set(areas).size };
  });
  const most = Math.max(...depths.map(({ named }) => named));
  return most === 0 ? undefined : depths.find(({ named }) => named === most)?.depth;
}

function splitAtHeadings(items: readonly DraftItem[], depth: number, craft: CraftAreas): Section[] {
  const sections: Section[] = [];
  let prose: DraftItem[] = [];
  let expectations: Expectation[] = [];
  let inArea = false;
  const closeProse = () => {
    sections.push(...proseSection(prose));
    prose = [];
  };
  const closeAreas = () => {
    if (expectations.length > 0) sections.push({ kind: 'areas', head: [], expectations });
    expectations = [];
  };
  for (const item of items) {
    const { heading } = item;
    if (heading !== undefined && heading.depth <= depth) {
      inArea = heading.depth === depth && isArea(heading.name.text, craft);
      if (inArea) closeProse();
      else closeAreas();
    }
    if (!inArea) prose.push(item);
    else if (heading?.depth === depth) expectations.push(fromHeading(heading.name, craft));
    else addStatements(expectations, item);
  }
  closeAreas();
  closeProse();
  return sections;
}

/** A slip in an area's name still makes an area, so that the slip is reported and not printed as prose. */
function isArea(name: string, craft: CraftAreas): boolean {
  return craft.find(name, undefined) !== undefined || craft.isNearly(name);
}

function fromHeading(name: Expectation['name'], craft: CraftAreas): Expectation {
  return { name, area: craft.find(name.text, undefined)?.id, statements: [], place: name.place };
}

function addStatements(expectations: Expectation[], item: DraftItem): void {
  const last = expectations.at(-1);
  if (last === undefined) return;
  expectations[expectations.length - 1] = { ...last, statements: [...last.statements, ...item.statements()] };
}
