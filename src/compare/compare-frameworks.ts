import type { ComparedVersion, Comparison, PageChange } from '../domain/comparison.js';
import { craftPath } from '../domain/craft-path.js';
import type { Craft, Framework, Level, PlainPage } from '../domain/framework.js';
import { type Compared, comparePages } from './compare-pages.js';
import { pairPages } from './pair-pages.js';
import { blockParts, craftParts, levelParts } from './parts-of.js';

/**
 * All that differs between two versions of a framework: pages that came and went, and of all others the statements,
 * blocks and facts that changed. Words are compared, not their marks: bold, links and white space do not count.
 */
export function compareFrameworks(
  older: { readonly name: string; readonly framework: Framework },
  newer: { readonly name: string; readonly framework: Framework },
): Comparison {
  const pairs = pairPages(pagesOf(older.framework), pagesOf(newer.framework));
  const changes = pairs.flatMap(({ was, now }) => comparePages(was, now) ?? []);
  const levels = pairs.filter(({ was, now }) => was !== undefined && now?.name.kind === 'level');
  const changed = changes.filter(({ kind, page }) => kind === 'changed' && page.kind === 'level');
  return {
    old: versionOf(older),
    new: versionOf(newer),
    changes: joined(changes),
    unchangedLevels: levels.length - changed.length,
  };
}

function versionOf({ name, framework }: { name: string; framework: Framework }): ComparedVersion {
  return { name, title: framework.title, release: framework.release };
}

/** The root page, the others, then each craft with its levels: the order of a pack. */
function pagesOf(framework: Framework): Compared[] {
  const { root, pages, crafts, release, title } = framework;
  const whole: Compared =
    root === undefined
      ? {
          name: { kind: 'framework', title, craft: '', permalink: '', file: '' },
          page: { number: '', rank: '' },
          release,
          inherited: undefined,
          parts: [],
        }
      : plainPage(root, 'framework', undefined);
  return [
    whole,
    ...pages.map((page) => plainPage(page, 'page', whole)),
    ...crafts.flatMap((craft) => {
      const own = craftPage(craft, whole);
      return [own, ...craft.levels.map((level) => levelPage(level, craft, own))];
    }),
  ];
}

function plainPage(page: PlainPage, kind: 'framework' | 'page', inherited: Compared | undefined): Compared {
  const { title, permalink, file, release, blocks } = page;
  return {
    name: { kind, title, craft: '', permalink, file },
    page: { number: '', rank: '' },
    release,
    inherited,
    parts: blockParts(blocks),
  };
}

function craftPage(craft: Craft, inherited: Compared): Compared {
  const { title, permalink, file, release } = craft;
  return {
    name: { kind: 'craft', title, craft: craftPath(craft), permalink, file },
    page: { number: '', rank: '' },
    release,
    inherited,
    parts: craftParts(craft),
  };
}

function levelPage(level: Level, craft: Craft, inherited: Compared): Compared {
  const { role, numeral, rank, permalink, file, release } = level;
  return {
    name: { kind: 'level', title: `${role}, Level ${numeral}`, craft: craftPath(craft), permalink, file },
    page: { number: numeral, rank: rank ?? '' },
    release,
    inherited,
    parts: levelParts(level, craft),
  };
}

/** Pages that went stand behind all others of their craft, so that the newer version keeps its order. */
function joined(changes: readonly PageChange[]): PageChange[] {
  const crafts = [...new Set(changes.map(({ page }) => page.craft))];
  return crafts.flatMap((craft) => changes.filter(({ page }) => page.craft === craft));
}
