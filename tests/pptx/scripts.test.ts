import { expect, test } from 'vitest';
import { type LanguageTag, languageTag } from '../../src/domain/language-tag.js';
import type { PptxFacts } from '../../src/pptx/pptx-facts.js';
import { writePptx } from '../../src/pptx/write-pptx.js';
import { brandOf } from '../support/brand-of.js';
import { british } from '../support/british.js';
import { sampleDeck } from '../support/deck-samples.js';
import { paragraphsOf, readPptx, xmlFault } from './read-pptx.js';

function write(language: LanguageTag, slides: LanguageTag = language, title?: string) {
  const facts: PptxFacts = {
    title: 'Deck',
    author: 'Acme',
    subject: '',
    keywords: [],
    language,
    date: 0,
    links: { kind: 'web', siteUrl: 'https://example.com' },
  };
  const deck = sampleDeck(2);
  const named = deck.slides.map((slide) => ({ ...slide, language: slides, title: title ?? slide.title }));
  return readPptx(writePptx({ ...deck, language, slides: named }, brandOf(), facts, new Map()));
}

const places = (xml: string) =>
  [...xml.matchAll(/<a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"/g)].map((place) =>
    place.slice(1).map(Number),
  );

test('a deck in Arabic stands as in a mirror, and every paragraph of it begins at the right', () => {
  const { parts, slides, notes } = write('ar');
  const english = write('en').parts;
  for (const [path, xml] of parts) {
    expect(xmlFault(xml), path).toBeUndefined();
    if (!/^ppt\/(slides|slideLayouts|slideMasters)\/[^/]+$/.test(path)) continue;
    const mirror = places(english.get(path) ?? '').map(([x = 0, y, cx = 0, cy]) =>
      cx === 0 ? [x, y, cx, cy] : [12192000 - x - cx, y, cx, cy],
    );
    expect(places(xml), path).toEqual(mirror);
    expect(xml).not.toContain('rtl="0"');
  }
  for (const xml of [...slides, ...notes]) {
    const paragraphs = [...xml.matchAll(/<a:p>(<a:pPr[^>]*>)?/g)].map(([, properties]) => properties ?? '');
    expect(paragraphs.filter((properties) => !properties.includes(' rtl="1"'))).toEqual([]);
  }
  const [, ladder = ''] = slides;
  expect(ladder).toContain('<a:tblPr rtl="1"');
  const cells = [...ladder.matchAll(/<a:tc>.*?<a:pPr([^>]*)>/g)].map(([, properties]) => properties);
  expect(cells.length).toBeGreaterThan(3);
  for (const properties of cells) expect(properties).toContain('algn="r"');
});

test('a page in Hebrew in an English deck begins at the right, where the deck’s places are', () => {
  const { slides, parts } = write('en', languageTag('he'));
  expect(places(slides[1] ?? '')).toEqual(places(write('en').slides[1] ?? ''));
  expect(slides[1]).toMatch(/<a:pPr algn="r" rtl="1"\/?>/);
  expect(parts.get('ppt/slideMasters/slideMaster1.xml')).not.toContain('rtl="1"');
});

test.each([
  ['ja', '<a:ea typeface="Yu Gothic"/>'],
  ['zh-Hant', '<a:ea typeface="Microsoft JhengHei"/>'],
  ['zh-Hans', '<a:ea typeface="Microsoft YaHei"/>'],
  ['ko', '<a:ea typeface="Malgun Gothic"/>'],
  ['ar', '<a:cs typeface="Arial"/>'],
] as const)('a deck in %s names the font of offices that draws its script in its forms', (language, font) => {
  const { parts } = write(language);
  expect(parts.get('ppt/theme/theme1.xml')).toContain(font);
  expect(parts.get('ppt/slides/slide1.xml')).toContain(`<a:rPr lang="${language}"`);
});

test('emoji have runs of their own in a font that has them, joined ones whole', () => {
  const { slides } = write(british, british, 'Ship 👩‍🚀👍🏽 it 3️⃣ times ✔');
  const runs = [...(slides[2] ?? '').matchAll(/<a:r>(.*?)<a:t>([^<]*)<\/a:t>/g)];
  const drawn = runs.filter(([, look]) => look?.includes('Segoe UI Emoji')).map(([, , text]) => text);
  expect(drawn.slice(0, 2)).toEqual(['👩‍🚀👍🏽', '3️⃣']);
  expect(paragraphsOf(slides[2] ?? '').join(' ')).toContain('Ship 👩‍🚀👍🏽 it 3️⃣ times ✔');
});
