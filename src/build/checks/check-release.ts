import type { Diagnostic } from '../../domain/diagnostic.js';
import type { Craft, Level, PlainPage } from '../../domain/framework.js';
import type { Plan } from '../../domain/plan.js';
import { problem } from '../../model/problem.js';

/**
 * What stands in the way of a release besides what is wrong with its texts: a level that is not approved or has no
 * version, and a craft or other page that says it is not. Only pages count that the wanted files are made from.
 */
export function checkRelease({ framework, artifacts }: Plan): Diagnostic[] {
  const wanted = new Set(artifacts.flatMap(({ sources }) => sources));
  const { root, pages, crafts } = framework;
  const others = [...(root === undefined ? [] : [root]), ...pages, ...crafts];
  const isWanted = (page: { readonly file: string }) => wanted.has(page.file);
  return [
    ...others.filter(isWanted).flatMap(checkPage),
    ...crafts.flatMap(({ levels }) => levels.filter(isWanted)).flatMap(checkLevel),
  ];
}

function checkLevel(level: Level): Diagnostic[] {
  const { status, version } = level.release;
  if (status !== 'approved') return [notApproved(level)];
  if (version !== undefined) return [];
  return [
    problem('no-version', level.place, {
      what: `"${level.title}" is approved but has no version.`,
      why: 'Nobody could tell this release from the next.',
      fix: 'Add a "version" to the page, to its craft or to the root page.',
    }),
  ];
}

/** A page without a status takes none away from the levels around it; one that says draft does. */
function checkPage(page: Craft | PlainPage): Diagnostic[] {
  const { status } = page.release;
  return status === 'draft' || status === 'review' ? [notApproved(page)] : [];
}

const states = { draft: 'a draft', review: 'in review', approved: 'approved' } as const;

function notApproved(page: Level | Craft | PlainPage): Diagnostic {
  const { status } = page.release;
  return problem('not-approved', page.place, {
    what: `"${page.title}" is ${status === undefined ? 'not approved: nothing gives it a status' : `${states[status]}, not approved`}.`,
    why: 'A release holds approved pages only, so nothing was made.',
    fix: 'Have it approved and write "status: approved" on the page, on its craft or on the root page; or build without --release.',
  });
}
