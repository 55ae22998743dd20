import type { Line, Picture } from '../domain/deck.js';
import type { Place } from '../domain/place.js';
import { slideSheet } from '../domain/slide-sheet.js';
import { changeElements } from '../html/change-elements.js';
import type { HtmlElement } from '../html/node.js';
import { parseHtml } from '../html/parse-html.js';
import type { DeckSubject } from './deck-subject.js';
import { findPicture } from './find-picture.js';
import { bound } from './frame.js';
import { linesOf } from './lines-of.js';

/** What an author wrote, as slides show it: text, then each picture on a slide of its own. */
export interface Content {
  readonly lines: readonly Line[];
  readonly pictures: readonly Picture[];
}

interface Written {
  readonly html: string;
  readonly place: Place;
}

/** Text that stands below each other, and its pictures. One whose size nobody can tell is its words within the text. */
export function readContent(
  written: readonly Written[],
  { images, craft, words }: Pick<DeckSubject, 'images' | 'craft' | 'words'>,
  kind: 'statement' | 'paragraph' = 'paragraph',
): Content {
  const pictures: Picture[] = [];
  const level = words(craft.language).levelNumber;
  const lines = written.flatMap(({ html, place }) => {
    const text = changeElements(parseHtml(html), (element) => {
      const picture = element.name === 'img' ? pictureOf(element, place, images) : undefined;
      if (picture === undefined) return element;
      pictures.push(picture);
      return [];
    });
    return linesOf(text, kind).map((line) => withBoundLevels(line, level));
  });
  return { lines, pictures };
}

/** A level stays on one line where an author names it: `Level 3`. */
function withBoundLevels(line: Line, level: (number: string) => string): Line {
  const [before = '', after = ''] = level('\n')
    .split('\n')
    .map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const named = new RegExp(`(?<![\\p{L}\\p{N}])${before}\\d+${after}`, 'gu');
  const bind = (text: string) => text.replaceAll(named, bound);
  return { ...line, runs: line.runs.map((run) => ({ ...run, text: bind(run.text) })) };
}

function pictureOf(image: HtmlElement, place: Place, images: DeckSubject['images']): Picture | undefined {
  const { path, alt, size } = findPicture(image, images);
  if (size === undefined) return undefined;
  const scale = Math.min(
    slideSheet.column / size.width,
    slideSheet.picture.height / size.height,
    largest / pixelsPerMm,
  );
  return { path, alt, place, width: size.width * scale, height: size.height * scale };
}

/** How many times its own size a picture is shown at the most: beyond, its pixels are seen. */
const largest = 2;

/** CSS: 96 to the inch. */
const pixelsPerMm = 96 / 25.4;
