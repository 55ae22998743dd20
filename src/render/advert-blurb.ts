import { type Advert, mostBlurb } from '../domain/advert.js';
import type { Block } from '../domain/framework.js';
import { readableText } from '../html/readable-text.js';

/** Two lines of a text column hold about this many characters. */
const twoLines = 170;

/** What a craft is, for whoever may not know it. */
export function craftInTwoLines({ craft }: Pick<Advert, 'craft'>): string {
  const text = firstParagraph(craft.intro);
  const sentences = firstSentences(text, twoLines);
  return sentences.length <= mostBlurb ? sentences : clip(text, mostBlurb);
}

/** What a list of vacancies shows of an advert: its author's words, else how the team begins, else what the craft is. */
export function blurbOf({ blurb, body, craft }: Advert): string {
  if (blurb !== undefined) return clip(blurb, mostBlurb);
  const own = firstParagraph(body);
  return clip(own === '' ? firstParagraph(craft.intro) : own, mostBlurb);
}

function firstParagraph(blocks: readonly Block[]): string {
  const texts = blocks.flatMap(({ kind, html }) => (kind === 'paragraph' ? readableText(html) : []));
  return texts.find((text) => text !== '') ?? '';
}

/** As many whole sentences as have room in `most` characters, and always the first. */
function firstSentences(text: string, most: number): string {
  let kept = '';
  for (const sentence of text.split(/(?<=[.!?…]["”’»)\]]*)\s+(?=["“‘«([]*[\p{Lu}\p{N}])/u)) {
    const longer = kept === '' ? sentence : `${kept} ${sentence}`;
    if (kept !== '' && longer.length > most) break;
    kept = longer;
  }
  return kept;
}

/** As many whole sentences as fit `most` characters; where the first is longer, as many of its words, and then `…`. */
function clip(text: string, most: number): string {
  const sentences = firstSentences(text, most);
  if (sentences.length <= most) return sentences;
  const head = sentences.slice(0, most);
  const end = head.search(/\s+\S*$/);
  const words = end < 0 ? wholeCharacters(sentences.slice(0, most - 1)) : head.slice(0, end);
  return `${words.replace(/[\s,;:–—-]+$/u, '')}…`;
}

/** Cut within a word, since there is no space: never between the halves of one character. */
function wholeCharacters(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '');
}
