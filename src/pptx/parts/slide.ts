import type { Slide } from '../../domain/deck.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { boxesOf } from '../boxes.js';
import { linksOf } from '../links-of.js';
import type { Media } from '../media-of.js';
import type { PptxFacts } from '../pptx-facts.js';
import { bodyShape } from '../shapes/body.js';
import { emptyGroup, numberField } from '../shapes/empty-place.js';
import { railXml } from '../shapes/rail.js';
import { type Paragraph, paragraphsXml, plainContext } from '../shapes/text.js';
import { placeholderXml } from '../shapes/text-box.js';
import type { FindSlide } from '../slide-finder.js';
import { escapeXml, namespaces, xmlHead } from '../xml.js';
import type { Parts } from '../zip-parts.js';
import { layoutOf } from './layouts.js';
import { type Relation, relationsXml } from './relations.js';

/** One slide and where it points: its layout, its notes, its links. */
export function slideParts(
  slide: Slide,
  {
    facts,
    media,
    find,
  }: { readonly facts: PptxFacts; readonly media: Media['names']; readonly find: FindSlide },
): Parts {
  const { number, language } = slide;
  const links = linksOf(slide, facts.links, find);
  const context = { language, linkTo: (href: string) => links.get(href), holds: media.has.bind(media) };
  const picture = slide.body.kind === 'picture' ? media.get(slide.body.picture.path) : undefined;
  // In the order in which a screen reader takes them.
  const shapes = [
    titleShape(slide),
    kickerShape(slide),
    railXml(slide.rail, { id: 30, tone: slide.kind === 'opening' ? 'bg1' : 'tx1', language }),
    bodyShape(slide, context),
    placeholderXml({
      id: 5,
      name: 'Foot',
      place: 'type="ftr" sz="quarter" idx="11"',
      paragraphs: footXml(slide.foot, language),
    }),
    placeholderXml({
      id: 6,
      name: 'Number',
      place: 'type="sldNum" sz="quarter" idx="12"',
      paragraphs: numberField(language, String(number), footLook),
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
const footLook =
  '<a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>';

function footXml(text: string, language: LanguageTag): string {
  return `<a:p><a:pPr algn="l"/><a:r><a:rPr lang="${escapeXml(language)}" sz="1800">${footLook}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p>`;
}

function titleShape(slide: Slide): string {
  const { title, step, kind, language } = slide;
  const lighter = { weight: 'regular', tone: 'tx2' } as const;
  const paragraphs: Paragraph[] =
    kind === 'level'
      ? [{ runs: [{ ...lighter, text: step, size: 24 }], leading: 44 }, { runs: [{ text: title }] }]
      : [{ runs: [{ text: title }, ...(step === '' ? [] : [{ ...lighter, text: `\u00a0· ${step}` }])] }];
  return placeholderXml({
    id: 2,
    name: 'Title',
    place: 'type="title"',
    paragraphs: paragraphsXml(paragraphs, plainContext(language)),
    ...(slide.shift > 0 ? { box: boxesOf(slide).title } : {}),
  });
}

/** On the opening, where the craft stands below the title, only a draft says so. */
function kickerShape({ kind, kicker, status, language }: Slide): string {
  const words = kind === 'opening' ? '' : kicker;
  if (status === '' && words === '') return '';
  const between = status === '' || words === '' ? '' : ' · ';
  const runs: Paragraph['runs'] = [
    ...(status === '' ? [] : [{ text: status, weight: 'bold', tone: 'accent1' } as const]),
    ...(words === '' ? [] : [{ text: between + words }]),
  ];
  return placeholderXml({
    id: 3,
    name: 'Craft',
    place: 'type="body" sz="quarter" idx="13"',
    paragraphs: paragraphsXml([{ runs }], plainContext(language)),
  });
}
