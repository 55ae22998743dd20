import { nearest } from '../../domain/nearest.js';
import { shadeOf, tintOf } from '../../domain/oklch.js';
import { ownValue } from '../../domain/own-value.js';
import { shortened } from '../../domain/shortened.js';
import type { BrandFile } from '../brand-file.js';
import { cssColour } from '../css-colour.js';
import type { BrandYml, YmlColour } from './brand-yml-file.js';
import { nothing, type Translated, type TranslationFault } from './translated.js';

type Colours = NonNullable<BrandYml['color']>;
type Role = Exclude<keyof Colours, 'palette'>;
type Path = readonly PropertyKey[];

/** Colours where a file that has some says nothing of others: those of the brand that every framework may wear. */
const usual = { accent: '#3d5568', ink: '#1a1a1a', secondary: '#4a4a4a', paper: '#ffffff' } as const;

/** What small text needs on the paper. */
const smallTextLeast = 7;

/**
 * foreground → ink, background → paper, primary → accent, of their light variants. Small text takes `secondary`, or its
 * nearest shade that can be read; the tint is a light shade of the accent.
 */
export function mapColours({
  color: said,
  typography,
}: BrandYml): Translated<NonNullable<BrandFile['colours']>> {
  const heads = typeof typography?.headings === 'object' ? typography.headings.color : undefined;
  if (said === undefined && heads === undefined) return nothing;
  const color = said ?? {};
  const faults: TranslationFault[] = [];
  const resolve = (value: YmlColour | undefined, path: Path) => {
    const found = value === undefined ? undefined : colourOf(value, path, color);
    if (typeof found === 'object') faults.push(found);
    return typeof found === 'string' ? found : undefined;
  };
  const ofRole = (role: Role) => resolve(color[role], ['color', role]);
  const [ink, paper, accent, secondary] = (['foreground', 'background', 'primary', 'secondary'] as const).map(
    ofRole,
  );
  const heading = resolve(heads, ['typography', 'headings', 'color']);
  if (faults.length > 0) return { ...nothing, faults };

  const ground = paper ?? usual.paper;
  const colours = {
    ...given({ ink, paper, accent, heading }),
    ...((secondary ?? paper)
      ? { secondary: shadeOf(secondary ?? usual.secondary, ground, smallTextLeast) }
      : {}),
    ...(paper !== undefined && ink === undefined ? { ink: shadeOf(usual.ink, ground, smallTextLeast) } : {}),
    ...((accent ?? paper ?? ink) ? { tint: tintOf(accent ?? usual.accent, ground, ink ?? usual.ink) } : {}),
  };
  const origins: [Path, Path][] = [
    [['colours'], ['color']],
    [
      ['colours', 'ink'],
      ['color', color.foreground === undefined ? 'background' : 'foreground'],
    ],
    [
      ['colours', 'paper'],
      ['color', 'background'],
    ],
    [
      ['colours', 'accent'],
      ['color', 'primary'],
    ],
    [
      ['colours', 'tint'],
      ['color', 'primary'],
    ],
    [
      ['colours', 'heading'],
      ['typography', 'headings', 'color'],
    ],
    [
      ['colours', 'secondary'],
      ['color', color.secondary === undefined ? 'background' : 'secondary'],
    ],
  ];
  return { value: colours, origins, faults };
}

function given(colours: Readonly<Record<'ink' | 'paper' | 'accent' | 'heading', string | undefined>>) {
  const { ink, paper, accent, heading } = colours;
  return {
    ...(ink && { ink }),
    ...(paper && { paper }),
    ...(accent && { accent }),
    ...(heading && { heading }),
  };
}

/** A value, the name of another, or CSS, as `#rrggbb`; or why it is none. */
function colourOf(value: YmlColour, path: Path, color: Colours): string | TranslationFault | undefined {
  const seen: string[] = [];
  for (let next: YmlColour | undefined = value; ; ) {
    const name: string | undefined = typeof next === 'string' ? next : next?.light;
    if (name === undefined) return undefined;
    if (seen.includes(name)) {
      return bad(
        path,
        `${[...seen, name].map((one) => `"${one}"`).join(' is ')}: a circle.`,
        'Give one of them a colour.',
      );
    }
    const named: YmlColour | undefined = ownValue(color.palette ?? {}, name) ?? roleColour(color, name);
    // A colour of the palette may have the name that CSS has for it, and be that one.
    if (named === undefined || named === name) return writtenColour(name, path, color);
    seen.push(name);
    next = named;
  }
}

/** A colour may be said to be that of another role, such as `link: primary`. */
function roleColour({ palette, ...roles }: Colours, name: string): YmlColour | undefined {
  return ownValue<YmlColour | undefined>(roles, name);
}

function writtenColour(text: string, path: Path, color: Colours): string | TranslationFault {
  const found = cssColour(text);
  const shown = shortened(text);
  if (found === 'see-through') {
    return bad(path, `The colour "${shown}" is one to see through.`, 'Give it without its alpha.');
  }
  if (found !== undefined) return found;
  const meant = nearest(text, Object.keys(color.palette ?? {}));
  const how = 'Write it as "#rrggbb", in quotes, or as the name of a colour of the palette.';
  return bad(
    path,
    `There is no colour called "${shown}".`,
    meant === undefined ? how : `Did you mean "${meant}"?`,
  );
}

function bad(path: Path, what: string, fix: string): TranslationFault {
  return { code: 'bad-value', path, what, why: '', fix };
}
