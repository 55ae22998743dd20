/** As many whole sentences as have room in `most` characters, and always the first. */
export function firstSentences(text: string, most: number): string {
  let kept = '';
  for (const sentence of text.split(/(?<=[.!?…]["”’»)\]]*)\s+(?=["“‘«([]*[\p{Lu}\p{N}])/u)) {
    const longer = kept === '' ? sentence : `${kept} ${sentence}`;
    if (kept !== '' && longer.length > most) break;
    kept = longer;
  }
  return kept;
}
