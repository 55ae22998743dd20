import type { BlockReading } from '../block-reading.js';
import { linkLabel } from '../link-target.js';
import { check } from '../scanner.js';

const definition =
  / {0,3}\[([^\n\]]+)\]:[ \t]*(?:<(.*?)>|([^\n]*?[^ \t\r\n\f\v][^\n]*?))(?:(?:[ \t]*?\n|[ \t]+?)[ \t]*?(["'])(.+?)\4)?[ \t]*?\n/y;

/** `[guide]: guide.html "Title"`; it shows nothing where it stands. */
export function readLinkTarget(reading: BlockReading): boolean {
  const match = check(reading, definition);
  if (match === undefined || /[ \t]+["']/.test(match[3] ?? '')) return false;
  const from = reading.at;
  reading.at += match[0].length;
  const target = { href: match[2] ?? match[3] ?? '', title: match[5] };
  const label = linkLabel(match[1] ?? '');
  reading.definitions.links.set(label, target);
  reading.blocks.push({ kind: 'link', label, from, to: reading.at });
  return true;
}
