import { type Brand, shapeColour } from '../domain/brand.js';
import { officeFonts } from './office-fonts.js';
import { escapeXml, xmlHead } from './xml.js';

/**
 * The brand as a theme, so that whoever edits the file picks its colours and fonts by name. The first accent is that of
 * shapes, 3:1, and the last that of titles; links have that of words. The other accents are shades, for charts that people
 * add.
 */
export function themeXml({ name, colours, fonts }: Brand, language: string): string {
  const { ink, secondary, paper, accentText, heading, tint } = colours;
  const accent = shapeColour(colours);
  const scheme: readonly (readonly [string, string])[] = [
    ['dk1', ink],
    ['lt1', paper],
    ['dk2', secondary],
    ['lt2', tint],
    ['accent1', accent],
    ['accent2', mix(accent, paper, 0.65)],
    ['accent3', mix(accent, ink, 0.5)],
    ['accent4', secondary],
    ['accent5', mix(accent, paper, 0.4)],
    ['accent6', heading],
    ['hlink', accentText],
    ['folHlink', secondary],
  ];
  const colourXml = scheme.map(
    ([role, colour]) => `<a:${role}><a:srgbClr val="${hex(colour)}"/></a:${role}>`,
  );
  const label = escapeXml(name);
  return `${xmlHead}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${label}"><a:themeElements><a:clrScheme name="${label}">${colourXml.join('')}</a:clrScheme><a:fontScheme name="${label}"><a:majorFont>${fontXml(fonts.headings.name, language)}</a:majorFont><a:minorFont>${fontXml(fonts.text.name, language)}</a:minorFont></a:fontScheme>${formats}</a:themeElements></a:theme>`;
}

/**
 * A font by name, with what a computer without it goes by: the class (PANOSE, ECMA-376 part 1, §21.1.2.3.7), and for
 * what the font does not draw those that come with offices: of the language's own script, and of each other one that
 * somebody may write in; else Arial or Times New Roman.
 */
function fontXml(name: string, language: string): string {
  const serif =
    /serif|times|georgia|garamond|baskerville|slab|merriweather|lora|playfair/i.test(name) &&
    !/sans/i.test(name);
  const like = serif
    ? { panose: '02020603050405020304', family: 18, other: 'Times New Roman' }
    : { panose: '020B0604020202020204', family: 34, other: 'Arial' };
  return `<a:latin typeface="${escapeXml(name)}" panose="${like.panose}" pitchFamily="${like.family}" charset="0"/>${officeFonts(language, like.other)}`;
}

/** `share` of one colour, the rest of the other. */
function mix(colour: string, other: string, share: number): string {
  const channel = (start: number) => {
    const [one, two] = [colour, other].map((each) => Number.parseInt(each.slice(start, start + 2), 16));
    return Math.round((one ?? 0) * share + (two ?? 0) * (1 - share))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

function hex(colour: string): string {
  return colour.slice(1).toUpperCase();
}

const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = (width: number) =>
  `<a:ln w="${width}"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>`;
const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
/** Flat: no gradients, shadows or bevels. */
const formats = `<a:fmtScheme name="Flat"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`;
