import type { Brand } from '../domain/brand.js';
import type { Deck } from '../domain/deck.js';
import { mediaOf } from './media-of.js';
import { mirrored } from './mirrored.js';
import { contentTypes } from './parts/content-types.js';
import { appProperties, coreProperties } from './parts/document-properties.js';
import { layoutParts } from './parts/layouts.js';
import { masterParts } from './parts/master.js';
import { notesMasterParts, notesParts } from './parts/notes.js';
import { presentationParts } from './parts/presentation.js';
import { packageRelations } from './parts/relations.js';
import { slideParts } from './parts/slide.js';
import { themeXml } from './parts/theme.js';
import type { PptxFacts } from './pptx-facts.js';
import { slideFinder } from './slide-finder.js';
import { tonesOf } from './tones.js';
import { namespaces, xmlHead } from './xml.js';
import { type Parts, zipParts } from './zip-parts.js';

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
    '_rels/.rels': packageRelations(),
    'docProps/core.xml': coreProperties(facts),
    'docProps/app.xml': appProperties(deck, facts),
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
  return zipParts({ '[Content_Types].xml': contentTypes(Object.keys(parts)), ...turned });
}

/** Parts that say nothing but that PowerPoint writes back when they lack: how to show, view and style tables. */
function fixedParts(): Parts {
  return {
    'ppt/presProps.xml': `${xmlHead}<p:presentationPr ${namespaces}/>`,
    'ppt/viewProps.xml': `${xmlHead}<p:viewPr ${namespaces}/>`,
    'ppt/tableStyles.xml': `${xmlHead}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{2D5ABB26-0587-4C30-8999-92F81FD0307C}"/>`,
  };
}
