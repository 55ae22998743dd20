import type { Run } from '../../domain/deck.js';
import { directionOf } from '../../domain/direction.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { escapeXml } from '../../office/xml.js';
import type { SlideLink } from '../links-of.js';
import { emuOfPoints, hundredths } from '../units.js';

/** A colour of the theme by its role. */
export type Tone = 'tx1' | 'tx2' | 'bg1' | 'accent1' | 'accent6' | 'hlink';

/** What makes one paragraph; sizes in points, undefined where the placeholder says it. */
export interface Paragraph {
  readonly runs: readonly (Pick<Run, 'text'> &
    Partial<Run> & { readonly tone?: Tone; readonly size?: number })[];
  readonly size?: number;
  /** Points from line to line: exact, so that a substitute font grows no line. */
  readonly leading?: number;
  /** Points before it. */
  readonly gap?: number;
  /** Points that it is set in. */
  readonly inset?: number;
  /** Points that its mark hangs out before it. */
  readonly hang?: number;
  /** `–`, `1.`, or nothing. */
  readonly mark?: string;
  readonly align?: 'l' | 'r';
}

/** What a run needs from the slide around it. */
export interface TextContext {
  readonly language: LanguageTag;
  /** Where an address leads; undefined turns the link into plain text. */
  linkTo(href: string): SlideLink | undefined;
}

/** Text without links in a language. */
export function plainContext(language: LanguageTag): TextContext {
  return { language, linkTo: () => undefined };
}

/** The paragraphs of a text body. */
export function paragraphsXml(paragraphs: readonly Paragraph[], context: TextContext): string {
  if (paragraphs.length === 0) return `<a:p><a:endParaRPr lang="${escapeXml(context.language)}"/></a:p>`;
  return paragraphs
    .map(
      (paragraph) =>
        `<a:p>${propertiesXml(paragraph)}${paragraph.runs.map((run) => runXml(run, paragraph, context)).join('')}</a:p>`,
    )
    .join('');
}

function propertiesXml({ leading, gap, inset = 0, hang = 0, mark = '', align }: Paragraph): string {
  const hanging = mark === '' ? 0 : -hang;
  const side = align === undefined ? '' : ` algn="${align}"`;
  const place = (inset === 0 ? '' : ` marL="${emuOfPoints(inset)}" indent="${emuOfPoints(hanging)}"`) + side;
  const spacing = [
    leading === undefined ? '' : `<a:lnSpc><a:spcPts val="${hundredths(leading)}"/></a:lnSpc>`,
    gap === undefined ? '' : `<a:spcBef><a:spcPts val="${hundredths(gap)}"/></a:spcBef>`,
  ].join('');
  const inside = spacing + markXml(mark);
  return inside === '' && place === '' ? '' : `<a:pPr${place}>${inside}</a:pPr>`;
}

function markXml(mark: string): string {
  if (mark === '') return '';
  const number = /^\d+/.exec(mark)?.[0];
  return number === undefined
    ? `<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFontTx/><a:buChar char="${escapeXml(mark)}"/>`
    : `<a:buFontTx/><a:buAutoNum type="arabicPeriod" startAt="${number}"/>`;
}

/** How far letters stand off their line, in thousandths of a per cent of their size. */
const baselines = { level: '', raised: 'baseline="30000"', lowered: 'baseline="-25000"' } as const;

function runXml(run: Paragraph['runs'][number], paragraph: Paragraph, context: TextContext): string {
  const size = run.size ?? paragraph.size;
  const link = run.href === undefined ? undefined : context.linkTo(run.href);
  const attributes = [
    `lang="${escapeXml(context.language)}"`,
    size === undefined ? '' : `sz="${hundredths(size)}"`,
    run.weight === undefined ? '' : `b="${run.weight === 'bold' ? 1 : 0}"`,
    run.slant === 'italic' ? 'i="1"' : '',
    run.stroke === 'struck' ? 'strike="sngStrike"' : '',
    run.rise === undefined ? '' : baselines[run.rise],
  ].filter((attribute) => attribute !== '');
  const tone = run.tone === undefined ? '' : `<a:solidFill><a:schemeClr val="${run.tone}"/></a:solidFill>`;
  const end = link === undefined ? '' : linkXml(link);
  // LibreOffice makes a field of a link, and sets one that breaks from right to left beside its place: a word each, then.
  const isApart = link !== undefined && directionOf(context.language) === 'rtl';
  return (isApart ? run.text.split(/(?<= )/) : [run.text])
    .flatMap((words) =>
      words.split(pictures).map((text, at) => ({ text, face: at % 2 === 0 ? '' : pictureFace })),
    )
    .filter(({ text }, _, all) => text !== '' || all.length === 1)
    .map(
      ({ text, face }) =>
        `<a:r><a:rPr ${attributes.join(' ')}>${tone}${face}${end}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r>`,
    )
    .join('');
}

/** Emoji, joined ones whole, stand in runs of their own: hardly any font of a brand has them. */
const pictures =
  /((?:\p{RI}{2}|[0-9#*]\ufe0f\u20e3|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)[\ufe0f\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]*(?:\u200d\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*)*)+)/u;
const emojiFont = 'typeface="Segoe UI Emoji"';
const pictureFace = `<a:latin ${emojiFont}/><a:ea ${emojiFont}/><a:cs ${emojiFont}/>`;

/** A click that shows another slide names its part and says so (ECMA-376 part 1, §21.1.2.3.5). */
function linkXml({ kind, id }: SlideLink): string {
  const action = kind === 'slide' ? ' action="ppaction://hlinksldjump"' : '';
  return `<a:hlinkClick r:id="${id}"${action}/>`;
}
