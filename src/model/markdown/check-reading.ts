import type { Place } from '../../domain/place.js';
import type { Problems } from '../problem.js';

// Where a page is read otherwise than the website reads it, its author hears of it.

/** Text right above or below a table. */
export function reportTable(place: Place, problems: Problems): void {
  problems.add('table-without-room', place, {
    what: 'No empty line stands above or below this table.',
    why: 'The website prints its pipes and dashes as text; here it is a table.',
    fix: 'Put an empty line above and below it.',
  });
}

/** `<div>` and an empty line, then Markdown. */
export function reportMarkdownInHtml(place: Place, problems: Problems): void {
  problems.add('markdown-in-html', place, {
    what: 'Markdown stands within the HTML that starts here.',
    why: 'The website prints it as it is written; here it is read as Markdown.',
    fix: 'Add markdown="1" to the tag.',
  });
}

/** `<div>` without `</div>`, then Markdown. */
export function reportOpenElement(tag: string, place: Place, problems: Problems): void {
  problems.add('markdown-in-html', place, {
    what: `Nothing ends the ${nameOf(tag)} that starts here.`,
    why: 'The website prints all that follows as it is written; here it is read as Markdown.',
    fix: 'Write its end tag.',
  });
}

/** `<ul>` within a sentence or a cell; the first tag of a run stands for all. */
export function reportBlockHtml(tag: string, place: Place, problems: Problems): void {
  problems.add('block-html-in-line', place, {
    what: `${nameOf(tag)} stands within a line of text, or ends what nothing began.`,
    why: 'The website prints the tag itself; here it is read as HTML.',
    fix: 'Start a new line after an empty one, or, in a cell, write <br> and a dash.',
  });
}

export function reportMath(place: Place, problems: Problems): void {
  problems.add('math-not-set', place, {
    what: 'A formula starts here.',
    why: 'It is printed as it is written: a script sets it on the website, and none runs here.',
    fix: 'Write it in words or plain signs, or as a picture.',
  });
}

/** `1999. That was long ago.` at the start of a line begins a list, and so does `3. …`. */
export function reportNumber(number: number, place: Place, problems: Problems): void {
  problems.add('list-number', place, {
    what: `The numbered list that starts here is written with ${number}, and begins with 1.`,
    why: 'The website numbers every list from 1, here and there.',
    fix: `Write "${number}\\." if it is the number of a sentence; else start with 1.`,
  });
}

/** A tag without its attributes; names of elements are short, and others are cut. */
function nameOf(tag: string): string {
  const [, name = '', rest = ''] = /^\s*(<\/?[\w-]{1,40})([\w-]?)/.exec(tag) ?? [];
  return `${name}${rest === '' ? '' : '…'}>`;
}
