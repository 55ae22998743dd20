import { stringify } from 'yaml';
import { contrast } from '../domain/contrast.js';
import { shadeOf, tintOf } from '../domain/oklch.js';
import { accentTextLeast } from './check-contrast.js';

/** What a brand of one colour is made of; all as `#rrggbb`. */
export interface DerivedColours {
  readonly accent: string;
  /** Of words: the accent, or its nearest shade that is read on white paper. */
  readonly accentText: string;
  readonly tint: string;
}

/** Of the neutral brand, which a new one extends. */
const [ink, paper] = ['#1a1a1a', '#ffffff'];

export function derivedFrom(accent: string): DerivedColours {
  return {
    accent,
    accentText: shadeOf(accent, paper, accentTextLeast),
    tint: tintOf(accent, paper, ink),
  };
}

/** What is said of each colour: its contrast, and what it is good for. */
export function coloursInWords({ accent, accentText, tint }: DerivedColours): string[] {
  const onPaper = ratio(accent, paper);
  const words =
    accentText === accent
      ? `the same colour, since it can be read: ${onPaper}`
      : `${ratio(accentText, paper)} on white: the nearest shade that can be read`;
  return [
    `accent   ${accent}  ${onPaper} on white: rungs, rules and tabs`,
    `words    ${accentText}  ${words}`,
    `tint     ${tint}  text on it has ${ratio(ink, tint)}`,
  ];
}

/** Never up, as where contrast is checked. */
function ratio(text: string, ground: string): string {
  return `${(Math.floor(contrast(text, ground) * 10) / 10).toFixed(1)}:1`;
}

/** A brand.yaml of a name, a colour and perhaps a logo, with comments for whoever opens it first. */
export function writtenBrand({
  name,
  colours,
  logo,
}: {
  readonly name: string;
  readonly colours: DerivedColours;
  /** The name of its file beside it. */
  readonly logo: string | undefined;
}): string {
  const { accent, accentText, tint } = colours;
  const said = stringify(name).trim();
  const words =
    accentText === accent
      ? '# Titles and other words have the same colour; name another here as accentText.'
      : `# Words are printed in ${accentText}, its nearest shade that can be read (4.5:1). Another one is named so:\n  # accentText: "${accentText}"`;
  return `# The brand of ${oneLine(name)}. docs/branding.md tells all that may stand here; every mistake is shown at its line.
# What is not said here, such as fonts and the colours of text, is as in this brand.
extends: neutral

# The company, as it stands on covers and in the files' properties.
name: ${said}
# The website, and how to reach the people who own the framework.
# url: https://example.com
# contact: people@example.com

colours:
  # Quote colours: # begins a comment here.
  # The one colour of the brand, in rungs, rules and tabs.
  accent: "${accent}"
  ${words}
  # A light shade of it, behind text.
  tint: "${tint}"

${
  logo === undefined
    ? `# A logo, as SVG or PNG beside this file; without one the name stands in its place.\n# logo: logo.svg\n`
    : `# It stands 7 mm high at the top left. A screen reader says "alt" in its place.\nlogo:\n  file: ${logo}\n  alt: ${said}\n  # For dark grounds, such as covers, and the sign alone, where there is no room for words:\n  # onDark: logo-white.svg\n  # icon: icon.svg\n`
}
# Up to three lines at the foot of every page, such as the company's registration.
foot: []
`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
