import { ownValue } from '../../domain/own-value.js';
import type { HtmlElement } from '../../html/node.js';
import { escapeXml } from '../../office/xml.js';
import { pictureSize } from '../../svg/picture-size.js';
import type { Desk } from '../desk.js';
import { emu } from '../units.js';

/** Pictures that every version of Word shows, by their media types. */
const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif',
};

const millimetresOfPixel = 25.4 / 96;

/** A picture as a run; undefined for one that Word does not show, in whose place its words stand. */
export function pictureXml(
  { src = '', alt = '', width, height }: HtmlElement['attributes'],
  desk: Desk,
): string | undefined {
  const [, type = '', data = ''] = /^data:([\w/+-]+);base64,(.*)$/s.exec(src) ?? [];
  const ending = ownValue(endings, type);
  if (ending === undefined) return undefined;
  const bytes = Buffer.from(data, 'base64');
  const natural = pictureSize(bytes);
  if (natural === undefined) return undefined;
  const size = within(desk, sizeOf(natural, Number(width), Number(height)));
  return pictureRun(desk.ledger.picture(bytes, ending), desk.ledger.nextId(), { alt, ...size });
}

/** A picture as a run, in millimetres. */
export function pictureRun(
  relation: string,
  id: number,
  { alt, width, height }: { readonly alt: string; readonly width: number; readonly height: number },
): string {
  const size = `cx="${emu(width)}" cy="${emu(height)}"`;
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/>${drawingFacts(id, `Picture ${id}`, alt)}<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="Picture ${id}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

/** What a drawing is called, and what it says to those who do not see it; one without words is said to decorate. */
export function drawingFacts(id: number, name: string, alt: string): string {
  if (alt !== '') return `<wp:docPr id="${id}" name="${name}" descr="${escapeXml(alt)}"/>`;
  const decorates =
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';
  return `<wp:docPr id="${id}" name="${name}" descr="">${decorates}</wp:docPr>`;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** In millimetres, as its author wants it, else as it is. */
function sizeOf(natural: Size, width: number, height: number): Size {
  const ratio = natural.height / natural.width;
  const pixels =
    width > 0
      ? { width, height: height > 0 ? height : width * ratio }
      : height > 0
        ? { width: height / ratio, height }
        : natural;
  return { width: pixels.width * millimetresOfPixel, height: pixels.height * millimetresOfPixel };
}

function within(room: Pick<Desk, 'width' | 'height'>, { width, height }: Size): Size {
  const scale = Math.min(1, room.width / width, room.height / height);
  return { width: Math.max(width * scale, 0.1), height: Math.max(height * scale, 0.1) };
}
