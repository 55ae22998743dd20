import process from 'node:process';
import { describe, expect, it } from 'vitest';
import type { PptxFacts } from '../../src/pptx/pptx-facts.js';
import { writePptx } from '../../src/pptx/write-pptx.js';
import { brandOf } from '../support/brand-of.js';
import { british } from '../support/british.js';
import { bodyText, deckFramework, sampleDeck } from '../support/deck-samples.js';
import { paragraphsOf, type ReadPptx, readPptx, shapesOf, textOfShapes, xmlFault } from './read-pptx.js';

const facts: PptxFacts = {
  title: 'Senior Engineer, Level 2: slides',
  author: 'Ada & Co',
  subject: 'Scope grows.',
  keywords: ['Career Framework', 'DevOps Engineer'],
  language: british,
  date: Date.UTC(2026, 8, 1) / 1000,
  links: { kind: 'web', siteUrl: 'https://example.com' },
};
const family = (name: string) => ({ name, faces: [], xHeight: 0.5 });
const brand = brandOf({
  name: 'Ada & Co',
  fonts: { text: family('Source Sans 3'), headings: family('Source Serif 4'), fallback: [] },
});
const none = new Map<string, Uint8Array>();
const deck = sampleDeck(2);
const bytes = writePptx(deck, brand, facts, none);
const { parts, slides, notes } = readPptx(bytes);
const part = (path: string) => parts.get(path) ?? '';

describe('a presentation', () => {
  it('is well-formed XML throughout', () => {
    const faults = [...parts].map(([path, xml]) => [path, xmlFault(xml)]).filter(([, fault]) => fault);
    expect(faults).toEqual([]);
  });

  it('names every part it holds, and holds every part it names', () => {
    const named = [...part('[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g)].map(([, path]) => path);
    const xml = [...parts.keys()].filter((path) => path.endsWith('.xml') && !path.startsWith('['));
    expect(named.sort()).toEqual(xml.sort());
    for (const [path, relations] of parts) {
      if (!path.endsWith('.rels')) continue;
      const from = path.replace('_rels/', '').replace('.rels', '');
      for (const [, target = ''] of relations.matchAll(/Target="([^"]+)"(?! TargetMode)/g))
        expect([...parts.keys()]).toContain(new URL(target, `http://x/${from}`).pathname.slice(1));
    }
  });

  it('gives every shape of a slide an id of its own', () => {
    for (const slide of slides) {
      const ids = [...slide.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('has a real title on every slide, each another', () => {
    const titles = slides.map((slide) => textOfShapes(slide, /<p:ph type="title"\/>/));
    const own = 'DevOps Engineer · Senior Engineer · Level 2 of 3, ';
    expect(titles.map(([title]) => title?.replace('\n', ', ').replaceAll('\u00a0', ' '))).toEqual([
      'Senior Engineer',
      `${own}The ladder`,
      `${own}Areas`,
      `${own}About this level`,
      `${own}Automation`,
      `${own}Automation (continued, 2 of 2)`,
      `${own}Process Design`,
      `${own}Notes`,
      `${own}Next rung`,
    ]);
    expect(part('ppt/slideLayouts/slideLayout3.xml')).toContain('<p:ph type="title"/>');
    expect(part('ppt/slideMasters/slideMaster1.xml')).toContain('<p:ph type="title"/>');
  });

  it('has all text of the deck as text to edit, and no pictures of slides', () => {
    for (const [index, slide] of deck.slides.entries()) {
      const words = paragraphsOf(slides[index] ?? '').join(' ');
      for (const line of bodyText(slide).split('\n'))
        for (const bit of line.split(': ')) expect(words).toContain(bit);
      expect(slides[index]).not.toContain('<p:pic>');
    }
  });

  it('has ladder and areas as tables', () => {
    expect(slides[1]).toContain('<a:tbl>');
    expect(slides[2]).toContain('<a:tbl>');
    expect([...(slides[1] ?? '').matchAll(/<a:tr /g)]).toHaveLength(1 + 3);
  });

  it('has names in two columns in the two places of their layout, none broken between them', () => {
    const name = (number: number) => `I keep systems of kind ${number} healthy while people sleep`;
    const areas = Object.fromEntries(Array.from({ length: 24 }, (_, at) => [name(at + 1), ['I plan.']]));
    const many = sampleDeck(1, deckFramework([{ role: 'Engineer', areas }]));
    const read = readPptx(writePptx(many, brand, facts, none));
    const [at] = many.slides.flatMap(({ body }, index) =>
      body.kind === 'lines' && body.columns === 2 ? [index] : [],
    );
    const slide = read.slides[at ?? -1] ?? '';
    const [left = '', right = ''] = [1, 2].map(
      (idx) => textOfShapes(slide, new RegExp(`sz="half" idx="${idx}"`))[0],
    );
    const shown = many.slides[at ?? -1];
    expect(`${left}\n${right}`).toBe(shown && bodyText(shown));
    expect(Math.abs(left.split('\n').length - right.split('\n').length)).toBeLessThanOrEqual(1);
    expect(read.parts.get(`ppt/slides/_rels/slide${(at ?? 0) + 1}.xml.rels`)).toContain('slideLayout5.xml');
  });

  it('has the whole text of each slide in its notes', () => {
    for (const [index, slide] of deck.slides.entries()) {
      expect(paragraphsOf(notes[index] ?? '')).toEqual(slide.notes);
    }
    expect(notes.join('')).toContain('I automate task 7.');
  });

  it('says framework, version, date, craft, Draft and number on every slide', () => {
    for (const [index, slide] of slides.entries()) {
      expect(textOfShapes(slide, /type="ftr"/)).toEqual([
        'Career Framework · Version 2026.1, effective 1 September 2026',
      ]);
      expect(textOfShapes(slide, /type="sldNum"/)).toEqual([String(index + 1)]);
      expect(textOfShapes(slide, /idx="13"/)).toEqual(['Draft']);
      expect(paragraphsOf(slide).join(' ')).toContain('DevOps Engineer · ');
    }
    const whole = readPptx(writePptx(sampleDeck(), brand, facts, none)).slides;
    expect(
      whole.flatMap((slide) => textOfShapes(slide, /idx="13"/)).filter((text) => text !== 'Draft'),
    ).toEqual([1, 2, 3].map(() => 'Draft · DevOps Engineer'));
  });

  it('has the brand’s colours and fonts in its theme, with a class of font to fall back on', () => {
    const theme = part('ppt/theme/theme1.xml');
    const colours = [...theme.matchAll(/<a:(\w+)><a:srgbClr val="(\w{6})"/g)].map(([, role, colour]) => [
      role,
      colour,
    ]);
    expect(Object.fromEntries(colours)).toMatchObject({
      dk1: '1A1A1A',
      lt1: 'FFFFFF',
      dk2: '4A4A4A',
      lt2: 'EEF3F5',
      accent1: '0B4F6C',
      hlink: '0B4F6C',
    });
    expect(theme).toContain(
      '<a:majorFont><a:latin typeface="Source Serif 4" panose="02020603050405020304" pitchFamily="18"',
    );
    expect(theme).toContain(
      '<a:minorFont><a:latin typeface="Source Sans 3" panose="020B0604020202020204" pitchFamily="34"',
    );
  });

  it('has the usual layouts, whose first place for text is the one that a new slide fills', () => {
    const layouts = [...parts]
      .filter(([path]) => /slideLayouts\/[^/]+\.xml$/.test(path))
      .map(([, xml]) => xml);
    const kinds = layouts.map((xml) => / type="(\w+)" preserve/.exec(xml)?.[1]);
    expect(kinds).toEqual(['title', 'secHead', 'obj', 'cust', 'twoObj', 'picTx', 'titleOnly', 'blank']);
    for (const xml of layouts) {
      const [first] = [...xml.matchAll(/<p:ph type="(?:body|pic)"[^>]* idx="(\d+)"/g)].map(([, idx]) => idx);
      expect(['1', undefined]).toContain(first);
    }
  });

  it('is exactly as wide as a 16:9 slide of its kind', () => {
    expect(part('ppt/presentation.xml')).toContain('<p:sldSz cx="12192000" cy="6858000"/>');
  });

  it('says which row and column of a table are its heads', () => {
    for (const slide of [slides[1], slides[2]])
      expect(slide).toContain('<a:tblPr firstRow="1" firstCol="1"/>');
    const heads = (slide = '') => paragraphsOf(/<a:tr [\s\S]*?<\/a:tr>/.exec(slide)?.[0] ?? '');
    expect(heads(slides[1])).toEqual(['Level', 'Title']);
    expect(heads(slides[2])).toEqual(['Area', 'What it means']);
  });

  it('has sections of different names, so that each is found', () => {
    const names = [...part('ppt/presentation.xml').matchAll(/<p14:section name="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(names).toEqual(['Senior Engineer']);
    const whole =
      readPptx(writePptx(sampleDeck(), brand, facts, none)).parts.get('ppt/presentation.xml') ?? '';
    expect([...whole.matchAll(/<p14:section name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'DevOps Engineer',
      'Junior Engineer, Level\u00a01',
      'Senior Engineer, Level\u00a02',
      'Lead Engineer, Level\u00a03',
    ]);
  });

  it('takes every colour and font on slides from the theme', () => {
    for (const slide of slides) {
      expect(slide).not.toContain('srgbClr');
      expect(slide).not.toMatch(/typeface="[^+]/);
    }
  });

  it('sets what is said at 24 pt, what stands around it no smaller than 13, and shrinks none', () => {
    for (const [index, slide] of slides.entries()) {
      const sizes = [...slide.matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size));
      expect(Math.min(...sizes)).toBe(1300);
      expect(slide).not.toMatch(/normAutofit|spAutoFit/);
      if (deck.slides[index]?.body.kind !== 'lines') continue;
      const [text = ''] = shapesOf(slide).filter((shape) => shape.includes('<p:ph type="body" idx="1"/>'));
      expect(new Set([...text.matchAll(/ sz="(\d+)"/g)].map(([, size]) => size))).toEqual(new Set(['2400']));
    }
    const styles = part('ppt/slideLayouts/slideLayout3.xml');
    expect(styles).toMatch(
      /<a:lnSpc><a:spcPts val="4600"\/><\/a:lnSpc><a:defRPr sz="4000" b="1">.{0,40}val="accent6"/,
    );
    expect(shapesOf(styles).find((shape) => shape.includes('name="Lead"'))).toContain('sz="1600"');
  });

  it('says its language on every run', () => {
    for (const xml of [...slides, ...notes]) {
      expect([...xml.matchAll(/<a:rPr(?! lang="en-GB")/g)]).toEqual([]);
    }
    expect(part('docProps/core.xml')).toContain('<dc:language>en-GB</dc:language>');
  });

  it('speaks the ladder where it means something and passes it by elsewhere', () => {
    const ladders = slides.map((slide) => /<p:cNvPr id="\d+" name="Ladder"([^>]*)>/.exec(slide)?.[1]);
    expect(ladders).toEqual([
      ' descr="Level 2 of 3"/',
      ' descr="Level 2 of 3"/',
      ...Array.from({ length: 7 }, () => ''),
    ]);
    for (const slide of slides) {
      for (const shape of shapesOf(slide).filter((each) => /name="Rung \d/.test(each)))
        expect(shape).toContain('adec:decorative');
    }
  });

  it('links to the next rung on the website', () => {
    const last = part(`ppt/slides/_rels/slide${slides.length}.xml.rels`);
    expect(last).toContain('Target="https://example.com/devops/level3" TargetMode="External"');
    const quiet = readPptx(writePptx(deck, brand, { ...facts, links: { kind: 'text' } }, none));
    expect(quiet.parts.get(`ppt/slides/_rels/slide${slides.length}.xml.rels`)).not.toContain('hyperlink');
    expect(quiet.slides.at(-1)).toContain('Lead Engineer, Level\u00a03');
  });

  it('says what it is, dated by its facts and never by the clock', () => {
    const core = part('docProps/core.xml');
    expect(core).toContain('<dc:title>Senior Engineer, Level 2: slides</dc:title>');
    expect(core).toContain('<dc:creator>Ada &amp; Co</dc:creator>');
    expect([...parts.values()].join('').match(/20\d\d-\d\d-\d\dT[\d:]+Z/g)).toEqual([
      '2026-09-01T00:00:00Z',
      '2026-09-01T00:00:00Z',
    ]);
  });
});

describe('a logo', () => {
  const withLogo = (mediaType: string, bytes: Uint8Array) =>
    readPptx(
      writePptx(
        deck,
        { ...brand, logo: { mediaType, bytes, alt: 'Ada & Co', url: undefined, height: 7 } },
        facts,
        none,
      ),
    );
  const masterOf = (read: ReadPptx) => read.parts.get('ppt/slideMasters/slideMaster1.xml') ?? '';
  const svg = (inside: string) =>
    withLogo(
      'image/svg+xml',
      new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">${inside}</svg>`),
    );

  it('of filled paths becomes shapes in its own colours, with its words', () => {
    const read = svg('<title>Logo</title><g fill="#0B4F5C"><path d="M8 4h1.6v32s1 2-3 4z"/></g>');
    const master = masterOf(read);
    expect(xmlFault(master)).toBeUndefined();
    expect(master).toContain('name="Logo" descr="Ada &amp; Co"');
    expect(master).toContain('<a:srgbClr val="0B4F5C"/>');
    expect(master).toContain(
      '<a:moveTo><a:pt x="8000" y="4000"/></a:moveTo><a:lnTo><a:pt x="9600" y="4000"/></a:lnTo><a:lnTo><a:pt x="9600" y="36000"/></a:lnTo><a:cubicBezTo><a:pt x="9600" y="36000"/><a:pt x="10600" y="38000"/><a:pt x="6600" y="40000"/></a:cubicBezTo><a:close/>',
    );
    // Once for all slides but the opening, which has it larger, and the dark ones.
    const holding = [...read.parts].filter(([, xml]) => xml.includes('name="Logo"')).map(([path]) => path);
    expect(holding).toEqual(['ppt/slideMasters/slideMaster1.xml', 'ppt/slideLayouts/slideLayout1.xml']);
  });

  it.each([
    ['a transform', '<path transform="scale(2)" d="M0 0h1z"/>'],
    ['a stroke', '<path stroke="#000000" d="M0 0h1z"/>'],
    ['a gradient', '<path fill="url(#g)" d="M0 0h1z"/>'],
    ['an arc', '<path d="M0 0a1 1 0 0 1 2 2z"/>'],
    ['a circle', '<circle r="3"/>'],
  ])('with %s becomes the brand’s name', (_, inside) => {
    expect(textOfShapes(masterOf(svg(inside)), /name="Brand"/)).toEqual(['Ada & Co']);
  });

  it('that is a PNG becomes a picture with its words', () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg==',
      'base64',
    );
    const read = withLogo('image/png', png);
    expect(masterOf(read)).toContain(
      '<p:pic><p:nvPicPr><p:cNvPr id="100" name="Logo" descr="Ada &amp; Co"/>',
    );
    expect(read.parts.get('ppt/slideMasters/_rels/slideMaster1.xml.rels')).toContain(
      'Target="../media/logo.png"',
    );
  });
});

describe('a level’s own title', () => {
  const [accent, orange] = ['#0b4f6c', '#f28c00'].map((colour) => {
    const colours = { ...brand.colours, accent: colour, accentText: colour };
    const read = readPptx(writePptx(sampleDeck(), { ...brand, colours }, facts, none));
    const at = sampleDeck().slides.findIndex(({ kind }) => kind === 'level');
    return {
      layout: read.parts.get('ppt/slideLayouts/slideLayout2.xml') ?? '',
      slide: read.slides[at] ?? '',
    };
  });
  const fillOf = (xml = '') => /<p:bg>.*?schemeClr val="(\w+)"/.exec(xml)?.[1];
  const marks = (xml = '') =>
    shapesOf(xml).flatMap((shape) =>
      [...shape.matchAll(/name="Rung (\d)".*?<a:schemeClr val="(\w+)"/gs)].map(
        ([, rung, tone]) => `${rung} ${tone}`,
      ),
    );

  it('stands on the accent where paper can be read on it, else on the ink, with the accent for its rung', () => {
    expect(fillOf(accent?.layout)).toBe('accent1');
    expect(fillOf(orange?.layout)).toBe('tx1');
    expect(marks(accent?.slide)).toContain('1 bg1');
    expect(marks(orange?.slide)).toContain('1 accent1');
    expect(marks(orange?.slide)).toContain('2 bg1');
  });

  it('has the logo for dark grounds, else the name', () => {
    const svg = (fill: string) => ({
      mediaType: 'image/svg+xml',
      bytes: new TextEncoder().encode(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path fill="${fill}" d="M8 4h9v9z"/></svg>`,
      ),
    });
    const logo = { ...svg('#0B4F5C'), alt: 'Ada', url: undefined, height: 7 };
    const layout = (more: object) =>
      readPptx(writePptx(deck, { ...brand, logo: { ...logo, ...more } }, facts, none)).parts.get(
        'ppt/slideLayouts/slideLayout2.xml',
      ) ?? '';
    expect(textOfShapes(layout({}), /name="Brand"/)).toEqual(['Ada & Co']);
    expect(layout({})).not.toContain('name="Logo"');
    expect(layout({ onDark: svg('#FFFFFF') })).toContain('srgbClr val="FFFFFF"');
  });

  it('has no word in a colour of the paper’s slides', () => {
    for (const xml of [accent?.slide, orange?.slide])
      expect(xml).not.toMatch(/<a:schemeClr val="(?:tx1|tx2|hlink)"/);
    expect(accent?.layout).toContain('showMasterSp="0"');
  });
});

describe('what an author may write', () => {
  it('never breaks the XML, whatever it is', () => {
    const wild = 'I <b>&amp;</b> "quote" \u0000\u0007\ud800 ]]> 😀 & more';
    const framework = deckFramework([{ role: wild, intro: [wild], areas: { [wild]: [wild] } }]);
    const { parts: made } = readPptx(
      writePptx(sampleDeck(1, framework), brand, { ...facts, title: wild }, none),
    );
    expect([...made.values()].map(xmlFault).filter(Boolean)).toEqual([]);
  });
});

describe('the same deck', () => {
  it('gives the same bytes twice', () => {
    expect(Buffer.from(writePptx(sampleDeck(2), brand, facts, none)).equals(Buffer.from(bytes))).toBe(true);
  });

  /** Minutes from UTC at the start of 1970. */
  const offsets: Readonly<Record<string, number>> = {
    UTC: 0,
    'Pacific/Kiritimati': 640,
    'America/Los_Angeles': 480,
    'Europe/Berlin': -60,
  };

  it.each(Object.keys(offsets))('gives the same bytes in %s', (zone) => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    try {
      expect(new Date(0).getTimezoneOffset()).toBe(offsets[zone]);
      expect(Buffer.from(writePptx(sampleDeck(2), brand, facts, none)).equals(Buffer.from(bytes))).toBe(true);
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});
