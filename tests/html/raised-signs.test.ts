import { describe, expect, it } from 'vitest';
import { readableText } from '../../src/html/readable-text.js';
import { standingHtml, standingName } from '../../src/html/standing-html.js';

describe('plain words', () => {
  it.each([
    ['I <del>must</del> may travel.', 'I may travel.', 'I may travel.'],
    ['10<sup>3</sup> and 2<sup>10</sup>', '10³ and 2^10', '10³ and 2¹⁰'],
    ['10<sup>−4</sup> m<sup>2</sup>', '10^-4 m²', '10⁻⁴ m²'],
    ['n<sup>k+1</sup>', 'n^(k+1)', 'n^(k+1)'],
    ['CO<sub>2</sub>', 'CO2', 'CO₂'],
    ['1 &lt; 2<sup>8</sup>', '1 < 2^8', '1 &lt; 2⁸'],
  ])('of %s say what it says', (html, printed, written) => {
    expect(readableText(html)).toBe(printed);
    expect(standingHtml(html)).toBe(written);
  });

  it('leave letters and the numbers of footnotes as they are', () => {
    const html = '1<sup>st</sup> note<sup id="fnref:1"><a href="#fn:1">1</a></sup>';
    expect(standingHtml(html)).toBe(html);
    expect(readableText(html)).toBe('1st note');
  });
});

describe('a name', () => {
  it.each([
    ['<del>Hot</del> Ovens', 'Ovens'],
    ['<a href="#x">Big <s>hot</s> ovens</a>', '<a href="#x">Big ovens</a>'],
    ['<del>Ovens</del>', '<del>Ovens</del>'],
    ['Ovens<sup>2</sup>', 'Ovens<sup>2</sup>'],
  ])('%s is %s', (html, name) => {
    expect(standingName(html)).toBe(name);
  });
});
