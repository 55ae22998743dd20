import jsqr from 'jsqr';
import { beforeAll, describe, expect, test } from 'vitest';
import { advertHtml } from '../../src/adverts/write/advert-html.js';
import { advertText } from '../../src/adverts/write/advert-text.js';
import { jobPosting } from '../../src/adverts/write/job-posting.js';
import { plainLines } from '../../src/adverts/write/plain-lines.js';
import { simpleHtml } from '../../src/adverts/write/simple-html.js';
import type { Brand } from '../../src/domain/brand.js';
import { missingForSearch } from '../../src/domain/missing-for-search.js';
import { parseHtml } from '../../src/html/parse-html.js';
import { writeHtml } from '../../src/html/write-html.js';
import { advertSheetOf } from '../../src/render/advert-sheet-of.js';
import { qrSvg } from '../../src/render/qr-code.js';
import { shippedBrand } from '../support/render-sketch.js';
import { advertOf, read } from './support.js';

let brand: Brand;
beforeAll(async () => {
  brand = await shippedBrand('vaarst');
});

const sheet = (front = {}, body?: string) => advertSheetOf(advertOf(front, body), brand);
const posting = (front = {}) => {
  const advert = advertOf(front);
  return JSON.parse(jobPosting(advert, advertSheetOf(advert, brand), brand));
};

describe('as text', () => {
  test('says everything, each statement in its own words', () => {
    expect(advertText(sheet())).toBe(`Senior Engineer
===============
Vaarst · DevOps Engineer · Level 2 of 3

Team: Platform
Where: 1 Example Street, Bristol, England, United Kingdom
Contract: Permanent, full-time
Salary: £55,000 – £65,000 a year
Posted: 1 September 2026
Apply by: 1 October 2026

About the role
--------------
Someone in this role describes it like this:

  I look after a system. It is mine.

The team
--------
We run what others ship on.

The craft
---------
What DevOps Engineer is for.

What you would do
-----------------
Here is how people in this role describe their work:

  Automation
  - I automate what hurts.
  - I delete what nobody uses.
  - I measure first.

  Teaching
  - I teach <others> & learn.

  – Test Framework, Senior Engineer, Level 2 of 3

The ladder
----------
  3  Lead Engineer
> 2  Senior Engineer (this role)
  1  Engineer

How to apply
------------
Apply at: https://careers.example.com/senior-engineer
Please apply by 1 October 2026.
Questions: people@example.com
`);
  });

  test('shows the areas that were chosen, in their order, and so many statements of each', () => {
    const { areas } = sheet({ areas: '[teaching, Automation]', statements: '2' }).expectations;
    expect(areas).toEqual([
      { name: 'Teaching', groups: [{ heading: '', statements: ['I teach &lt;others&gt; &amp; learn.'] }] },
      {
        name: 'Automation',
        groups: [{ heading: '', statements: ['I automate what hurts.', 'I delete what nobody uses.'] }],
      },
    ]);
  });

  test('speaks the language that the advert names', () => {
    const text = advertText(sheet({ language: 'de' }));
    expect(text).toContain('So bewerben Sie sich');
    expect(text).toContain('Vereinigtes Königreich');
    expect(text).toContain('Bitte bewerben Sie sich bis zum 1. Oktober 2026.');
  });

  test('keeps nested lists, numbers and the addresses of links', () => {
    const html =
      '<p>See <a href="https://example.com/a">this</a>.</p><ol><li>One<ul><li>Half</li></ul></li><li>Two</li></ol>';
    expect(plainLines(parseHtml(html))).toBe('See this (https://example.com/a).\n\n1. One\n  - Half\n2. Two');
  });
});

describe('as HTML', () => {
  test('has plain tags alone and letters as they are', () => {
    const html = advertHtml(
      sheet(
        {},
        'Café **bold** [site](https://example.com/x)\n{: .note #n }\n\n<div style="color:red" onclick="x()">Boxed</div>',
      ),
      { ...brand, logo: undefined },
    );
    const article = html.slice(html.indexOf('<article'));
    const tags = new Set([...article.matchAll(/<([a-z0-9]+)/g)].map((match) => match[1]));
    expect([...tags].sort()).toEqual([
      'a',
      'article',
      'blockquote',
      'h2',
      'h3',
      'h4',
      'li',
      'p',
      'strong',
      'ul',
    ]);
    expect([...article.matchAll(/\s([a-z-]+)=/g)].map((match) => match[1])).toEqual([
      'lang',
      'href',
      'href',
      'href',
    ]);
    expect(html).toContain('Café <strong>bold</strong>');
    expect(html.replace(/&(?:amp|lt|gt|quot);/g, '')).not.toContain('&');
    expect(html).toContain('<li>I teach &lt;others&gt; &amp; learn.</li>');
  });

  test('carries a small logo in itself where none stands on the web, and leaves out a large one', () => {
    const logo = {
      mediaType: 'image/png',
      bytes: new Uint8Array([1, 2, 3]),
      alt: 'Ada & Co',
      url: undefined,
      height: 7,
    };
    expect(advertHtml(sheet(), { ...brand, logo })).toContain(
      '<p><img src="data:image/png;base64,AQID" alt="Ada &amp; Co" height="26"></p>\n<h2>',
    );
    expect(advertHtml(sheet(), { ...brand, logo: { ...logo, bytes: new Uint8Array(20_000) } })).not.toContain(
      '<img',
    );
  });

  test('says what it pays and how to apply before anything else, and loads nothing', () => {
    const html = advertHtml(sheet(), brand);
    const first = html.slice(html.indexOf('<article'), html.indexOf('<h3>'));
    expect(first).toContain('£55,000 – £65,000 a year');
    expect(first).toContain('<a href="https://careers.example.com/senior-engineer">');
    expect(html.slice(0, html.indexOf('<article'))).not.toMatch(/url\(|@import|src=|href=/);
    expect(html).toContain(`color:${brand.colours.heading}`);
  });

  test('drops what runs, loads or styles, whatever reaches it', () => {
    const html = writeHtml(
      simpleHtml(
        '<p style="x" class="y">a<script>b</script><img src="image:x" alt="A ladder"><a href="javascript:c">d</a></p>',
      ),
    );
    expect(html).toBe('<p>aA ladder<a>d</a></p>');
  });

  test('leads to no page of the framework', () => {
    const advert = advertOf();
    const linked = {
      ...advert,
      level: {
        ...advert.level,
        sections: advert.level.sections.map((section) =>
          section.kind === 'prose'
            ? {
                ...section,
                blocks: section.blocks.map((block) => ({
                  ...block,
                  html: '<p><a href="https://page.invalid/secret">Read</a> on</p>',
                })),
              }
            : section,
        ),
      },
    };
    const all = JSON.stringify(advertSheetOf(linked, brand));
    expect(all).toContain('<p>Read on</p>');
    expect(all).not.toContain('page.invalid');
  });
});

describe('as a JobPosting', () => {
  test('has what search engines require, and what else is known', () => {
    const { description, ...rest } = posting();
    expect(rest).toEqual({
      '@context': 'https://schema.org/',
      '@type': 'JobPosting',
      title: 'Senior Engineer',
      disambiguatingDescription: 'We run what others ship on.',
      identifier: { '@type': 'PropertyValue', name: 'Vaarst', value: 'one' },
      datePosted: '2026-09-01',
      validThrough: '2026-10-01T23:59:59',
      employmentType: 'FULL_TIME',
      hiringOrganization: { '@type': 'Organization', name: 'Vaarst', sameAs: brand.url },
      jobLocation: {
        '@type': 'Place',
        address: {
          '@type': 'PostalAddress',
          streetAddress: '1 Example Street',
          addressLocality: 'Bristol',
          addressRegion: 'England',
          addressCountry: 'GB',
        },
      },
      baseSalary: {
        '@type': 'MonetaryAmount',
        currency: 'GBP',
        value: { '@type': 'QuantitativeValue', minValue: 55000, maxValue: 65000, unitText: 'YEAR' },
      },
      url: 'https://careers.example.com/senior-engineer',
      applicationContact: { '@type': 'ContactPoint', email: 'people@example.com' },
    });
    expect(description).toContain('<li>I automate what hurts.</li>');
  });

  test('says of remote work who may apply', () => {
    const remote = posting({ remote: 'true', street: undefined, locality: undefined, region: undefined });
    expect(remote).toMatchObject({
      jobLocationType: 'TELECOMMUTE',
      applicantLocationRequirements: { '@type': 'Country', name: 'GB' },
    });
    expect(remote).not.toHaveProperty('jobLocation');
    expect(posting({ remote: 'hybrid' })).not.toHaveProperty('jobLocationType');
  });

  test('can stand in a script of a page', () => {
    const advert = advertOf({}, 'a </script> b');
    expect(jobPosting(advert, advertSheetOf(advert, brand), brand)).not.toContain('<');
  });

  test('is not made of a level that nobody advertises', () => {
    const [general] = read({}).adverts;
    if (general === undefined) throw new Error('Every level has an advert.');
    expect(missingForSearch(general)).toContain('posted');
  });
});

describe('the code on paper', () => {
  const address = 'https://careers.example.com/senior-engineer?source=paper&lang=en';
  const svg = qrSvg(address, { label: 'QR code that opens "x"' });

  test('is read back as the address', () => {
    expect(jsqr.default(pixels(svg, 4), sizeOf(svg) * 4, sizeOf(svg) * 4)?.data).toBe(address);
  });

  test('is a picture with words, vectors alone and a quiet zone of four modules', () => {
    expect(svg).toContain('role="img" aria-label="QR code that opens &quot;x&quot;"');
    expect(svg).not.toContain('<image');
    const boxes = boxesOf(svg);
    expect(Math.min(...boxes.flatMap(({ x, y }) => [x, y]))).toBe(4);
    expect(Math.max(...boxes.flatMap(({ x, y, width }) => [x + width, y + 1]))).toBe(sizeOf(svg) - 4);
  });
});

function sizeOf(svg: string): number {
  return Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
}

function boxesOf(svg: string) {
  return [...svg.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, width]) => ({
    x: Number(x),
    y: Number(y),
    width: Number(width),
  }));
}

/** White paper with the SVG's boxes on it, as RGBA. */
function pixels(svg: string, scale: number): Uint8ClampedArray {
  const side = sizeOf(svg) * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const { x, y, width } of boxesOf(svg)) {
    for (let row = y * scale; row < (y + 1) * scale; row += 1) {
      for (let column = x * scale; column < (x + width) * scale; column += 1) {
        data.set([0, 0, 0], (row * side + column) * 4);
      }
    }
  }
  return data;
}
