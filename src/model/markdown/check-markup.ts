import type { Place } from '../../domain/place.js';
import { shortened } from '../../domain/shortened.js';
import type { Problems } from '../problem.js';

export function reportComment(place: Place, problems: Problems): void {
  problems.add('comment-removed', place, {
    what: 'The HTML comment that starts here was removed.',
    why: 'Comments do not show on the website, and they must not travel inside a PDF.',
    fix: 'Delete it, or keep notes outside the page.',
  });
}

export function reportHtml(thing: string, place: Place, problems: Problems): void {
  problems.add('html-removed', place, {
    what: `The HTML here holds ${shortened(thing)}, which was removed.`,
    why: 'Only plain text markup is printed; nothing on a page may run, load or restyle.',
    fix: 'Write it in Markdown, or leave it out.',
  });
}

export function reportNoteWithoutText(label: string, place: Place, problems: Problems): void {
  problems.add('footnote-without-text', place, {
    what: `No footnote is called "${label}".`,
    why: 'So the mark is printed as it is written.',
    fix: `Add a line "[^${label}]: …" to the page.`,
  });
}

export function reportUnusedNote(place: Place, problems: Problems): void {
  problems.add('footnote-unused', place, {
    what: 'Nothing on the page points to this footnote.',
    why: 'The website leaves it out; here it stands below the others.',
    fix: 'Point to it, or take it out.',
  });
}

export function reportOpenList(place: Place, problems: Problems): void {
  problems.add('attribute-list-open', place, {
    what: 'An attribute list "{:" starts here and never ends.',
    why: 'So it is printed as text.',
    fix: 'Close it with "}" on the same line.',
  });
}

export function reportListInText(place: Place, problems: Problems): void {
  problems.add('attribute-list-open', place, {
    what: 'This attribute list stands behind plain text.',
    why: 'So it is of nothing, and is printed as text, on the website too.',
    fix: 'Put it right behind bold text, a link or the like, or on a line of its own.',
  });
}
