import { createHash } from 'node:crypto';
import { type Brand, type FontFace, type FontFamily, shapeColour, usualLogoHeight } from '../domain/brand.js';
import { cssString } from '../domain/css-string.js';
import { darkGround } from '../domain/dark-ground.js';
import { fallbackIn } from '../domain/font-stack.js';
import { type Shell, type ShellFace, shellHtml } from '../domain/shell.js';
import type { Templates } from '../domain/templates.js';
import { fill, rule } from './painted.js';

/** Styles in the order in which they are laid over each other. */
const styleOrder = [
  'base',
  'breaks',
  'prose',
  'prose-marks',
  'statement-blocks',
  'pictures',
  'tables',
  'head',
  'handout',
  'neighbours',
  'card',
  'card-prose',
  'overview',
  'cover',
  'cover-fill',
  'step-up',
  'review',
  'answers',
  'scorecard',
  'matrix',
  'ladders',
  'front',
  'slides',
  'slide-body',
  'closer',
  'large',
  'large-prose',
  'mirrored',
];

/** Where a layout wants its styles, the fonts first. */
const place = '/* styles */';

/** By the fonts, which are most of a shell and one object for a brand, however its name is completed. */
const shells = new WeakMap<
  Brand['fonts'],
  {
    readonly colours: Brand['colours'];
    readonly height: number | undefined;
    readonly cover: Brand['cover'];
    readonly templates: Templates;
    readonly shell: Shell;
  }
>();

/**
 * The part of every document of a brand that a tab keeps: fonts, colours, styles.
 * Fonts are inside it as data, so that nothing is ever fetched, and the browser loads only those that are used.
 * The same brand and templates give the same object.
 */
export function makeShell(brand: Brand, templates: Templates): Shell {
  const { fonts, colours, logo, cover } = brand;
  const height = logo?.height;
  const known = shells.get(fonts);
  const isKnown =
    known?.templates === templates &&
    known.colours === colours &&
    known.height === height &&
    known.cover === cover;
  if (isKnown) return known.shell;
  const shell = composeShell(brand, templates);
  shells.set(fonts, { colours, height, cover, templates, shell });
  return shell;
}

function composeShell(brand: Brand, templates: Templates): Shell {
  const layout = templates.get('layouts/shell.html') ?? '';
  const at = layout.indexOf(place);
  const styles = [
    '',
    variables(brand),
    ...styleOrder.map((name) => templates.get(`styles/${name}.css`) ?? ''),
    ...[...templates.keys()]
      .filter((path) => path.startsWith('styles/') && !styleOrder.includes(path.slice(7, -4)))
      .sort()
      .map((path) => templates.get(path) ?? ''),
  ].join('\n');
  const html: Shell['html'] =
    at < 0 ? [layout, ''] : [layout.slice(0, at), inStyles(styles) + layout.slice(at + place.length)];
  const faces = at < 0 ? [] : fontFaces(brand);
  const id = createHash('sha256').update(shellHtml({ html, faces })).digest('hex');
  return { id, html, faces };
}

/** CSS that ends no element around it. */
function inStyles(css: string): string {
  return css.replaceAll('</style', '<\\/style');
}

/**
 * The CSS value of `font-family` for a brand's text in a language: its own fonts, then the fallbacks, and nothing of the
 * system's.
 */
export function textFamily({ fonts }: Brand, language: string): string {
  return familyList([fonts.text, ...fallbackIn(fonts, language)]);
}

function familyList(families: readonly FontFamily[]): string {
  return families.map(({ name }) => cssString(name)).join(',');
}

function fontFaces(brand: Brand): ShellFace[] {
  const families = [brand.fonts.text, brand.fonts.headings, ...brand.fonts.fallback];
  const unique = [...new Map(families.map((family) => [family.name, family])).values()];
  return unique.flatMap(({ name, faces }) => faces.map((face) => shellFace(name, face)));
}

function shellFace(name: string, { weight, style, unicodeRange, bytes }: FontFace): ShellFace {
  const family = cssString(name);
  const range = unicodeRange === undefined ? '' : `unicode-range:${unicodeRange};`;
  return {
    family,
    unicodeRange,
    declarations: `font-family:${family};font-weight:${weight};font-style:${style};${range}`,
    address: `data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}`,
  };
}

function variables({ colours, fonts, logo, cover }: Brand): string {
  // A wide face with a tall x reads at half a point less.
  const body = fonts.text.xHeight > 0.52 ? 9.5 : 10;
  const dark = darkGround(colours);
  const grounds = `--dark:var(--${dark.fill});--on-dark:var(--paper);--dark-mark:var(--${dark.mark})`;
  const rules = `--rule:${rule('horizontal', colours.ink)};--rule-down:${rule('vertical', colours.ink)}`;
  return `:root{--body:${body}pt;--body-size:${body}pt;${rules};--ink:${colours.ink};--secondary:${colours.secondary};--paper:${colours.paper};--accent:${shapeColour(colours)};--accent-text:${colours.accentText};--heading:${colours.heading};--logo-height:${logo?.height ?? usualLogoHeight}mm;${coverColours({ cover, colours })}--bar:${fill(colours.accent)};--filled:${fill(colours.accentText)};--tint:${colours.tint};${grounds};${families(fonts, 'en')}}${familiesByLanguage(fonts)}`;
}

/** Of a brand without a cover of its own: those of its pages. Rungs on a fill have a shade of the accent that shows there. */
function coverColours({ cover, colours: { accent } }: Pick<Brand, 'cover' | 'colours'>): string {
  const shape = cover === undefined ? 'var(--accent)' : shapeColour({ accent, paper: cover.fill });
  return `--cover:${cover?.fill ?? 'var(--paper)'};--cover-text:${cover?.text ?? 'var(--ink)'};--cover-shape:${shape};`;
}

function families(fonts: Brand['fonts'], language: string): string {
  const fallback = fallbackIn(fonts, language);
  const text = familyList([fonts.text, ...fallback]);
  const headings = familyList([fonts.headings, fonts.text, ...fallback]);
  return `--text-font:${text};--heading-font:${headings}`;
}

/** Languages with Chinese characters by what each begins with; of two that fit, the later one is meant. */
const eastAsian: readonly string[] = [
  'ja',
  'ko',
  'zh',
  ...['zh-TW', 'zh-Hant', 'lzh'],
  ...['zh-HK', 'zh-MO', 'zh-Hant-HK', 'zh-Hant-MO', 'yue'],
  'zh-Hans',
];

/** Documents and parts of them in a language with Chinese characters are set in its own forms of them. */
function familiesByLanguage(fonts: Brand['fonts']): string {
  if (fonts.form === undefined || fonts.fallback.every(({ form }) => form === undefined)) return '';
  const rules = eastAsian.map((tag) => {
    const part = `[lang]:lang(${tag})`;
    const inHeading = `:is(h1,h2,h3,h4,h5,h6)${part},:is(h1,h2,h3,h4,h5,h6) ${part}`;
    return `${part}{${families(fonts, tag)}}${part}:not(:root){font-family:var(--text-font)}${inHeading}{font-family:var(--heading-font)}`;
  });
  return rules.join('');
}
