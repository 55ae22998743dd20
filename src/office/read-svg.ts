import type { XmlElement } from '@rgrove/parse-xml';
import { ownValue } from '../domain/own-value.js';
import { childrenOf, parseSvg } from '../svg/parse-svg.js';

/** A drawing that office programs can have as shapes: filled paths, nothing else. */
export interface Drawing {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly paths: readonly FilledPath[];
}

interface FilledPath {
  readonly data: string;
  /** Six hexadecimal digits after #. */
  readonly fill: string;
}

/** What a logo of filled paths consists of; undefined when it has anything that shapes would not show alike. */
export function readSvg(bytes: Uint8Array): Drawing | undefined {
  const parsed = parseSvg(bytes);
  if ('fault' in parsed) return undefined;
  const box = parsed.root.attributes.viewBox
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  const paths = filledPaths(parsed.root, '#000000');
  const [left = 0, top = 0, width = 0, height = 0] = box ?? [];
  if (paths === undefined || paths.length === 0 || box?.length !== 4) return undefined;
  return [left, top].every(Number.isFinite) && width > 0 && height > 0
    ? { left, top, width, height, paths }
    : undefined;
}

/** The attributes that each element may have; an element that is not here is not understood. */
const known: Readonly<Record<string, readonly string[]>> = {
  svg: ['xmlns', 'viewBox', 'width', 'height', 'role', 'aria-label', 'fill', 'id'],
  g: ['fill', 'id'],
  path: ['d', 'fill', 'fill-rule', 'id'],
};

/** An element's paths, those inside it with the fill that it hands down; undefined when anything is not understood. */
function filledPaths(element: XmlElement, inherited: string): FilledPath[] | undefined {
  const { name, attributes } = element;
  if (name === 'title' || name === 'desc') return [];
  const fill = attributes.fill ?? inherited;
  const drawn = ownValue(known, name);
  const isKnown = Object.keys(attributes).every((each) => drawn?.includes(each));
  if (drawn === undefined || !isKnown || !/^#[\da-f]{6}$/i.test(fill)) return undefined;
  if (name === 'path') return [{ data: attributes.d ?? '', fill }];
  const inside = childrenOf(element).map((child) => filledPaths(child, fill));
  return inside.includes(undefined) ? undefined : inside.flatMap((paths) => paths ?? []);
}
