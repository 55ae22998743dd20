import { Parser } from 'htmlparser2';
import { comparable } from './comparable.js';

/** A word of a page, as it is compared and as it is written. */
export interface SourceWord {
  readonly word: string;
  readonly written: string;
  /** Line of the text it was read from, from 1. */
  readonly line: number;
  /** Alternative text: it may be printed or not. */
  readonly optional: boolean;
}

/** Gathers what a reader sees into words: text goes on where no gap stands between. */
export interface WordGatherer {
  text(text: string, line: number): void;
  /** Raw HTML, whole or a single tag; what it hides is left out until it ends, in later pieces too. */
  html(html: string, line: number): void;
  /** A word of its own that need not be printed. */
  perhaps(text: string, line: number): void;
  gap(): void;
  all(): readonly SourceWord[];
}

export function openWords(): WordGatherer {
  const found: SourceWord[] = [];
  let open = { written: '', line: 1 };
  const hidden: string[] = [];
  let line = 1;

  const gap = () => {
    const word = comparable(open.written);
    if (word !== '') found.push({ ...open, word, optional: false });
    open = { written: '', line: 1 };
  };
  const text = (piece: string, start: number) => {
    if (hidden.length > 0) return;
    let at = start;
    for (const part of piece.split(/([\s|])/)) {
      if (part === '\n') at += 1;
      if (/^[\s|]$/.test(part)) gap();
      else if (part !== '')
        open = { written: open.written + part, line: open.written === '' ? at : open.line };
    }
  };
  const perhaps = (piece: string, at: number) => {
    if (hidden.length > 0) return;
    gap();
    for (const written of piece.split(/\s+/)) {
      const word = comparable(written);
      if (word !== '') found.push({ word, written, line: at, optional: true });
    }
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (blocks.has(name)) gap();
      if (name === 'img' && !isHidden(attributes)) perhaps(attributes.alt ?? '', line);
      if (!voids.has(name) && (hidden.length > 0 || silent.has(name) || isHidden(attributes)))
        hidden.push(name);
    },
    ontext: (piece) => text(piece, line),
    onclosetag(name) {
      if (blocks.has(name)) gap();
      const at = hidden.lastIndexOf(name);
      if (at >= 0) hidden.splice(at);
    },
  });
  return {
    text,
    perhaps,
    gap,
    html(html, start) {
      // Line by line, so that each word knows its own.
      html.split(/(?<=\n)/).forEach((piece, index) => {
        line = start + index;
        parser.write(piece);
      });
    },
    all() {
      gap();
      return found;
    },
  };
}

function isHidden({ hidden, style = '' }: Readonly<Record<string, string>>): boolean {
  return hidden !== undefined || /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)/i.test(style);
}

/** What these hold is no text for readers. */
const silent: ReadonlySet<string> = new Set(
  'script style template noscript svg math head title iframe object select'.split(' '),
);

const voids: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);

/** Text before and after these is apart. */
const blocks: ReadonlySet<string> = new Set(
  (
    'p div li ul ol h1 h2 h3 h4 h5 h6 table thead tbody tfoot tr td th blockquote pre figure figcaption details ' +
    'summary dl dt dd br hr section article aside header footer caption'
  ).split(' '),
);
