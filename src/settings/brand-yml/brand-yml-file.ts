import { z } from 'zod';

/**
 * What a `_brand.yml` may say: brand.yml, https://posit-dev.github.io/brand-yml/, whose own schema is closed where this one
 * is. What nothing is made of is let pass as it is; docs/branding.md tells what becomes of each key.
 */
export const brandYmlFile = z
  .strictObject({
    meta: z.looseObject({
      name: z
        .union([words(), z.looseObject({ full: words().optional(), short: words().optional() })])
        .optional(),
      link: z.union([words(), z.looseObject({ home: words().optional() })]).optional(),
    }),
    logo: z.union([words(), logo()]),
    color: z
      .strictObject({
        palette: z.record(z.string(), colour()),
        foreground: colour(),
        background: colour(),
        primary: colour(),
        secondary: colour(),
        tertiary: colour(),
        success: colour(),
        info: colour(),
        warning: colour(),
        danger: colour(),
        light: colour(),
        dark: colour(),
        link: colour(),
      })
      .partial(),
    typography: z
      .strictObject({
        fonts: z.array(font()),
        base: setting({ size: z.unknown().optional() }),
        headings: setting({ style: z.unknown().optional(), color: colour().optional() }),
        monospace: z.unknown().optional(),
        'monospace-inline': z.unknown().optional(),
        'monospace-block': z.unknown().optional(),
        link: z.unknown().optional(),
      })
      .partial(),
    defaults: z.unknown().optional(),
  })
  .partial();

export type BrandYml = z.infer<typeof brandYmlFile>;
export type YmlColour = z.infer<ReturnType<typeof colour>>;
export type YmlFont = z.infer<ReturnType<typeof font>>;
export type YmlLogo = Exclude<BrandYml['logo'], string | undefined>;
export type YmlImage = z.infer<ReturnType<typeof image>>;

/** What a weight is called in numbers. */
export const weightNames: Readonly<Record<string, number>> = {
  thin: 100,
  'extra-light': 200,
  'ultra-light': 200,
  light: 300,
  normal: 400,
  regular: 400,
  medium: 500,
  'semi-bold': 600,
  'demi-bold': 600,
  bold: 700,
  'extra-bold': 800,
  'ultra-bold': 800,
  black: 900,
};

function words() {
  return z.string().trim().min(1, 'It must not be empty.');
}

function colour() {
  const how = 'Write it as "#rrggbb", in quotes, or as the name of a colour of the palette.';
  const one = z.string(how).trim().min(1, how);
  return z.union([one, z.strictObject({ light: one.optional(), dark: one.optional() })], how);
}

function image() {
  return z.union([words(), z.strictObject({ path: words(), alt: words().optional() })]);
}

function logo() {
  const variants = z.strictObject({ light: image().optional(), dark: image().optional() });
  const size = z.union([image(), variants]).optional();
  return z.strictObject({
    images: z.record(z.string(), image()).optional(),
    small: size,
    medium: size,
    large: size,
    path: words().optional(),
    alt: words().optional(),
  });
}

function weight() {
  return z.union([z.number(), z.string()]);
}

function font() {
  const named = {
    family: words(),
    weight: z.unknown().optional(),
    style: z.unknown().optional(),
    display: z.unknown().optional(),
  };
  const file = z.union([
    words(),
    z.looseObject({ path: words(), weight: weight().optional(), style: z.string().optional() }),
  ]);
  return z.strictObject({
    source: z.enum(['file', 'google', 'bunny', 'system']).optional(),
    ...named,
    files: z.array(file).min(1, 'Name at least one file.').optional(),
  });
}

/** How a kind of text is set: a family, or a group that has one. */
function setting<More extends z.ZodRawShape>(more: More) {
  return z.union([
    words(),
    z.strictObject({
      family: words().optional(),
      weight: weight().optional(),
      'line-height': z.unknown().optional(),
      ...more,
    }),
  ]);
}
