import { type Direction, directionOf } from '../domain/direction.js';
import type { LanguageTag } from '../domain/language-tag.js';
import { slideSheet } from '../domain/slide-sheet.js';
import type { Parts } from '../office/zip-parts.js';
import { emu } from './units.js';

/**
 * The parts of a deck, of which those that are seen are turned round for a language from right to left: every shape stands
 * where it would in a mirror, tables begin at the right, and so do paragraphs, which say so themselves (ECMA-376 part 1,
 * §21.1.2.2.7). A slide in a language of the other direction has its text turned alone.
 *
 * @param language the deck's
 * @param slides the language of each, in order
 */
export function mirrored(parts: Parts, language: LanguageTag, slides: readonly LanguageTag[]): Parts {
  const deck = directionOf(language);
  if (deck === 'ltr' && slides.every((each) => directionOf(each) === 'ltr')) return parts;
  const turn = ([path, part]: readonly [string, Parts[string]]) => {
    const number = /^ppt\/(?:slides\/slide|notesSlides\/notesSlide)(\d+)\.xml$/.exec(path)?.[1];
    const isSheet = /^ppt\/(?:slides|slideLayouts|slideMasters)\/[^/]+\.xml$/.test(path);
    if (typeof part !== 'string' || (number === undefined && !isSheet)) return [path, part] as const;
    const own = number === undefined ? deck : directionOf(slides[Number(number) - 1] ?? language);
    const xml = isSheet && deck === 'rtl' ? turnedRound(part) : part;
    return [path, withDirection(xml, own, deck === 'rtl' && isSheet ? undefined : own)] as const;
  };
  return Object.fromEntries(Object.entries(parts).map(turn));
}

const width = emu(slideSheet.width);

/** Shapes, groups and what is inside them all have the slide's own measures; what has none stays. */
function turnedRound(xml: string): string {
  return xml
    .replace(
      /<a:(off|chOff) x="(\d+)" (y="\d+"\/><a:(?:ext|chExt) cx=")(\d+)"/g,
      (place, name: string, x: string, between: string, cx: string) =>
        cx === '0' ? place : `<a:${name} x="${width - Number(x) - Number(cx)}" ${between}${cx}"`,
    )
    .replace(/ algn="([lr])"/g, (_, side: string) => ` algn="${side === 'l' ? 'r' : 'l'}"`)
    .replace(/<a:tblPr /g, '<a:tblPr rtl="1" ')
    .replace(/<a:tcPr marL="(\d+)" marR="(\d+)"/g, '<a:tcPr marL="$2" marR="$1"')
    .replace(/ rtl(Col)?="0"/g, ' rtl$1="1"')
    .replace(/<a:tbl>.*?<\/a:tbl>|<p:cNvSpPr txBox="1"\/>.*?<\/p:sp>/gs, (alone) =>
      withDirection(alone, 'rtl', 'rtl'),
    );
}

/** Every paragraph says on which side it begins, and is set there where nothing else says so. */
function withDirection(xml: string, direction: Direction, side: Direction | undefined): string {
  const rtl = ` rtl="${direction === 'rtl' ? 1 : 0}"`;
  const algn = side === undefined ? '' : ` algn="${side === 'rtl' ? 'r' : 'l'}"`;
  return xml
    .replace(/<a:p>(?!<a:pPr)/g, '<a:p><a:pPr/>')
    .replace(/<a:pPr\b([^>]*?)(\/?)>/g, (_, said: string, end: string) => {
      const own = said.replace(/ rtl="\d"/, '');
      return `<a:pPr${own}${own.includes(' algn=') ? '' : algn}${rtl}${end}>`;
    });
}
