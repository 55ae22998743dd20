/// <reference lib="dom" />

import type { firstThat } from './first-that.js';

/**
 * Runs inside the page: sets a document on one page if it can be had, at first as it is, then closer step by step: lines
 * and gaps a notch nearer, areas in two columns, both, with areas that split, and at last half a point smaller. The
 * classes that style sheets know these steps by stay on the body, with `one` for a document that stands on one page. Says
 * whether it does; else it is set as it was. Large print is never set closer, since its leading is its point.
 */
export function settleOnOnePage(
  body: HTMLElement,
  height: number,
  tools: { readonly firstThat: typeof firstThat },
): boolean {
  // What is much longer than a page is not laid out for nothing.
  const closest = 1.6;
  const inOneColumn = ['tight', 'tight fine'];
  const inTwo = [
    'columns',
    'columns tight',
    'columns tight split',
    'columns tight fine',
    'columns tight fine split',
  ];
  const natural = reach();
  if (natural < height) return take('');
  const sheet = body.querySelector('.sheet');
  if (sheet === null || natural > closest * height) return false;
  if (!sheet.matches('.handout,.overview') || sheet.matches('.large')) return false;
  const areas = sheet.querySelector<HTMLElement>('.sections');
  // Beside each other, what is wide would be too narrow to read; a small sheet has no room for two columns.
  const isWide = areas === null || sheet.matches('.a5') || areas.querySelector('table,pre,img') !== null;
  const steps = isWide ? inOneColumn : [...inOneColumn.slice(0, 1), ...inTwo];
  const step = steps[tools.firstThat(steps.length, (at) => fits(steps[at] ?? ''))];
  return step !== undefined && take(step);

  function fits(step: string): boolean {
    const classes = step.split(' ');
    body.classList.add(...classes);
    const isOne = reach() < height && (areas === null || areas.scrollWidth <= areas.clientWidth + 1);
    body.classList.remove(...classes);
    return isOne;
  }

  function take(step: string): boolean {
    body.classList.add('one', ...step.split(' ').filter((name) => name !== ''));
    return true;
  }

  function reach(): number {
    return body.getBoundingClientRect().top + body.scrollHeight;
  }
}
