import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * A presentation whose first slides stand on one layout each, in order, since LibreOffice forgets the layouts that no
 * slide has; undefined when it has fewer slides than layouts.
 */
export function everyLayout(bytes) {
  const parts = unzipSync(bytes);
  const layouts = Object.keys(parts).filter((path) => /^ppt\/slideLayouts\/[^/]+\.xml$/.test(path)).length;
  for (let number = 1; number <= layouts; number += 1) {
    const path = `ppt/slides/_rels/slide${number}.xml.rels`;
    const relations = parts[path];
    if (relations === undefined) return undefined;
    const changed = strFromU8(relations).replace(/slideLayout\d+\.xml/, `slideLayout${number}.xml`);
    parts[path] = strToU8(changed);
  }
  return zipSync(parts);
}
