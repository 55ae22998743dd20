import { parseXml, type XmlElement } from '@rgrove/parse-xml';

/**
 * Rules for mammoth that make headings of all paragraph styles that are headings in Word: their own outline level, or that
 * of a style that they are based on, whatever they are called.
 */
export function headingStyles(files: ReadonlyMap<string, Uint8Array>): string[] {
  const bytes = files.get('word/styles.xml');
  if (bytes === undefined) return [];
  const styles = new Map(stylesIn(new TextDecoder().decode(bytes)).map((style) => [style.id, style]));
  return [...styles.values()].flatMap(({ id, name }) => {
    const depth = depthOf(id, styles);
    if (name.toLowerCase() === 'title') return [`p[style-name='${escaped(name)}'] => h1.title:fresh`];
    if (depth === undefined) return [];
    return [`p[style-name='${escaped(name)}'] => h${Math.min(6, depth + 1)}:fresh`];
  });
}

interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string | undefined;
  /** From 0; 9 is text. */
  readonly outline: number | undefined;
}

function stylesIn(xml: string): Style[] {
  try {
    const root = parseXml(xml).root;
    return children(root, 'w:style')
      .filter(({ attributes }) => attributes['w:type'] === 'paragraph')
      .map((style) => {
        const outline = wordOf(children(style, 'w:pPr')[0], 'w:outlineLvl');
        return {
          id: style.attributes['w:styleId'] ?? '',
          name: wordOf(style, 'w:name') ?? '',
          basedOn: wordOf(style, 'w:basedOn'),
          outline: outline === undefined ? undefined : Number(outline),
        };
      });
  } catch {
    // Without styles all paragraphs are text; what they say is read all the same.
    return [];
  }
}

function depthOf(id: string, styles: ReadonlyMap<string, Style>): number | undefined {
  const seen = new Set<string>();
  for (let style = styles.get(id); style !== undefined && !seen.has(style.id); ) {
    seen.add(style.id);
    if (style.outline !== undefined) return style.outline < 9 ? style.outline : undefined;
    const named = /^heading (\d)$/i.exec(style.name)?.[1];
    if (named !== undefined) return Number(named) - 1;
    style = styles.get(style.basedOn ?? '');
  }
  return undefined;
}

function children(element: XmlElement | null | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => 'name' in child && child.name === name,
  );
}

function wordOf(element: XmlElement | undefined, name: string): string | undefined {
  return children(element, name)[0]?.attributes['w:val'];
}

/** As text in quotes of a rule. */
function escaped(name: string): string {
  return name.replace(/[\\']/g, '\\$&');
}
