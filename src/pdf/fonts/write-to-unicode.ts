/** Writes a ToUnicode CMap for two-byte glyph codes, at most a hundred in a block (Adobe Technical Note 5411). */
export function writeToUnicode(unicode: ReadonlyMap<number, string>): string {
  const lines = [...unicode]
    .sort(([a], [b]) => a - b)
    .map(
      ([code, text]) =>
        `<${hex(code)}> <${[...Array(text.length).keys()].map((at) => hex(text.charCodeAt(at))).join('')}>`,
    );
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('')}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}

function hex(unit: number): string {
  return unit.toString(16).toUpperCase().padStart(4, '0');
}
