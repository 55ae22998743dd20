import type { Brand } from '../domain/brand.js';
import type { Deck } from '../domain/deck.js';
import { contentTypes, type PartKind } from '../office/content-types.js';
import { appProperties, coreProperties } from '../office/document-properties.js';
import { packageRelations } from '../office/relations.js';
import { themeXml } from '../office/theme.js';
import { xmlHead } from '../office/xml.js';
import { type Parts, zipParts } from '../office/zip-parts.js';
import { mediaOf } from './media-of.js';
import { mirrored } from './mirrored.js';
import { namespaces } from './namespaces.js';
import { layoutParts } from './parts/layouts.js';
import { masterParts } from './parts/master.js';
import { notesMasterParts, notesParts } from './parts/notes.js';
import { presentationParts } from './parts/presentation.js';
import { slideParts } from './parts/slide.js';
import type { PptxFacts } from './pptx-facts.js';
import { slideFinder } from './slide-finder.js';
import { tonesOf } from './tones.js';

/**
 * Writes a deck as an Office Open XML presentation (ECMA-376) made of text, tables and shapes to edit: its theme is the
 * brand's, its titles, feet and numbers are the layouts' own placeholders, its notes hold the whole text.
 * The same deck gives the same bytes on any machine.
 *
 * @param images the bytes of the deck's pictures by their path
 */
export function writePptx(
  deck: Deck,
  brand: Brand,
  facts: PptxFacts,
  images: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const media = mediaOf(deck, images);
  const find = slideFinder(deck);
  const theme = themeXml(brand, facts.language);
  // A framework without a brand is called as its feet say.
  const shown = brand.name === deck.frameworkTitle ? { ...brand, name: '' } : brand;
  const parts: Parts = {
    '_rels/.rels': packageRelations('ppt/presentation.xml'),
    'docProps/core.xml': coreProperties(facts),
    'docProps/app.xml': appProperties(facts, countsOf(deck)),
    ...presentationParts(deck),
    'ppt/theme/theme1.xml': theme,
    'ppt/theme/theme2.xml': theme,
    ...fixedParts(),
    ...masterParts(shown, facts.language),
    ...layoutParts(shown, facts.language),
    ...notesMasterParts(facts.language),
    ...media.parts,
  };
  for (const slide of deck.slides) {
    Object.assign(
      parts,
      slideParts(slide, { facts, tones: tonesOf(slide, brand), media: media.names, find }),
    );
    Object.assign(parts, notesParts(slide));
  }
  const turned = mirrored(
    parts,
    facts.language,
    deck.slides.map(({ language }) => language),
  );
  return zipParts({ '[Content_Types].xml': contentTypes(Object.keys(parts), kinds), ...turned });
}

/** Parts that say nothing but that PowerPoint writes back when they lack: how to show, view and style tables. */
function fixedParts(): Parts {
  return {
    'ppt/presProps.xml': `${xmlHead}<p:presentationPr ${namespaces}/>`,
    'ppt/viewProps.xml': `${xmlHead}<p:viewPr ${namespaces}/>`,
    'ppt/tableStyles.xml': `${xmlHead}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{2D5ABB26-0587-4C30-8999-92F81FD0307C}"/>`,
  };
}

function countsOf({ slides }: Deck): string {
  return `<PresentationFormat>Widescreen</PresentationFormat><Slides>${slides.length}</Slides><Notes>${slides.length}</Notes><HiddenSlides>0</HiddenSlides>`;
}

const presentation = 'application/vnd.openxmlformats-officedocument.presentationml';

const kinds: readonly PartKind[] = [
  { path: /^ppt\/presentation\.xml$/, type: `${presentation}.presentation.main+xml` },
  { path: /^ppt\/slideMasters\/[^/]+\.xml$/, type: `${presentation}.slideMaster+xml` },
  { path: /^ppt\/slideLayouts\/[^/]+\.xml$/, type: `${presentation}.slideLayout+xml` },
  { path: /^ppt\/slides\/[^/]+\.xml$/, type: `${presentation}.slide+xml` },
  { path: /^ppt\/notesMasters\/[^/]+\.xml$/, type: `${presentation}.notesMaster+xml` },
  { path: /^ppt\/notesSlides\/[^/]+\.xml$/, type: `${presentation}.notesSlide+xml` },
  { path: /^ppt\/presProps\.xml$/, type: `${presentation}.presProps+xml` },
  { path: /^ppt\/viewProps\.xml$/, type: `${presentation}.viewProps+xml` },
  { path: /^ppt\/tableStyles\.xml$/, type: `${presentation}.tableStyles+xml` },
];
