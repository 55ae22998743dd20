import { BuildError } from '../domain/build-error.js';
import { shortened } from '../domain/shortened.js';
import type { TooWide, WidePart } from './arrange/find-wide.js';

const fixes: Readonly<Record<WidePart['kind'], string>> = {
  table: 'Give it fewer columns, or write each of its rows as a list.',
  picture: 'Make it smaller.',
  text: 'Give it spaces to break at.',
};

/** Why a document is not printed: the first of what is wider than its page, by its words and how far it stands out. */
export function widerThanPage(title: string, { parts }: TooWide): BuildError {
  const [first, ...others] = parts;
  if (first === undefined) throw new Error('Nothing is too wide.');
  const words = first.text === '' ? '' : ` "${shortened(first.text)}"`;
  const places = others.length === 1 ? 'another place' : `${others.length} other places`;
  const more = others.length === 0 ? '' : ` So does what is in ${places}.`;
  return new BuildError(
    'wider-than-page',
    `On "${title}" the ${first.kind}${words} stands ${Math.ceil((first.by / 96) * 25.4)} mm out over the side of its page.${more}`,
    fixes[first.kind],
  );
}
