import type { Slide } from '../../domain/deck.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { type Relation, relationsXml } from '../../office/relations.js';
import { escapeXml, xmlHead } from '../../office/xml.js';
import type { Parts } from '../../office/zip-parts.js';
import { boxes, titleBox } from '../boxes.js';
import { linksOf } from '../links-of.js';
import type { Media } from '../media-of.js';
import { namespaces } from '../namespaces.js';
import type { PptxFacts } from '../pptx-facts.js';
import { bodyShape } from '../shapes/body.js';
import { emptyGroup, footType, numberField } from '../shapes/empty-place.js';
import { railXml } from '../shapes/rail.js';
import { type Paragraph, paragraphsXml, plainContext, type Tone } from '../shapes/text.js';
import { placeholderXml, rectangleXml } from '../shapes/text-box.js';
import type { FindSlide } from '../slide-finder.js';
import type { SlideTones } from '../tones.js';
import { hundredths } from '../units.js';
import { layoutOf } from './layouts.js';

/** One slide and where it points: its layout, its notes, its links. */
export function slideParts(
  slide: Slide,
  {
    facts,
    tones,
    media,
    find,
  }: {
    readonly facts: PptxFacts;
    readonly tones: SlideTones;
    readonly media: Media['names'];
    readonly find: FindSlide;
  },
): Parts {
  const { number, language } = slide;
  const links = linksOf(slide, facts.links, find);
  const context = { language, linkTo: (href: string) => links.get(href), holds: media.has.bind(media) };
  const picture = slide.body.kind === 'picture' ? media.get(slide.body.picture.path) : undefined;
  // In the order in which a screen reader takes them.
  const shapes = [
    titleShape(slide, tones),
    leadShape(slide),
    kickerShape(slide, tones),
    railXml(slide, { id: 30, tones: tones.rail }),
    bodyShape(slide, context),
    besideRule(slide),
    placeholderXml({
      id: 5,
      name: 'Foot',
      place: 'type="ftr" sz="quarter" idx="11"',
      paragraphs: footXml(slide.foot, language, tones.quiet),
    }),
    placeholderXml({
      id: 6,
      name: 'Number',
      place: 'type="sldNum" sz="quarter" idx="12"',
      paragraphs: numberField(language, String(number), footLook(tones.quiet)),
    }),
  ];
  const relations: Relation[] = [
    { id: 'layout', type: 'slideLayout', target: `../slideLayouts/slideLayout${layoutOf(slide)}.xml` },
    { id: 'notes', type: 'notesSlide', target: `../notesSlides/notesSlide${number}.xml` },
    ...[...links.values()].map(
      (link): Relation =>
        link.kind === 'slide'
          ? { id: link.id, type: 'slide', target: `slide${link.number}.xml` }
          : { id: link.id, type: 'hyperlink', target: link.address, mode: 'External' },
    ),
    ...(picture === undefined
      ? []
      : [{ id: 'picture', type: 'image', target: `../media/${picture}` } as const]),
  ];
  return {
    [`ppt/slides/slide${number}.xml`]: `${xmlHead}<p:sld ${namespaces}><p:cSld><p:spTree>${emptyGroup}${shapes.join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
    [`ppt/slides/_rels/slide${number}.xml.rels`]: relationsXml(relations),
  };
}

/** Said on the slide too: LibreOffice does not take a foot's look from its layout. */
function footLook(tone: Tone): string {
  return `<a:solidFill><a:schemeClr val="${tone}"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>`;
}

function footXml(text: string, language: LanguageTag, tone: Tone): string {
  return `<a:p><a:pPr algn="r"/><a:r><a:rPr lang="${escapeXml(language)}" sz="${hundredths(footType.size)}">${footLook(tone)}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p>`;
}

/** With the line over it, so that no two slides have one name; what follows a title is lighter and smaller. */
function titleShape(slide: Slide, { quiet }: SlideTones): string {
  const { title, step, over, kind, language } = slide;
  const lighter = { weight: 'regular', tone: quiet } as const;
  const line = (text: string, size: number, lines: number): Paragraph => ({
    runs: [{ ...lighter, text, size }],
    leading: lines,
  });
  const paragraphs: Paragraph[] =
    kind === 'level'
      ? [line(step, 24, 38), { runs: [{ text: title }] }]
      : [
          ...(over === '' ? [] : [line(over, 16, 20)]),
          { runs: [{ text: title }, ...(step === '' ? [] : [{ ...lighter, text: ` (${step})`, size: 24 }])] },
        ];
  const box = titleBox(slide);
  return placeholderXml({
    id: 2,
    name: 'Title',
    place: 'type="title"',
    paragraphs: paragraphsXml(paragraphs, plainContext(language)),
    ...(box === undefined ? {} : { box }),
  });
}

function leadShape({ lead, language }: Slide): string {
  if (lead === undefined) return '';
  return placeholderXml({
    id: 8,
    name: 'Lead',
    place: 'type="body" sz="quarter" idx="14"',
    paragraphs: paragraphsXml([{ runs: [{ text: lead.text }] }], plainContext(language)),
    ...(lead.top === boxes.lead.top ? {} : { box: { ...boxes.lead, top: lead.top } }),
  });
}

/** As high as the higher of what stands on its sides may be. */
function besideRule({ body, shift }: Slide): string {
  if (body.kind !== 'lines' || body.beside === undefined) return '';
  const { besideRule: box } = boxes;
  const place = { ...box, top: box.top + shift, height: Math.min(body.beside.height, box.height - shift) };
  return rectangleXml(9, 'Rule', place, 'accent1');
}

/** At the top right: that it is a draft, and on a level's own title of which craft. */
function kickerShape({ kicker, status, language }: Slide, tones: SlideTones): string {
  if (status === '' && kicker === '') return '';
  const between = status === '' || kicker === '' ? '' : ' · ';
  const runs: Paragraph['runs'] = [
    ...(status === '' ? [] : [{ text: status, weight: 'bold', tone: tones.status } as const]),
    ...(kicker === '' ? [] : [{ text: between + kicker }]),
  ];
  return placeholderXml({
    id: 3,
    name: 'Craft',
    place: 'type="body" sz="quarter" idx="13"',
    paragraphs: paragraphsXml([{ runs }], plainContext(language)),
  });
}
