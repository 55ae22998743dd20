import type { Picture } from '../../domain/deck.js';
import { escapeXml } from '../../office/xml.js';
import { boxes } from '../boxes.js';
import { transform } from '../units.js';

/** Endings of the pictures that every office program shows. */
export const pictureEndings: ReadonlySet<string> = new Set(['png', 'jpg', 'jpeg', 'gif']);

/** The ending of a path in lower case, without its dot. */
export function endingOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}

/** A picture in the place that its layout keeps for it, `shift` millimetres lower; the relation is called `picture`. */
export function pictureXml({ alt, width, height }: Picture, id: number, shift: number): string {
  const box = { left: boxes.picture.left, top: boxes.picture.top + shift, width, height };
  return `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="Picture" descr="${escapeXml(alt)}"/><p:cNvPicPr><a:picLocks noGrp="1" noChangeAspect="1"/></p:cNvPicPr><p:nvPr><p:ph type="pic" idx="1"/></p:nvPr></p:nvPicPr><p:blipFill><a:blip r:embed="picture"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${transform(box)}</p:spPr></p:pic>`;
}
