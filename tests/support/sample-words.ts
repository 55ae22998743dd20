const english =
  'I look after the systems that our products stand on and agree with the people who use them what good looks like. ' +
  'When something fails I find the cause, mend it for good and tell others plainly what we learned from it. ' +
  'My designs are small enough to explain on one page, and I change them when evidence says that they were wrong.';

/** German as it is written at work: plain sentences, and a compound of 20 letters or more in each. */
const german =
  'Ich baue die Bereitstellungspipeline für mein Team so, dass jede Änderung noch am selben Tag bei den Kunden ist. ' +
  'Wenn etwas ausfällt, leite ich die Ursachenforschung und halte im Wiederherstellungsplan fest, was wir daraus lernen. ' +
  'Mit der Informationssicherheit spreche ich früh, damit wir unsere Sicherheitsanforderungen von Anfang an erfüllen. ' +
  'Ich zeige anderen im Team, wie sie mit der Infrastrukturautomatisierung Arbeit sparen, und höre zu, wo es noch hakt.';

/** Ordinary prose of exactly so many words, a full stop at the end. */
export function prose(words: number, language: 'en' | 'de' = 'en', from = 0): string {
  const source = (language === 'de' ? german : english).split(' ');
  const taken = Array.from({ length: words }, (_, index) => source[(from + index) % source.length] ?? '');
  return `${taken.join(' ').replace(/[.,]$/, '')}.`;
}

/** Areas that share so many words in all, each with so many statements. */
export function areasOf(
  words: number,
  shape: { areas: number; statements: number; language?: 'en' | 'de' },
): Record<string, string[]> {
  const count = shape.areas * shape.statements;
  const each = Math.floor(words / count);
  let spare = words - each * count;
  let at = 0;
  const areas: Record<string, string[]> = {};
  for (let area = 1; area <= shape.areas; area += 1) {
    areas[shape.language === 'de' ? `Arbeitsbereich ${area}` : `Area number ${area}`] = Array.from(
      { length: shape.statements },
      () => {
        const size = each + (spare-- > 0 ? 1 : 0);
        at += size;
        return prose(size, shape.language, at);
      },
    );
  }
  return areas;
}
