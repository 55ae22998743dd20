import type { PrintJob } from './plan.js';

/** Whether a print names somebody: it is kept nowhere, and told of to nobody but them. */
export function isPersonal({ subject }: Pick<PrintJob, 'subject'>): boolean {
  return 'person' in subject && subject.person !== undefined;
}
