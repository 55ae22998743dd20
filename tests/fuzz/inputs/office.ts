import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { damaged, damagedBytes } from './damage.js';

/** What XML of office files has been made to do: grow, point elsewhere, count too far. */
const evil: readonly string[] = [
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>',
  '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
  '&c;',
  '&a;',
  '&#0;',
  '&#x110000;',
  '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
  '<c r="XFD1048576" t="inlineStr"><is><t>far</t></is></c>',
  '<c r="A0"><v>1e999</v></c>',
  '<c r="ZZZZZZ99999999" t="s"><v>-1</v></c>',
  '<row r="-1"/>',
  '<w:gridSpan w:val="999999999"/>',
  '<w:vMerge w:val="restart"/>',
  '<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc/></w:tr></w:tbl></w:tc></w:tr></w:tbl>',
  '<w:ilvl w:val="99999"/>',
  'Target="../../../../etc/passwd"',
  'Target="http://page.invalid/x" TargetMode="External"',
  '<td colspan="999999999" rowspan="999999999">',
  '</table></td></tr>',
  '<ul><li>'.repeat(300),
  '<script>',
  '<style>',
  '<!--',
  '<![CDATA[',
];

/** A zip of office files with one of its parts damaged, renamed, added or left out; or damaged as a whole. */
export function zips(sound: Uint8Array): fc.Arbitrary<Uint8Array> {
  const parts = unzipSync(sound);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels|html|md)$/.test(name));
  const changed = fc
    .constantFrom(...names)
    .chain((name) =>
      withEvil(strFromU8(parts[name] ?? new Uint8Array())).map((text) =>
        zipSync({ ...parts, [name]: strToU8(text) }),
      ),
    );
  const renamed = fc
    .tuple(
      fc.constantFrom(...Object.keys(parts)),
      fc.constantFrom('../../evil.md', '/etc/evil.html', 'a\\b.md', 'C:/x.md', '.hidden/x.md', 'a//b.md', ''),
    )
    .map(([name, other]) => {
      const { [name]: own = new Uint8Array(), ...rest } = parts;
      return zipSync({ ...rest, [other]: own });
    });
  const without = fc.constantFrom(...Object.keys(parts)).map((name) => {
    const { [name]: _, ...rest } = parts;
    return zipSync(rest);
  });
  return fc.oneof(
    { weight: 8, arbitrary: changed },
    { weight: 1, arbitrary: renamed },
    { weight: 1, arbitrary: without },
    { weight: 2, arbitrary: damagedBytes(fc.constant(sound)) },
  );
}

/** A text damaged as any text is, and with what XML and HTML have been made to do. */
export function withEvil(sound: string): fc.Arbitrary<string> {
  const put = fc.tuple(fc.nat(1e6), fc.constantFrom(...evil)).map(([at, what]) => {
    const from = sound.indexOf('<', at % (sound.length + 1));
    const place = from < 0 ? sound.length : from;
    return sound.slice(0, place) + what + sound.slice(place);
  });
  return fc.oneof(damaged(fc.constant(sound)), put, damaged(put));
}
