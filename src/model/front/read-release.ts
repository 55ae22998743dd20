import type { Release } from '../../domain/framework.js';
import { nearest } from '../../domain/nearest.js';
import type { Problems } from '../problem.js';
import { didYouMean } from '../text/did-you-mean.js';
import { type Front, type FrontValue, frontText } from './front.js';

export const noRelease: Release = {
  version: undefined,
  effective: undefined,
  status: undefined,
  approvedBy: undefined,
};

const statuses = ['draft', 'review', 'approved'] as const;

/**
 * A page's own version, date, status and approver; what it leaves out comes from `inherited`.
 *
 * What is approved is a version: a page with another version of its own takes date, status and approver from itself
 * alone, except that a draft above stays a draft. What is written and cannot be read counts against the page: a status
 * as draft, a date as none.
 */
export function readRelease(front: Front, inherited: Release, problems: Problems): Release {
  const version = frontText(front, 'version') ?? inherited.version;
  const above = version === inherited.version ? inherited : unapproved(inherited);
  const release: Release = {
    version,
    effective: front.has('effective') ? readDate(front.get('effective'), problems) : above.effective,
    status: readStatus(front, problems) ?? above.status,
    approvedBy: frontText(front, 'approvedBy') ?? above.approvedBy,
  };
  const approver = front.get('approvedBy');
  if (approver?.text !== undefined && release.version === undefined) {
    problems.add('approver-without-version', approver.place, {
      what: 'This page says who approved it but not which version.',
      why: 'A sheet that says "approved" must say what was approved.',
      fix: 'Add a "version" here, on the craft or on the root page.',
    });
  }
  return release;
}

/** What is left of a release for another version than the one it speaks of. */
function unapproved({ status }: Release): Release {
  return { ...noRelease, status: status === 'approved' ? undefined : status };
}

const keys = ['status', 'version', 'effective', 'approvedBy'] as const;

/** A status that cannot be read, or whose key is misspelled, makes a draft: never something approved by accident. */
function readStatus(front: Front, problems: Problems): Release['status'] {
  const own = parseStatus(front.get('status'), problems);
  const slips = misspelledKeys(front);
  for (const { written, meant, place } of slips) {
    problems.add('misspelled-release-key', place, {
      what: `"${written}" is read by nobody.`,
      why: 'The sheet would say of its version and approval what the pages above say.',
      fix: `Did you mean "${meant}"?`,
    });
  }
  return slips.some(({ meant }) => meant === 'status') ? 'draft' : own;
}

function misspelledKeys(front: Front): { written: string; meant: string; place: FrontValue['place'] }[] {
  return [...front].flatMap(([written, { place }]) => {
    const meant = keys.some((key) => key === written) ? undefined : nearest(written, keys);
    return meant === undefined || front.has(meant) ? [] : [{ written, meant, place }];
  });
}

function parseStatus(value: FrontValue | undefined, problems: Problems): Release['status'] {
  if (value === undefined) return undefined;
  const written = value.text?.trim() ?? '';
  const status = statuses.find((known) => known === written.toLowerCase());
  if (status === undefined) {
    problems.add('bad-status', value.place, {
      what: `"${written}" is not a status.`,
      why: 'It counts as a draft, so that nothing is approved by accident.',
      fix: `Write draft, review or approved. ${didYouMean(written, statuses)}`,
    });
    return 'draft';
  }
  return status;
}

function readDate(value: FrontValue | undefined, problems: Problems): string | undefined {
  if (value === undefined) return undefined;
  const written = value.text?.trim() ?? '';
  const date = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(written)?.[1];
  if (date !== undefined && isCalendarDate(date)) return date;
  problems.add('bad-date', value.place, {
    what: `"${written}" is not a date.`,
    why: 'The sheet could not say from when it holds.',
    fix: 'Write the date as year-month-day, for example 2026-09-01.',
  });
  return undefined;
}

/** 2026-02-30 has the right shape and is no date. */
function isCalendarDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
