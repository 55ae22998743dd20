import type { Release } from '../../domain/framework.js';
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

/** A page's own version, date, status and approver; what it leaves out comes from `inherited`. */
export function readRelease(front: Front, inherited: Release, problems: Problems): Release {
  const release: Release = {
    version: frontText(front, 'version') ?? inherited.version,
    effective: readDate(front.get('effective'), problems) ?? inherited.effective,
    status: readStatus(front.get('status'), problems) ?? inherited.status,
    approvedBy: frontText(front, 'approvedBy') ?? inherited.approvedBy,
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

function readStatus(value: FrontValue | undefined, problems: Problems): Release['status'] {
  if (value === undefined) return undefined;
  const written = value.text?.trim() ?? '';
  const status = statuses.find((known) => known === written.toLowerCase());
  if (status === undefined) {
    problems.add('bad-status', value.place, {
      what: `"${written}" is not a status.`,
      why: 'Nobody could tell from the sheet whether it holds.',
      fix: `Write draft, review or approved. ${didYouMean(written, statuses)}`,
    });
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
