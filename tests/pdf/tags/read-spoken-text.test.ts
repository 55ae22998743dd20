import { type PDFDict, PDFDocument, PDFHexString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { readSpokenText } from '../../../src/pdf/tags/read-spoken-text.js';

type Kid = readonly [type: string, of: { alt?: string; says?: string; kids?: readonly Kid[] }];

const picture = (alt: string): Kid => ['Figure', { alt }];
const words = (says: string): Kid => ['Span', { says }];
const paragraph = (...kids: Kid[]): Kid => ['P', { kids }];

describe('what a screen reader says for a link', () => {
  it.each<[string, Kid[], string]>([
    [
      'a picture and words',
      [picture('Opens a/level1'), words('Is this new?')],
      'Opens a/level1 Is this new?',
    ],
    [
      'an address that ends in a slash',
      [picture('Opens a/b/'), words('Is this new?')],
      'Opens a/b/ Is this new?',
    ],
    ['a picture, nothing and words', [picture('Map 1'), words(''), words('Go')], 'Map 1 Go'],
    ['words and a picture', [words('Go'), picture('Map')], 'Go Map'],
    ['a blank between them', [picture('Map '), words('Go')], 'Map Go'],
    ['a picture in brackets', [words('Go ('), picture('Map'), words(').')], 'Go (Map).'],
    ['two paragraphs', [paragraph(words('One.')), paragraph(words('Two'))], 'One. Two'],
    ['a picture in a paragraph', [paragraph(picture('Map')), words('Go')], 'Map Go'],
    ['letters that are replaced', [words('of'), words('fi'), words('ce')], 'office'],
  ])('with %s', async (_, kids, said) => {
    const { context } = await PDFDocument.create();
    const make = ([type, { alt, says, kids = [] }]: Kid): PDFDict =>
      context.obj({
        S: type,
        ...(alt === undefined ? {} : { Alt: PDFHexString.fromText(alt) }),
        ...(says === undefined ? {} : { ActualText: PDFHexString.fromText(says) }),
        K: kids.map((kid) => context.register(make(kid))),
      });
    const link = make(['Link', { kids }]);
    const spoken = readSpokenText([link], [], () => undefined, 'ltr');
    expect(spoken.get(link)).toBe(said);
  });
});
