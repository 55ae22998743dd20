/** A drawing that PowerPoint can have as shapes: filled paths, nothing else. */
export interface Drawing {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly paths: readonly { readonly data: string; readonly fill: string }[];
}

/** What a logo of filled paths consists of; undefined when it has anything that shapes would not show alike. */
export function readSvg(svg: string): Drawing | undefined {
  const box = /<svg[^>]*\sviewBox="\s*([-\d.]+)[\s,]+([-\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)\s*"/.exec(svg);
  if (box === null) return undefined;
  const [left = 0, top = 0, width = 0, height = 0] = box.slice(1).map(Number);
  const paths: { data: string; fill: string }[] = [];
  const fills: string[] = ['#000000'];
  const bare = svg
    .replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '')
    .replace(/<(title|desc)\b[^>]*>[\s\S]*?<\/\1>/g, '');
  for (const [, slash, tag = '', rest = '', self] of bare.matchAll(
    /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g,
  )) {
    if (slash === '/') {
      if (tag !== 'path') fills.pop();
      continue;
    }
    const attributes = new Map(
      [...rest.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    );
    const fill = attributes.get('fill') ?? fills.at(-1) ?? '';
    if (!isPlain(tag, attributes) || !/^#[\da-f]{6}$/i.test(fill)) return undefined;
    if (tag === 'path') paths.push({ data: attributes.get('d') ?? '', fill });
    else if (self !== '/') fills.push(fill);
  }
  return paths.length === 0 || width <= 0 || height <= 0 ? undefined : { left, top, width, height, paths };
}

/** The attributes that each element may have; an element that is not here is not understood. */
const known: Readonly<Record<string, readonly string[]>> = {
  svg: ['xmlns', 'viewBox', 'width', 'height', 'role', 'aria-label', 'fill', 'id'],
  g: ['fill', 'id'],
  path: ['d', 'fill', 'fill-rule', 'id'],
};

function isPlain(tag: string, attributes: ReadonlyMap<string, string>): boolean {
  const allowed = known[tag];
  return allowed !== undefined && [...attributes.keys()].every((name) => allowed.includes(name));
}
