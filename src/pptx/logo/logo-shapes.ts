import { drawnPaths } from '../../office/drawn-paths.js';
import { escapeXml } from '../../office/xml.js';
import { type Box, transform } from '../units.js';

/**
 * A logo that is an SVG as a group of PowerPoint's own shapes, as large as fits the box; undefined when it has more than
 * filled paths. PowerPoint shows an SVG itself only with a picture beside it, and nothing here draws pictures.
 */
export function logoShapes(
  svg: Uint8Array,
  look: { readonly id: number; readonly alt: string; readonly box: Box },
): string | undefined {
  const drawing = drawnPaths(svg);
  if (drawing === undefined) return undefined;
  const { id, alt } = look;
  const box = within(look.box, drawing);
  const shapes = drawing.paths.map(
    ({ geometry, fill }, index) =>
      `<p:sp><p:nvSpPr><p:cNvPr id="${id + 1 + index}" name="Logo ${index + 1}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${transform(box)}${geometry}<a:solidFill><a:srgbClr val="${fill}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>`,
  );
  return groupXml({ id, name: 'Logo', descr: escapeXml(alt), box, shapes: shapes.join('') });
}

/** As large as fits a box, at its left, in the middle of its height. */
export function within(box: Box, size: { readonly width: number; readonly height: number }): Box {
  const scale = Math.min(box.width / size.width, box.height / size.height);
  const height = size.height * scale;
  return { left: box.left, top: box.top + (box.height - height) / 2, width: size.width * scale, height };
}

function groupXml(group: { id: number; name: string; descr: string; box: Box; shapes: string }): string {
  const own = transform(group.box);
  const inside = own
    .replace(/<\/?a:xfrm>/g, '')
    .replace('a:off', 'a:chOff')
    .replace('a:ext', 'a:chExt');
  return `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${group.id}" name="${group.name}" descr="${group.descr}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${own.replace('</a:xfrm>', `${inside}</a:xfrm>`)}</p:grpSpPr>${group.shapes}</p:grpSp>`;
}
